package tables

import (
	_ "embed" // the table
	"maps"
	"slices"
	"strings"
	"sync"
)

// Office is an office to which the Department of State's distribution counts out copies.
type Office struct {
	Code    string // AF
	Meaning string // Bureau of African Affairs, from memory; "" where it is unknown
}

//go:embed offices.txt
var officeTable string

// offices are all offices by code.
var offices = sync.OnceValue(func() map[string]Office {
	all := make(map[string]Office, strings.Count(officeTable, "\n"))
	for c := range rows(officeTable) {
		all[c[0]] = Office{Code: c[0], Meaning: c[1]}
	}
	return all
})

// FindOffice returns the office with that code, in capitals. A code that is in no table may be right.
func FindOffice(code string) (Office, bool) {
	o, ok := offices()[code]
	return o, ok
}

// Offices returns all offices, by code.
func Offices() []Office {
	return slices.SortedFunc(maps.Values(offices()), func(a, b Office) int { return strings.Compare(a.Code, b.Code) })
}

// NearestOffice returns the only code that differs from code by one letter.
func NearestOffice(code string) (string, bool) { return Nearest(code, offices()) }
