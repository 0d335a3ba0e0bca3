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
//	Date/DTG:   Jun 31, 2012 / 311022Z JUN 12
//
// Compare the date with the original.
//
// Fix: none. A date is never changed automatically.
//
// Source: ACP 127(G) 113 and 115.
var ImpossibleDate = add(lint.Rule{
	Name: "impossible-date", Group: "heading", Severity: lint.Error, BaseProcedure: true,
	Layouts: withPrints | headingOnly,
	Check:   checkDates,
})

func checkDates(p *lint.Pass) {
	if p.Cable.Layout == grammar.SMART {
		checkLabelledDates(p)
	}
	for e := range grammar.All[*grammar.Preamble](p.Cable) {
		if e.Year == nil || p.Facts.Sent.Known {
			continue
		}
		if meant, _ := e.Meant(); len(meant.Group) == 7 && meant.Group[6] != 'J' && isMonth(meant.Month) {
			// unread-value reports another word
			p.Reportf(e.Group.At.To(e.Year), "date-time group %s %s %s does not exist in the calendar",
				e.Group.Text, e.Month.Text, e.Year.Text)
		}
	}
	checkFormDates(p)
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
		if day := f.Declassify.Date; day.Known && day.At == e.Date.At {
			continue // as most are
		}
		if _, ok := lint.Date(e.Date.Text); !ok {
			p.Reportf(e.Date, "declassification date %s does not exist in the calendar",
				text)
		}
	}
}

// checkFormDates checks the date-time group of a heading of another layout: OF 341304Z SEPTEMBER 86.
func checkFormDates(p *lint.Pass) {
	if p.Facts.Sent.Known {
		return
	}
	for e := range grammar.All[*grammar.Form](p.Cable) {
		if f := e.Field; f != nil && f.Group != nil && f.Month != nil && f.Year != nil && len(f.Month.Text) >= 3 &&
			isMonth(strings.ToUpper(f.Month.Text[:3])) {
			p.Reportf(f.Group.At.To(f.Year), "date-time group %s %s %s does not exist in the calendar", f.Group.Text,
				f.Month.Text, f.Year.Text)
		}
	}
}

// checkLabelledDates checks both halves of Date/DTG, and Declassify On. What is damaged otherwise,
// as where the slant between the halves was scanned as a 1, is no date of which anything is known.
func checkLabelledDates(p *lint.Pass) {
	for e := range grammar.All[*grammar.Labelled](p.Cable) {
		if e.Date == nil || e.SyntaxError != nil {
			continue
		}
		if day := e.Date.Date; day != nil {
			reportDate(p, day.At, "date")
		}
		g := e.Date
		if g.Group == nil || !hasForm(strings.ToUpper(g.Group.Text), "000000Z") || !isMonth(g.Month.Text) ||
			p.Facts.Sent.Known && p.Facts.Sent.At.Contains(g.Group.At) {
			continue
		}
		p.Reportf(g.Group.At.To(g.Year), "date-time group %s %s %s does not exist in the calendar", g.Group.Text,
			g.Month.Text, g.Year.Text)
	}
	for e := range grammar.All[*grammar.Declassify](p.Cable) {
		if e.Date != nil {
			reportDate(p, e.Date.At, "declassification date")
		}
	}
}

// reportDate reports a date that no calendar has.
func reportDate(p *lint.Pass, at grammar.Span, what string) {
	if _, ok := lint.Date(p.Text(at)); !ok {
		p.Reportf(at, "%s %s does not exist in the calendar", what, p.Text(at))
	}
}
