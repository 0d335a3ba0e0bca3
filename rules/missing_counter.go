package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// MissingCounter reports a section of an archive's print without the dashed line with the counter.
//
// The counter is between the distribution and the date-time group. A section that lacks it was
// put together by hand, or lost a line.
//
//	INFO OCT-01 EB-08 /021 W
//	P R 101530Z MAY 79
//
// Use instead:
//
//	INFO OCT-01 EB-08 /021 W
//	          ------------------071320 101702Z /61
//	P R 101530Z MAY 79
//
// Fix: none. What the copy lacks cannot be written.
//
// Source: counted on records of 1974 and 1979: 427 of 427.
var MissingCounter = add(lint.Rule{
	Name: "missing-counter", Group: "heading", Severity: lint.Info,
	Layouts: archivePrints, Check: checkMissingCounter,
})

func checkMissingCounter(p *lint.Pass) {
	for s := range sectionsOfPrint(p) {
		if s.distribution != nil && s.distribution.Actions > 0 && !s.distribution.Counter.Known {
			p.Reportf(s.distribution.At, "missing counter line after the distribution")
		}
	}
}
