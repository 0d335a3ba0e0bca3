package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// EmptyDeclassification reports an E.O. line that says nothing behind the number or behind DECL.
//
//	E.O. 12958: DECL:
//
// A classified cable needs a date or an event, an unclassified one N/A.
//
// Source: 5 FAH-1 H-240; the executive orders on classification.
var EmptyDeclassification = add(lint.Rule{Name: "empty-declassification", Group: "authority", Severity: lint.Error, Check: checkEmptyDeclassification})

func checkEmptyDeclassification(p *lint.Pass) {
	for e := range grammar.All[*grammar.Order](p.Cable) {
		if e.Number != nil && e.Date == nil && e.Value == nil {
			p.Reportf(grammar.Span{Start: e.Span().End, End: e.Span().End}, "E.O. line without a value where a date, an event or N/A is due")
		}
	}
}
