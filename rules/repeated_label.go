package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// RepeatedLabel reports a label of SMART's form that appears twice.
//
// A cable has each label once. The second one is of another cable, or a page was copied twice.
//
//	From:    AMEMBASSY PORT LOUIS
//	From:    AMEMBASSY PORT LOUIS
//
// Use instead:
//
//	From:    AMEMBASSY PORT LOUIS
//
// Fix: none. The record is what it is.
//
// Source: counted over 18 cables of SMART, released by the Department of State.
var RepeatedLabel = add(lint.Rule{
	Name: "repeated-label", Group: "heading", Severity: lint.Warning,
	Layouts: smartLayouts, Check: checkRepeatedLabel,
})

func checkRepeatedLabel(p *lint.Pass) {
	first := map[int]grammar.Span{}
	for _, l := range smartLabelList(p) {
		if at, again := first[l.rank]; again {
			p.Reportf(l.at, "repeated label %s", tables.SMARTLabels[l.rank].Name).Note(at, "the first occurrence")
			continue
		}
		first[l.rank] = l.at
	}
}
