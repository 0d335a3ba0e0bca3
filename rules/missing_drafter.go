package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingDrafter reports a cable of a post that does not say who drafted, approved or released it, and a
// draft of the Department that has nobody above its date.
//
// SMART prints all three. Personnel messages of the Department have none of them, and are not
// reported. On a draft the one who drafted it is above the date, the one who approved it below.
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
// Source: 17 of 18 cables of SMART and 4 of 4 drafts, released by the Department of State.
var MissingDrafter = add(lint.Rule{
	Name: "missing-drafter", Group: "text", Severity: lint.Info,
	Layouts: smartLayouts | lint.Layouts(grammar.StateDraft), Check: checkMissingDrafter,
})

func checkMissingDrafter(p *lint.Pass) {
	f := p.Facts
	if p.Cable.Layout == grammar.StateDraft {
		if len(f.Drafters) == 0 && f.Draft.Date.Known {
			p.Reportf(f.Draft.Date, "missing the line of who drafted it above the date")
		}
		return
	}
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
