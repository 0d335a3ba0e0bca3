package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TenYearsExceeded reports a declassification date more than ten years ahead, and no exemption, on a cable of the years in which
// the order allowed ten.
//
// Until 22 September 2003 E.O. 12958 asked for a date within ten years or for one of the exemptions X1 to X8. In published
// copies it is a note.
//
//	R 301109Z OCT 01
//	E.O. 12958: DECL: 10/29/2021
//
// Source: E.O. 12958, section 1.6, as signed; its amendment by E.O. 13292.
var TenYearsExceeded = add(lint.Rule{
	Name: "ten-years-exceeded", Group: "authority", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkTenYears,
})

func checkTenYears(p *lint.Pass) {
	f := p.Facts
	day := f.Declassify.Date
	if f.Order.Value != 12958 || f.Declassify.Text.Known || !f.Sent.Value.Before(date(2003, 9, 22)) {
		return
	}
	const years, graceMonths = 10, 1 // forms count from the day of drafting
	if limit := f.Sent.Value.AddDate(years, graceMonths, 0); day.Value.After(limit) && day.Value.Year() <= f.Sent.Value.Year()+25 {
		p.Reportf(day, "declassification after %d years where ten at most, or an exemption X1 to X8, are due before 22 September 2003",
			day.Value.Year()-f.Sent.Value.Year()).Note(f.Sent, "the date-time group")
	}
}
