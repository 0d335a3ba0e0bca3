package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// EmptyDeclassification reports an E.O. line with nothing after the number or after DECL.
//
// Without an instruction, nobody knows when the cable may be opened.
//
//	E.O. 12958: DECL:
//
// Write a date or an event on a classified cable, N/A on an unclassified one.
//
// Fix: none. The instruction has to come from the original.
//
// Source: 5 FAH-1 H-240; the executive orders on classification.
var EmptyDeclassification = add(lint.Rule{
	Name: "empty-declassification", Group: "authority", Severity: lint.Error,
	Check: checkEmptyDeclassification,
})

func checkEmptyDeclassification(p *lint.Pass) {
	for e := range grammar.All[*grammar.Order](p.Cable) {
		if e.Number != nil && e.Date == nil && e.Value == nil {
			at := grammar.Span{Start: e.Span().End, End: e.Span().End}
			p.Reportf(at, "missing value on the E.O. line, expected a date, an event or N/A")
		}
	}
}
