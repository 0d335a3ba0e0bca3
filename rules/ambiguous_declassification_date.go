package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// AmbiguousDeclassificationDate reports a declassification date with a two-digit year, or with the
// year first.
//
// Twenty years later, nobody can be sure whether 05/06/15 means 2005, 2006 or 2015. Cables write
// month, day and a four-digit year. A date with the year first is not reported in an archive copy:
// SMART wrote it so from the end of 2009 on.
//
//	E.O. 12958: DECL: 2016/03/27
//
// Use instead:
//
//	E.O. 12958: DECL: 03/27/2016
//
// Fix: suggested for a date with the year first. A two-digit year is not changed automatically,
// because its century would be a guess.
//
// Source: 5 FAH-1 H-240; observed in published copies.
var AmbiguousDeclassificationDate = add(lint.Rule{
	Name: "ambiguous-declassification-date", Group: "authority", Severity: lint.Info, HasSuggestion: true,
	Check: checkAmbiguousDate,
})

func checkAmbiguousDate(p *lint.Pass) {
	e := grammar.First[*grammar.Order](p.Cable)
	if e == nil || e.Date == nil || p.Facts.Order.Value < 12958 {
		return
	}
	parts := strings.FieldsFunc(e.Date.Text, func(r rune) bool { return r < '0' || r > '9' })
	if len(parts) != 3 || len(parts[0]) != 4 && len(parts[2]) != 2 {
		return
	}
	if _, ok := lint.Date(e.Date.Text); !ok {
		return
	}
	switch {
	case len(parts[0]) == 4 && p.Cable.Profile == grammar.ArchiveProfile:
		// SMART wrote 2020/01/27 from the end of 2009 on; no reader mistakes it
	case len(parts[0]) == 4:
		expected := parts[1] + "/" + parts[2] + "/" + parts[0]
		p.Reportf(e.Date, "found declassification date %s, expected %s with the year last", e.Date.Text,
			expected).
			Suggest("write "+expected, lint.Replace(e.Date, expected))
	case len(parts[2]) == 2:
		p.Reportf(e.Date, "declassification date %s has a two-digit year, expected four digits",
			e.Date.Text)
	}
}
