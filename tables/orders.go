package tables

import (
	"slices"
	"time"
)

// Order is an executive order on classification.
type Order struct {
	Number int
	From   time.Time // when it came into force for cables; it lasted until the next one
}

// Orders holds the executive orders on classification, in order of time.
var Orders = []Order{
	{11652, date(1972, 6, 1)}, {12065, date(1978, 12, 1)}, {12356, date(1982, 8, 1)}, {12958,
		date(1995, 10, 14)},
	{13526, date(2010, 6, 27)},
}

// IsOrder reports whether an executive order of that number is one of [Orders].
func IsOrder(number int) bool {
	return slices.ContainsFunc(Orders, func(o Order) bool { return o.Number == number })
}

// OrderGrace is how long a cable may name an order before it came into force, and after the next
// one did, because old forms stay in use.
const OrderGrace = 60 * 24 * time.Hour

// OrderOn returns the order that was in force on a day: the first one for a day before all of them,
// the last one for the zero time.
func OrderOn(day time.Time) Order {
	if day.IsZero() {
		return Orders[len(Orders)-1]
	}
	for i := len(Orders) - 1; i > 0; i-- {
		if !day.Before(Orders[i].From) {
			return Orders[i]
		}
	}
	return Orders[0]
}

func date(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
