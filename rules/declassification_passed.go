package rules

import "github.com/cablelint/cablelint/lint"

// DeclassificationPassed reports a classified cable whose declassification date is before the day
// given by --as-of.
//
// Archivists look for cables that may be opened. Without --as-of the rule reports nothing, so that
// a check prints the same every day.
//
//	cablelint check --as-of 2026-11-25 a.cable
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//	E.O. 12958: DECL: 03/27/2016
//
// Have the cable reviewed: an exemption may have been added later.
//
// Fix: none. A classification is never changed automatically.
//
// Source: E.O. 13526 sections 1.5 and 3.3.
var DeclassificationPassed = add(lint.Rule{
	Name: "declassification-passed", Group: "corpus", Severity: lint.Info,
	Check: checkDeclassificationPassed,
})

func checkDeclassificationPassed(p *lint.Pass) {
	date := p.Facts.Declassify.Date
	if !p.AsOf.IsZero() && date.Known && p.Facts.Level.Value.Classified() &&
		date.Value.Before(p.AsOf) {
		p.Reportf(date, "declassification date %s is before %s",
			date.Value.Format("2 January 2006"), p.AsOf.Format("2 January 2006"))
	}
}
