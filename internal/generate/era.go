package generate

import "time"

// era is a span of years in which one executive order governed the markings.
type era uint8

const (
	era12356        era = iota // 1983-95: DECL: OADR, no authority line, capitals
	era12958                   // 1996-2003: section 1.5, ten years or X1 to X8
	era12958Amended            // 2003-09: section 1.4, up to 25 years
)

// eraSpans are the years of the eras. They leave out the months in which one order took over from another and
// both were in use.
var eraSpans = [...]struct{ from, to time.Time }{
	era12356:        {day(1983, time.January, 4), day(1995, time.August, 31)},
	era12958:        {day(1996, time.January, 3), day(2003, time.March, 14)},
	era12958Amended: {day(2003, time.October, 6), day(2009, time.December, 11)},
}

func day(year int, month time.Month, d int) time.Time {
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}

// moment returns an era and a minute in it, in office hours more often than not.
func moment(d dice) (era, time.Time) {
	e := era(d.heavier(6, 14, 80))
	span := eraSpans[e]
	days := int(span.to.Sub(span.from).Hours() / 24)
	at := span.from.AddDate(0, 0, d.IntN(days))
	minutes := d.between(7*60, 18*60)
	if d.chance(0.2) {
		minutes = d.between(1, 23*60+30)
	}
	return e, at.Add(time.Duration(minutes) * time.Minute)
}

// firstSIPDIS is when the caption had come into general use.
var firstSIPDIS = day(2002, time.January, 1)
