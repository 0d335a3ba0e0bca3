package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DeclassifyOnMismatch reports a DECLASSIFY ON line with another date than the E.O. line.
//
// One document has one instruction; with two, nobody knows when it may be opened.
//
//	E.O. 12958: DECL: 03/27/2016
//	DECLASSIFY ON: 03/27/2031
//
// Find out which date is correct, and write it on both lines.
//
// Fix: none. A date is never changed automatically.
//
// Source: E.O. 12958, section 1.7, and E.O. 13526, section 1.6: one instruction for one document.
var DeclassifyOnMismatch = add(lint.Rule{
	Name: "declassify-on-mismatch", Group: "authority", Severity: lint.Error,
	Kinds: lint.Kinds(grammar.DeclassifyKind), Check: checkDeclassifyOn,
})

func checkDeclassifyOn(p *lint.Pass) {
	day := p.Facts.Declassify.Date
	for e := range grammar.All[*grammar.Declassify](p.Cable) {
		if e.Date == nil || !day.Known {
			continue
		}
		if other, ok := lint.Date(e.Date.Text); ok && !other.Equal(day.Value) {
			p.Reportf(e.Date, "declassification date %s does not match %s on the E.O. line",
				e.Date.Text, p.Text(day)).Note(day, "the E.O. line")
		}
	}
}
