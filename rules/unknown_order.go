package rules

import (
	"slices"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnknownOrder reports the number of an executive order that is none on classification.
//
//	E.O. 12985: DECL: 03/27/2016
//
// When the number is garbled, nobody can say when the cable is declassified. An order that is one figure or one exchange of
// figures away is a suggestion, an exchange first; the number is never changed by itself.
//
// Source: the orders themselves, 37 FR 5209, 43 FR 28949, 47 FR 14874, 60 FR 19825 and 75 FR 707; E.O. 10501 and 13292.
var UnknownOrder = add(lint.Rule{
	Name: "unknown-order", Group: "authority",
	Severity: lint.Error, HasSuggestion: true, Check: checkUnknownOrder,
})

func checkUnknownOrder(p *lint.Pass) {
	number := p.Facts.Order
	if !number.Known || isOrder(number.Value) {
		return
	}
	given := p.Text(number)
	d := p.Reportf(number, "E.O. %s where 11652, 12065, 12356, 12958 or 13526 is due", given)
	for _, exchanged := range [...]bool{true, false} { // two figures exchanged are the likelier slip: 12365 is 12356, hardly 12065
		for _, due := range [...]string{"11652", "12065", "12356", "12958", "13526"} {
			if tables.OneLetterApart(given, due) && sameFigures(given, due) == exchanged {
				d.Suggest("write "+due, lint.Replace(number, due))
			}
		}
	}
}

// sameFigures reports whether two numbers have the same figures, in whatever order.
func sameFigures(a, b string) bool {
	return slices.Equal(slices.Sorted(slices.Values([]byte(a))), slices.Sorted(slices.Values([]byte(b))))
}

// isOrder reports whether an executive order of that number is one on classification.
func isOrder(number int) bool {
	switch number {
	case 10501, 11652, 12065, 12356, 12958, 13292, 13526:
		return true
	}
	return false
}
