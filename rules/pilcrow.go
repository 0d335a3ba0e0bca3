package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Pilcrow reports a paragraph sign before a paragraph's number.
//
// No telegraph had the sign; publishers put it there for their links. It is reported once a cable.
//
//	¶1. (C) The port captain said
//
// The fix takes all of them away; it touches nothing that the drafter wrote.
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
		p.Reportf(edits[0].At, "paragraph sign before the number where the number alone is due%s", among(len(edits), "such signs")).
			Fix("take the paragraph signs away", edits...)
	}
}
