package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// DeclassificationDate reports a declassification date that is not after the day of the cable, or
// more than twenty-five years after it.
//
// Such a date is a typing error, or the cable has no valid instruction. Twenty-five years is the
// limit of E.O. 12958 as amended and of E.O. 13526; any day of the twenty-fifth year is accepted.
//
//	O 271109Z MAR 06
//	E.O. 12958: DECL: 03/27/2005
//
// Compare the date with the original.
//
// Fix: none. A date is never changed automatically.
//
// Source: 32 CFR 2001.12; E.O. 13526, section 1.5.
var DeclassificationDate = add(lint.Rule{
	Name: "declassification-date", Group: "authority", Severity: lint.Warning,
	Layouts: textLayouts, Check: checkDeclassification,
})

func checkDeclassification(p *lint.Pass) {
	f := p.Facts
	day := f.Declassify.Date
	if !day.Known || !f.Sent.Known || isOfAnother(p) {
		return
	}
	const most = 25
	switch {
	case day.Value.Before(f.Sent.Value):
		p.Reportf(day, "declassification date %s is not after the date of the cable, %s",
			day.Value.Format("2 January 2006"), f.Sent.Value.Format("2 January 2006")).
			Note(f.Sent, "the date-time group")
	case f.Order.Value >= 12958 && day.Value.Year() > f.Sent.Value.Year()+most:
		p.Reportf(day, "declassification after %d years, expected at most %d",
			day.Value.Year()-f.Sent.Value.Year(), most).
			Note(f.Sent, "the date-time group")
	}
}
