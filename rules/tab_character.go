package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TabCharacter reports tabs, once per file.
//
// No circuit has them, and their width depends on the program that shows them. No example can be
// shown, because a tab looks like spaces.
//
// Write spaces instead.
//
// Fix: none. Only the drafter knows how many spaces were meant.
//
// Source: ACP 127(G) 137 to 140.
var TabCharacter = add(lint.Rule{
	Name: "tab-character", Group: "layout", Severity: lint.Info,
	Everywhere: true, Check: checkTab,
})

func checkTab(p *lint.Pass) {
	text := p.Cable.File.Text
	i := strings.IndexByte(text, '\t')
	if i < 0 {
		return
	}
	p.Reportf(grammar.Span{Start: i, End: i + 1}, "found a tab, expected spaces%s",
		among(strings.Count(text, "\t"), "tabs"))
}
