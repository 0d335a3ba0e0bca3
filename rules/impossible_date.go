package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ImpossibleDate reports a day or a time that no calendar or clock has: in the date-time group, the filing time and the
// declassification date.
//
//	O 311109Z APR 06
//	DE RUEHPO #0042 3861109
//	E.O. 12958: DECL: 13/27/2016
//
// Compare with the original; a date is never changed by itself.
//
// Source: ACP 127(G) 113 and 115.
var ImpossibleDate = add(lint.Rule{Name: "impossible-date", Group: "heading", Severity: lint.Error, Check: checkDates})

func checkDates(p *lint.Pass) {
	for e := range grammar.All[*grammar.Preamble](p.Cable) {
		if e.Year != nil && !p.Facts.Sent.Known && len(e.Group.Text) == 7 && len(e.Month.Text) == 3 {
			p.Reportf(e.Group.At.To(e.Year), "date-time group %s %s %s where a day and time of the calendar are due", e.Group.Text, e.Month.Text, e.Year.Text)
		}
	}
	f := p.Facts
	days := 366
	if f.Sent.Known {
		days = daysIn(f.Sent.Value.Year())
	}
	if f.FilingDay.Known && (f.FilingDay.Value < 1 || f.FilingDay.Value > days && f.FilingDay.Value != 366) {
		p.Reportf(f.FilingDay, "day %s where 001 to %d is due", p.Text(f.FilingDay), days)
	}
	if f.FilingTime.Value > 2400 || f.FilingTime.Value%100 > 59 {
		p.Reportf(f.FilingTime, "filing time %s where 0000 to 2359 is due", p.Text(f.FilingTime))
	}
	for e := range grammar.All[*grammar.Order](p.Cable) {
		if e.Date == nil {
			continue
		}
		if _, ok := lint.Date(e.Date.Text); !ok {
			p.Reportf(e.Date, "date %s where month, day and year of the calendar are due", strings.TrimSpace(e.Date.Text))
		}
	}
}
