package rules

import (
	"github.com/cablelint/cablelint/lint"
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
	if attributesAscend(p.Facts.Attributes) {
		return
	}
	seen := map[string]lint.Attribute{}
	for _, a := range p.Facts.Attributes {
		if first, ok := seen[a.Key]; ok {
			p.Reportf(a.At, "attribute %s stands twice", a.Key).Note(first.At, "the first time")
			continue
		}
		seen[a.Key] = a
	}
}
