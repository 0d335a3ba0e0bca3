package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TabCharacter reports tabs, once a file.
//
// No circuit has them; how wide one is depends on who looks.
//
// An example cannot be shown: a tab looks like blanks.
//
// How many blanks are due only the drafter knows, so nothing is mended.
//
// Source: ACP 127(G) 137 to 140.
var TabCharacter = add(lint.Rule{Name: "tab-character", Group: "layout", Severity: lint.Info, Everywhere: true, Check: checkTab})

func checkTab(p *lint.Pass) {
	text := p.Cable.File.Text
	i := strings.IndexByte(text, '\t')
	if i < 0 {
		return
	}
	p.Reportf(grammar.Span{Start: i, End: i + 1}, "tab where blanks are due%s", among(strings.Count(text, "\t"), "tabs"))
}
