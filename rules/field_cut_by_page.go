package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// FieldCutByPage reports the value of a label that goes on after the banner of a page.
//
// The value is read as a whole. Who searches the text line by line finds only a part of it.
//
//	Info:   NAIROBI, AMEMBASSY ROUTINE;
//	UNCLASSIFIED U.S. Department of State Case No. F-2014-30117 ...
//	        MAPUTO, AMEMBASSY ROUTINE
//
// Use instead:
//
//	Info:   NAIROBI, AMEMBASSY ROUTINE; MAPUTO, AMEMBASSY ROUTINE
//
// Fix: none. The record is what it is.
//
// Source: 6 of 28 cables of SMART, released by the Department of State.
var FieldCutByPage = add(lint.Rule{
	Name: "field-cut-by-page", Group: "layout", Severity: lint.Info,
	Layouts: smartLayouts, Check: checkFieldCutByPage,
})

func checkFieldCutByPage(p *lint.Pass) {
	for e := range grammar.All[*grammar.Labelled](p.Cable) {
		if e.Name == nil && e.Rank >= 0 {
			p.Reportf(grammar.Span{Start: e.Span().Start, End: e.Span().Start}, "the value of %s goes on after a page break",
				tables.SMARTLabels[e.Rank].Name)
		}
	}
}
