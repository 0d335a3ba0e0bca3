package rules

import (
	"github.com/cablelint/cablelint/lint"
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
	for i := range p.Facts.Attributes {
		if a := &p.Facts.Attributes[i]; a.Rank < 0 && !isPrintedKey(a.Key) {
			p.Reportf(a.At, "unknown attribute %q", a.Key)
		}
	}
}

// isPrintedKey reports whether the program that printed the records of 2014, or POEMS, has a key.
func isPrintedKey(key string) bool { return key == "vdkvgwkey" || key == "Item Subject" }
