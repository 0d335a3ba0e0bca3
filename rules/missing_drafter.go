package rules

import (
	"slices"

	"github.com/cablelint/cablelint/lint"
)

// MissingDrafter reports a cable of a post that does not say who drafted, approved or released it.
//
// SMART prints all three. Personnel messages of the Department have none of them, and are not
// reported.
//
//	Drafted By:   PORT LOUIS:Ferris, Nora L
//	Released By:  PORT LOUIS:Ferris, Nora L
//
// Use instead:
//
//	Drafted By:   PORT LOUIS:Ferris, Nora L
//	Approved By:  EXEC:Beaumont, Charles D
//	Released By:  PORT LOUIS:Ferris, Nora L
//
// Fix: none. The record is what it is.
//
// Source: 17 of 18 cables of SMART, released by the Department of State.
var MissingDrafter = add(lint.Rule{
	Name: "missing-drafter", Group: "text", Severity: lint.Info,
	Layouts: smartLayouts, Check: checkMissingDrafter,
})

func checkMissingDrafter(p *lint.Pass) {
	f := p.Facts
	known := []bool{len(f.Drafters) > 0, f.Approver.Known, f.Releaser.Known}
	if p.Cable.Inner != nil || f.Post.Value == "STATE" || !slices.Contains(known, true) || !f.Signature.Known {
		return
	}
	for i, label := range [...]string{"Drafted By", "Approved By", "Released By"} {
		if !known[i] {
			p.Reportf(f.Signature, "missing label %s", label)
		}
	}
}
