package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// LabelOutOfOrder reports a label of SMART's form that is below one which it should be
// above.
//
// The system prints the labels in one order. Another order shows that the text was put together by
// hand, or that pages were exchanged.
//
//	Action:  WASHDC, SECSTATE ROUTINE
//	From:    AMEMBASSY PORT LOUIS
//
// Use instead:
//
//	From:    AMEMBASSY PORT LOUIS
//	Action:  WASHDC, SECSTATE ROUTINE
//
// Fix: none. The record is what it is.
//
// Source: counted over 18 cables of SMART, released by the Department of State.
var LabelOutOfOrder = add(lint.Rule{
	Name: "label-out-of-order", Group: "heading", Severity: lint.Warning,
	Layouts: smartLayouts, Check: checkLabelOutOfOrder,
})

func checkLabelOutOfOrder(p *lint.Pass) {
	last, at := -1, grammar.Span{}
	for _, l := range smartLabelList(p) {
		if l.rank < last {
			p.Reportf(l.at, "label %s below %s, expected it above", tables.SMARTLabels[l.rank].Name,
				tables.SMARTLabels[last].Name).Note(at, "the label that should follow it")
			continue
		}
		last, at = l.rank, l.at
	}
}
