package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// RepeatedAttribute reports an attribute that appears twice in one record.
//
// A record has each attribute once. A second one shows that two records were joined.
//
//	Draft Date: 10 may 1979
//	Draft Date: 11 may 1979
//
// Compare with the record as the archive publishes it.
//
// Fix: none. The record is never changed automatically.
//
// Source: counted on records of 1974 and 1979: none in 360.
var RepeatedAttribute = add(lint.Rule{
	Name: "repeated-attribute", Group: "layout", Severity: lint.Info,
	Layouts: archivePrints, Check: checkRepeatedAttribute,
})

func checkRepeatedAttribute(p *lint.Pass) {
	attributes := p.Facts.Attributes
	known := make([]*lint.Attribute, len(tables.Attributes)) // by their rank
	others := map[string]*lint.Attribute{}
	for i := range attributes {
		a := &attributes[i]
		var first *lint.Attribute
		if a.Rank >= 0 {
			first = known[a.Rank]
		} else {
			first = others[a.Key]
		}
		switch {
		case first != nil:
			p.Reportf(a.At, "repeated attribute %s", a.Key).Note(first.At, "the first occurrence")
		case a.Rank >= 0:
			known[a.Rank] = a
		default:
			others[a.Key] = a
		}
	}
}
