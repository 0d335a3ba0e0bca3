package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Pilcrow reports a paragraph sign before the number of a paragraph, once per cable.
//
// No telegraph had the sign. Publishers inserted it for their links.
//
//	¶1. (C) The port captain said
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (C) The port captain said
//
// Fix: safe. It removes the signs, which the drafter did not write.
//
// Source: ACP 127(G) 134, which writes PARA; observed in published copies.
var Pilcrow = add(lint.Rule{
	Name: "pilcrow", Group: "layout", Tags: []string{lint.Habits},
	Severity: lint.Info, HasFix: true, Check: checkPilcrow,
})

func checkPilcrow(p *lint.Pass) {
	var edits []lint.Edit
	for e := range grammar.All[*grammar.Paragraph](p.Cable) {
		if e.SyntaxError != nil {
			continue
		}
		if at, ok := e.Number.Pilcrow(); ok {
			edits = append(edits, lint.Delete(at))
		}
	}
	if len(edits) > 0 {
		p.Reportf(edits[0].At, "paragraph sign before the paragraph number%s",
			among(len(edits), "such signs")).
			Fix("remove the paragraph signs", edits...)
	}
}
