package tables

import "time"

const monthNames = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC"

// Month returns the month of a name of three capitals, MAR, and whether there is one of that name.
func Month(name string) (time.Month, bool) {
	if len(name) != 3 {
		return 0, false
	}
	for i := 0; i < len(monthNames); i += 3 {
		if monthNames[i] == name[0] && monthNames[i:i+3] == name {
			return time.Month(i/3 + 1), true
		}
	}
	return 0, false
}
