package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// OrderRepeatedMismatch reports an executive order on a line of the text that is not the one of
// the label E.O.
//
// Messages of the Department repeat the fields of a telegram in their text. Both are of the same
// day, so both name the same order.
//
//	E.O.:     13526
//	...
//	E.O. 12958: N/A
//
// Use instead:
//
//	E.O.:     13526
//	...
//	E.O. 13526: N/A
//
// Fix: none. The record is what it is.
//
// Source: seen in a personnel message of the Department, released in 2015.
var OrderRepeatedMismatch = add(lint.Rule{
	Name: "order-repeated-mismatch", Group: "authority", Severity: lint.Warning,
	Layouts: smartLayouts, Check: checkOrderRepeatedMismatch,
})

func checkOrderRepeatedMismatch(p *lint.Pass) {
	f := p.Facts
	if !f.Order.Known {
		return
	}
	for e := range grammar.All[*grammar.Order](p.Cable) {
		if e.Number == nil || e.Number.At == f.Order.At {
			continue
		}
		if n, ok := e.Number.Int(); ok && n != f.Order.Value {
			p.Reportf(e.Number, "E.O. %d in the text does not match E.O. %d of the label", n, f.Order.Value).
				Note(f.Order, "the label")
		}
	}
}
