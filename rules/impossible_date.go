package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ImpossibleDate reports a day or a time that no calendar or clock has: in the date-time group, the
// filing time or the declassification date.
//
// Nothing can be computed from such a date, and nobody knows which day was meant.
//
//	O 311109Z APR 06
//	DE RUEHPO #0042 3861109
//	E.O. 12958: DECL: 13/27/2016
//
// Compare the date with the original.
//
// Fix: none. A date is never changed automatically.
//
// Source: ACP 127(G) 113 and 115.
var ImpossibleDate = add(lint.Rule{
	Name: "impossible-date", Group: "heading", Severity: lint.Error, BaseProcedure: true,
	Check: checkDates,
})

func checkDates(p *lint.Pass) {
	for e := range grammar.All[*grammar.Preamble](p.Cable) {
		if e.Year != nil && !p.Facts.Sent.Known && len(e.Group.Text) == 7 &&
			e.Group.Text[6] != 'J' && len(e.Month.Text) == 3 {
			p.Reportf(e.Group.At.To(e.Year), "date-time group %s %s %s does not exist in the calendar",
				e.Group.Text, e.Month.Text, e.Year.Text)
		}
	}
	f := p.Facts
	days := 366
	if f.Sent.Known {
		days = daysIn(f.Sent.Value.Year())
		if f.Sent.Value.YearDay() < 8 { // filed before the new year
			days = max(days, daysIn(f.Sent.Value.Year()-1))
		}
	}
	if f.FilingDay.Known && (f.FilingDay.Value < 1 || f.FilingDay.Value > days) {
		p.Reportf(f.FilingDay, "found day %s on the DE line, expected 001 to %d", p.Text(f.FilingDay),
			days)
	}
	if f.FilingTime.Value > 2400 || f.FilingTime.Value%100 > 59 {
		p.Reportf(f.FilingTime, "found filing time %s, expected 0000 to 2359", p.Text(f.FilingTime))
	}
	for e := range grammar.All[*grammar.Order](p.Cable) {
		if e.Date == nil {
			continue
		}
		text := strings.TrimSpace(e.Date.Text)
		if year := text[max(0, len(text)-4):]; len(text) > 4 && year >= "2100" && strings.Trim(year, "0123456789") == "" {
			p.Reportf(e.Date, "declassification date %s lies after 2099", text)
			continue
		}
		if _, ok := lint.Date(e.Date.Text); !ok {
			p.Reportf(e.Date, "declassification date %s does not exist in the calendar",
				text)
		}
	}
}
