package rules

import (
	"time"

	"github.com/cablelint/cablelint/lint"
)

func daysIn(year int) int { return date(year, time.December, 31).YearDay() }

func date(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// daysApart returns how many days are between a day of the year and a date, over the end of the year too.
func daysApart(day int, sent time.Time) int {
	const longest = 366
	of, year := sent.YearDay(), daysIn(sent.Year())
	switch {
	case day < 1 || day > longest:
		return longest // no day
	case of-day > year/2: // of the next year
		return day + year - of
	case day-of > year/2: // of the year before
		return of + daysIn(sent.Year()-1) - day
	}
	return max(day-of, of-day)
}

// checkDayOfYear reports a day of the year in the heading that is more than a day from the date-time group.
func checkDayOfYear(p *lint.Pass) {
	if f := p.Facts; f.FilingDay.Known && f.Sent.Known && daysApart(f.FilingDay.Value, f.Sent.Value) > 1 {
		p.Reportf(f.FilingDay, "day %s of the year does not match the date-time group %s", p.Text(f.FilingDay),
			p.Text(f.Sent)).Note(f.Sent, "the date-time group")
	}
}
