package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DraftWithoutClearance reports a draft of the Department that says who drafted it and not who
// approved it.
//
// The form has the drafter first, then who approves, then who clears. Without an approver it was
// not ready to be sent.
//
//	AF/E:LPEMBROKE
//	03/02/2010 202-555-0177
//
// Use instead:
//
//	AF/E:LPEMBROKE
//	03/02/2010 202-555-0177
//	AF:JSTANHOPE
//
// Fix: none. The record is what it is.
//
// Source: 4 of 4 drafts released by the Department of State.
var DraftWithoutClearance = add(lint.Rule{
	Name: "draft-without-clearance", Group: "text", Severity: lint.Info,
	Layouts: lint.Layouts(grammar.StateDraft), Check: checkDraftWithoutClearance,
})

func checkDraftWithoutClearance(p *lint.Pass) {
	f := p.Facts
	if len(f.Drafters) > 0 && !f.Approver.Known {
		p.Reportf(f.Drafters[0].At, "drafted by %s, but approved by nobody", f.Drafters[0].Name)
	}
}
