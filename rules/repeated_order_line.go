package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedOrderLine reports a second E.O. line before the text that differs from the first.
//
// One document has one instruction; with two, nobody knows when it may be opened. Joined sections
// repeat the line within the text and are not checked.
//
//	E.O. 12958: DECL: 03/27/2016
//	E.O. 12958: DECL: 03/27/2031
//
// Find out which line is correct, and remove the other.
//
// Fix: none. A declassification instruction is never changed automatically.
//
// Source: E.O. 13526, section 1.6: one instruction for one document; counted in published copies.
var RepeatedOrderLine = add(lint.Rule{
	Name: "repeated-order-line", Group: "authority", Severity: lint.Info,
	Check: checkOrderLines,
})

func checkOrderLines(p *lint.Pass) {
	if p.Cable.Fields == nil {
		return
	}
	var first *grammar.Order
	for _, e := range p.Cable.Fields.Lines {
		order, ok := e.(*grammar.Order)
		switch {
		case !ok:
		case first == nil:
			first = order
		case p.Text(order) != p.Text(first):
			p.Reportf(order, "second E.O. line, which differs from the first").
				Note(first, "the first E.O. line")
			return
		}
	}
}
