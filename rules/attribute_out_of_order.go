package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// AttributeOutOfOrder reports an attribute that comes before one which all records have before it.
//
// The archive's program prints the attributes in one order. Another order shows that the record was
// edited.
//
//	Document Number: 1979VALLET01306
//	Draft Date: 10 may 1979
//
// Use instead:
//
//	Draft Date: 10 may 1979
//	Document Number: 1979VALLET01306
//
// Fix: none. The record is never changed automatically.
//
// Source: the order of the records released from 2004 to 2014, the same in 360 of 360.
var AttributeOutOfOrder = add(lint.Rule{
	Name: "attribute-out-of-order", Group: "layout", Severity: lint.Info,
	Layouts: archivePrints, Check: checkAttributeOutOfOrder,
})

func checkAttributeOutOfOrder(p *lint.Pass) {
	attributes := p.Facts.Attributes
	var before *lint.Attribute
	for i := range attributes {
		a := &attributes[i]
		switch {
		case a.Rank < 0, a.Key == "Review Markings": // which is in two places, by release
		case before != nil && a.Rank < before.Rank:
			p.Reportf(a.At, "found attribute %s after %s, expected before it", a.Key, before.Key).
				Note(before.At, "%s", before.Key)
		default:
			before = a
		}
	}
}
