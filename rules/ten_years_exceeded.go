package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TenYearsExceeded reports a declassification date more than ten years after the cable, without an
// exemption, on a cable of the years in which the order allowed ten.
//
// Such an instruction is not valid: until 22 September 2003 E.O. 12958 required a date within ten
// years or one of the exemptions X1 to X8. The severity is info in archive copies.
//
//	R 301109Z OCT 01
//	E.O. 12958: DECL: 10/29/2021
//
// Use instead:
//
//	R 301109Z OCT 01
//	E.O. 12958: DECL: 10/29/2011
//
// Fix: none. A date is never changed automatically.
//
// Source: E.O. 12958, section 1.6, as signed; its amendment by E.O. 13292.
var TenYearsExceeded = add(lint.Rule{
	Name: "ten-years-exceeded", Group: "authority", Severity: lint.Warning,
	In:    lint.In(grammar.ArchiveProfile, lint.Info),
	Check: checkTenYears,
})

func checkTenYears(p *lint.Pass) {
	f := p.Facts
	day := f.Declassify.Date
	if f.Order.Value != 12958 || f.Declassify.Text.Known || !day.Known || !f.Sent.Value.Before(date(2003, 9, 22)) {
		return
	}
	const years, graceMonths = 10, 1 // forms count from the day of drafting
	limit := f.Sent.Value.AddDate(years, graceMonths, 0)
	if n := day.Value.Year() - f.Sent.Value.Year(); day.Value.After(limit) && n <= 25 {
		p.Reportf(day, "declassification after %d years, expected at most ten or an exemption X1 to X8",
			n).
			Note(f.Sent, "the date-time group")
	}
}
