package rules

import (
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
	Tags: []string{lint.Habits}, Everywhere: true, Check: checkTab,
})

func checkTab(p *lint.Pass) {
	text := p.Cable.File.Text
	count, first := 0, grammar.Span{}
	for _, i := range p.Unusual() {
		if text[i] != '\t' {
			continue
		}
		if count++; count == 1 {
			first = grammar.Span{Start: i, End: i + 1}
		}
	}
	if count > 0 {
		p.Reportf(first, "found a tab, expected spaces%s", among(count, "tabs"))
	}
}
