package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// DeclassificationDate reports a declassification date that is not after the day the cable was sent, or more than
// twenty-five years behind it.
//
// Under E.O. 12958 as amended and E.O. 13526 a date may lie at most twenty-five years ahead; to the end of that year is let
// pass.
//
//	O 271109Z MAR 06
//	E.O. 12958: DECL: 03/27/2005
//
// Compare with the original; the date is never changed by itself.
//
// Source: 32 CFR 2001.12; E.O. 13526, section 1.5.
var DeclassificationDate = add(lint.Rule{Name: "declassification-date", Group: "authority", Severity: lint.Warning, Check: checkDeclassification})

func checkDeclassification(p *lint.Pass) {
	f := p.Facts
	day := f.Declassify.Date
	if !day.Known || !f.Sent.Known {
		return
	}
	const most = 25
	switch {
	case day.Value.Before(f.Sent.Value):
		p.Reportf(day, "declassification on %s where a day after the cable's own, %s, is due", day.Value.Format("2 January 2006"),
			f.Sent.Value.Format("2 January 2006")).Note(f.Sent, "the date-time group")
	case f.Order.Value >= 12958 && day.Value.Year() > f.Sent.Value.Year()+most:
		p.Reportf(day, "declassification after %d years where at most %d are due", day.Value.Year()-f.Sent.Value.Year(), most).
			Note(f.Sent, "the date-time group")
	}
}
