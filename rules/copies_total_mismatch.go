package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// CopiesTotalMismatch reports a total of copies that is not the sum of the copies of all offices.
//
// The message system counted the copies of the office that acts and of all that are informed. A wrong
// total shows that a digit or an office was lost. It is not checked where the line of the office that
// acts is missing.
//
//	ACTION EUR-12
//	INFO OCT-01 ADS-00 EB-08 /022 W
//
// Compare with the original.
//
// Fix: none. A number is never changed automatically.
//
// Source: counted on records of 1974 and 1979: 422 of 422 distributions.
var CopiesTotalMismatch = add(lint.Rule{
	Name: "copies-total-mismatch", Group: "heading", Severity: lint.Error,
	Layouts: prints, Check: checkCopiesTotalMismatch,
})

func checkCopiesTotalMismatch(p *lint.Pass) {
	for _, d := range outerDistributions(p.Facts) {
		if sum, all := d.Sum(); all && d.Total.Known && d.Total.Value != sum {
			p.Reportf(d.Total, "total of %d copies does not match %d, the sum of all offices", d.Total.Value, sum).
				Note(d.Offices[0].At, "the first office")
		}
	}
}
