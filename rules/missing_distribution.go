package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// MissingDistribution reports a section of an archive's print that does not say which office acts on the telegram.
//
// The first page of each section names the office that acts, or from which the telegram comes, above
// the date-time group. Without it the record cannot be found by office, and the total of the copies
// cannot be checked.
//
//	PAGE 01   VALLET 01306 101644Z
//
//	INFO OCT-01 EB-08 /021 W
//
// Use instead:
//
//	PAGE 01   VALLET 01306 101644Z
//	ACTION EUR-12
//
//	INFO OCT-01 EB-08 /021 W
//
// Fix: none. What the copy lacks cannot be written.
//
// Source: counted on records of 1974 and 1979: 359 of 360.
var MissingDistribution = add(lint.Rule{
	Name: "missing-distribution", Group: "heading", Severity: lint.Info,
	Layouts: archivePrints, Check: checkMissingDistribution,
})

func checkMissingDistribution(p *lint.Pass) {
	for s := range sectionsOfPrint(p) {
		if s.distribution == nil || s.distribution.Actions == 0 {
			p.Reportf(s.pages[0].At, "missing ACTION or ORIGIN line after the page line")
		}
	}
}
