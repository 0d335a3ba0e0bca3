package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// ScheduleYears reports a date of E.O. 12065 that is not as many years after the telegram as its schedule has.
//
// Under that order the general schedule opened a document after six years, and the extended one after
// twenty; a review was due within twenty years.
//
//	P R 101530Z MAY 79
//	E.O. 12065: GDS 5/10/89 (LATIMER, JOHN) OR-P
//
// Use instead:
//
//	P R 101530Z MAY 79
//	E.O. 12065: GDS 5/10/85 (LATIMER, JOHN) OR-P
//
// Fix: none. A declassification instruction is never changed automatically.
//
// Source: E.O. 12065, sections 1-401 and 1-402; 30 of 34 records of 1979, others are less than a year off.
var ScheduleYears = add(lint.Rule{
	Name: "schedule-years", Group: "authority", Severity: lint.Info,
	Layouts: sectionedPrints, Check: checkScheduleYears,
})

func checkScheduleYears(p *lint.Pass) {
	f := p.Facts
	text, date := f.Declassify.Text.Value, f.Declassify.Date
	if !date.Known || !f.Sent.Known || f.Order.Value != 12065 || !lint.IsSchedule(text) {
		return
	}
	schedule := strings.TrimRight(text[:strings.IndexFunc(text+" ", isNoCapital)], " ")
	sent, day := f.Sent.Value, date.Value
	const slack = 31 // days that a month of the date may be rounded by
	within := func(years int) bool { return day.Before(sent.AddDate(years, 0, slack)) }
	from := func(years int) bool { return day.After(sent.AddDate(years, 0, -slack)) }
	expected := ""
	switch {
	case day.Before(sent): // declassification-date reports it
		return
	case schedule == "GDS" && !within(6):
		expected = "six years at most"
	case schedule == "RDS" && !within(20):
		expected = "twenty years at most"
	case (schedule == "XDS" || schedule == "XGDS") && !(from(20) && within(20)):
		expected = "twenty years"
	default:
		return
	}
	p.Reportf(date, "found %s until %s in a telegram of %s, expected %s", schedule, day.Format("2 Jan 2006"),
		sent.Format("2 Jan 2006"), expected).Note(f.Sent, "the date-time group")
}

func isNoCapital(r rune) bool { return r < 'A' || r > 'Z' }
