package rules

import (
	"slices"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnknownOrder reports an executive order that is not one on classification.
//
// When the number is garbled, nobody can say when the cable may be opened.
//
//	E.O. 12985: DECL: 03/27/2016
//
// Use instead:
//
//	E.O. 12958: DECL: 03/27/2016
//
// Fix: suggested where the number differs by one digit, or by an exchange of two digits, from an
// order on classification; the exchange is suggested first. It changes the record.
//
// Source: the orders themselves, 37 FR 5209, 43 FR 28949, 47 FR 14874, 60 FR 19825 and 75 FR 707;
// E.O. 10501 and 13292.
var UnknownOrder = add(lint.Rule{
	Name: "unknown-order", Group: "authority",
	Severity: lint.Error, HasSuggestion: true, Layouts: withPrints, Check: checkUnknownOrder,
})

func checkUnknownOrder(p *lint.Pass) {
	number := p.Facts.Order
	if !number.Known || isOrder(number.Value) {
		return
	}
	given := p.Text(number)
	d := p.Reportf(number, "found E.O. %s, expected 11652, 12065, 12356, 12958 or 13526", given)
	// Two exchanged digits are the likelier mistake: 12365 is 12356, hardly 12065.
	for _, exchanged := range [...]bool{true, false} {
		for _, order := range [...]string{"11652", "12065", "12356", "12958", "13526"} {
			if tables.OneLetterApart(given, order) && sameDigits(given, order) == exchanged {
				d.Suggest("write "+order, lint.Replace(number, order))
			}
		}
	}
}

// sameDigits reports whether two numbers have the same digits, in any order.
func sameDigits(a, b string) bool {
	return slices.Equal(slices.Sorted(slices.Values([]byte(a))),
		slices.Sorted(slices.Values([]byte(b))))
}
