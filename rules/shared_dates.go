package rules

import "time"

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
