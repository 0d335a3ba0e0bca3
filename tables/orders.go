package tables

import "time"

// Order is an executive order on classification.
type Order struct {
	Number int
	From   time.Time // when it came into force for cables; it lasted until the next
}

// Orders are the executive orders on classification, one after the other.
var Orders = []Order{
	{11652, date(1972, 6, 1)}, {12065, date(1978, 12, 1)}, {12356, date(1982, 8, 1)}, {12958, date(1995, 10, 14)},
	{13526, date(2010, 6, 27)},
}

// OrderGrace is how long before an order came into force, and after the next did, a cable may name it: forms outlive orders.
const OrderGrace = 60 * 24 * time.Hour

// OrderOn returns the order that was in force on a day: for one before all the first, for the zero time the last.
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
