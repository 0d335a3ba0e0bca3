package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// InternalCopiesMismatch reports a total of the copies within the Department that is not the sum of its offices.
//
// Either the total or the copies of an office are garbled, or a row is missing.
//
//	@ACTION: EUR(01)
//	@INFO: ACDA(01) D(00) E(01)
//	======================= 111708L MAR 97 KTW (TOTAL COPIES:004)
//
// Compare with the original.
//
// Fix: none. A number is never changed automatically.
//
// Source: prints of 1997, 12 of 12.
var InternalCopiesMismatch = add(lint.Rule{
	Name: "internal-copies-mismatch", Group: "heading", Severity: lint.Error,
	Layouts: laterPrints, Check: checkInternalCopiesMismatch,
})

func checkInternalCopiesMismatch(p *lint.Pass) {
	for i := range p.Facts.Distribution {
		d := &p.Facts.Distribution[i]
		sum, all := d.Sum()
		if d.Internal && d.Total.Known && all && len(d.Offices) > 0 && sum != d.Total.Value {
			p.Reportf(d.Total, "total of %d copies does not match %d, the sum of all offices", d.Total.Value, sum).
				Note(d.Offices[0].At, "the first office")
		}
	}
}
