package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// UnknownOrder reports the number of an executive order that is none on classification.
//
//	E.O. 12985: DECL: 03/27/2016
//
// When the number is garbled, nobody can say when the cable is declassified. An order whose figures are the same in another
// order is a suggestion; the number is never changed by itself.
//
// Source: the orders themselves, 37 FR 5209, 43 FR 28949, 47 FR 14874, 60 FR 19825 and 75 FR 707; E.O. 10501 and 13292.
var UnknownOrder = add(lint.Rule{Name: "unknown-order", Group: "authority", Severity: lint.Error, Check: checkUnknownOrder})

func checkUnknownOrder(p *lint.Pass) {
	number := p.Facts.Order
	if !number.Known || isOrder(number.Value) {
		return
	}
	d := p.Reportf(number, "E.O. %s where 11652, 12065, 12356, 12958 or 13526 is due", p.Text(number))
	for _, due := range [...]string{"11652", "12065", "12356", "12958", "13526"} {
		if oneLetterApart(p.Text(number), due) {
			d.Suggest("write "+due, lint.Replace(number, due))
		}
	}
}

// isOrder reports whether an executive order of that number is one on classification.
func isOrder(number int) bool {
	switch number {
	case 10501, 11652, 12065, 12356, 12958, 13292, 13526:
		return true
	}
	return false
}
