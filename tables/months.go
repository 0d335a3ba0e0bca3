package tables

import (
	"strings"
	"time"
)

const monthNames = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC"

// Month returns the month of a name of three capitals, MAR, and whether there is one of that name.
func Month(name string) (time.Month, bool) {
	if len(name) != 3 {
		return 0, false
	}
	i := strings.Index(monthNames, name)
	if i < 0 || i%3 != 0 {
		return 0, false
	}
	return time.Month(i/3 + 1), true
}
