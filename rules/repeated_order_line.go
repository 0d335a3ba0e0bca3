package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedOrderLine reports a second E.O. line before the text that says something else than the first.
//
//	E.O. 12958: DECL: 03/27/2016
//	E.O. 12958: DECL: 03/27/2031
//
// Find out which one is right; neither is taken away by itself. Sections that were joined repeat the line in the text, and are
// left alone.
//
// Source: E.O. 13526, section 1.6: one instruction for one document; counted in published copies.
var RepeatedOrderLine = add(lint.Rule{Name: "repeated-order-line", Group: "authority", Severity: lint.Info, Check: checkOrderLines})

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
			p.Reportf(order, "a second E.O. line where one is due").Note(first, "the first one")
			return
		}
	}
}
