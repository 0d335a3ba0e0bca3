package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// SeveralActionOffices reports a second office on the ACTION or ORIGIN line of a print.
//
// Exactly one office acts on a telegram, or originated it. A second one belongs to the INFO line, or
// a line end was lost.
//
//	ACTION EUR-12 EB-08
//
// Compare with the original.
//
// Fix: none. The record is never changed automatically.
//
// Source: counted on records of 1974 and 1979: one office in 427 of 427 distributions.
var SeveralActionOffices = add(lint.Rule{
	Name: "several-action-offices", Group: "heading", Severity: lint.Error,
	Layouts: prints, Check: checkSeveralActionOffices,
})

func checkSeveralActionOffices(p *lint.Pass) {
	for _, d := range outerDistributions(p.Facts) {
		if d.Actions > 1 {
			label := "ACTION"
			if d.Origin {
				label = "ORIGIN"
			}
			p.Reportf(d.Offices[1].At, "second office %s on the %s line, expected one", d.Offices[1].Code, label)
		}
	}
}
