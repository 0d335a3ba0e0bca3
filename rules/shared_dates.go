package rules

import "time"

func daysIn(year int) int { return date(year, time.December, 31).YearDay() }

func date(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
