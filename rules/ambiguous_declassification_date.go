package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// AmbiguousDeclassificationDate reports a declassification date with a year of two figures, or with the year first.
//
// 05/06/15 can be read in three ways by those who look at it in twenty years. Cables write month, day and year of four
// figures.
//
//	E.O. 12958: DECL: 2016/03/27
//
// The date is never changed by itself; month, day and year are a suggestion where they are certain.
//
// Source: 5 FAH-1 H-240; observed in published copies.
var AmbiguousDeclassificationDate = add(lint.Rule{
	Name: "ambiguous-declassification-date", Group: "authority", Severity: lint.Info, HasSuggestion: true, Check: checkAmbiguousDate,
})

func checkAmbiguousDate(p *lint.Pass) {
	e := grammar.First[*grammar.Order](p.Cable)
	if e == nil || e.Date == nil || p.Facts.Order.Value < 12958 {
		return
	}
	parts := strings.FieldsFunc(e.Date.Text, func(r rune) bool { return r < '0' || r > '9' })
	if _, ok := lint.Date(e.Date.Text); !ok || len(parts) != 3 {
		return
	}
	switch {
	case len(parts[0]) == 4:
		due := parts[1] + "/" + parts[2] + "/" + parts[0]
		p.Reportf(e.Date, "date %s with the year first where %s is due", e.Date.Text, due).Suggest("write "+due, lint.Replace(e.Date, due))
	case len(parts[2]) == 2:
		p.Reportf(e.Date, "date %s with a year of two figures where four are due", e.Date.Text)
	}
}
