package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// RepeatedOffice reports an office that appears twice in one distribution.
//
// Each office is counted once. A second entry shows that a code is garbled.
//
//	INFO OCT-01 EB-08 EB-08
//
// Compare with the original.
//
// Fix: none. The record is never changed automatically.
//
// Source: counted on records of 1974 and 1979: no office twice in 359 of 359.
var RepeatedOffice = add(lint.Rule{
	Name: "repeated-office", Group: "heading", Severity: lint.Warning,
	Layouts: prints, Check: checkRepeatedOffice,
})

func checkRepeatedOffice(p *lint.Pass) {
	for _, d := range outerDistributions(p.Facts) {
		seen := make(map[string]*lint.Office, len(d.Offices))
		for i := range d.Offices {
			o := &d.Offices[i]
			if first := seen[o.Code]; first != nil {
				p.Reportf(o.At, "repeated office %s in the distribution", o.Code).Note(first.At, "the first occurrence")
				continue
			}
			seen[o.Code] = o
		}
	}
}
