package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnknownAttribute reports an attribute whose key no record of the archive has.
//
// A key that is misspelt hides its value from every search.
//
//	Draught Date: 10 may 1979
//
// Compare with the record as the archive publishes it.
//
// Fix: none. The record is never changed automatically.
//
// Source: the keys of the records released from 2004 to 2014.
var UnknownAttribute = add(lint.Rule{
	Name: "unknown-attribute", Group: "layout", Severity: lint.Info,
	Layouts: prints, Check: checkUnknownAttribute,
})

func checkUnknownAttribute(p *lint.Pass) {
	for _, a := range p.Facts.Attributes {
		if !isAttributeKey(a.Key) {
			p.Reportf(a.At, "unknown attribute %q", a.Key)
		}
	}
}

// isAttributeKey reports whether records have a key, or the program that printed those of 2014.
func isAttributeKey(key string) bool {
	_, ok := tables.FindAttribute(key)
	return ok || key == "vdkvgwkey" || key == "Item Subject"
}
