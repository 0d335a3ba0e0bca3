package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// InfoAboveAction reports an addressee for information with a higher precedence than all who are
// to act.
//
// Who is only to know of a cable does not need it sooner than who is to act on it.
//
//	Action:  WASHDC, SECSTATE ROUTINE
//	Info:    NAIROBI, AMEMBASSY PRIORITY
//
// Use instead:
//
//	Action:  WASHDC, SECSTATE PRIORITY
//	Info:    NAIROBI, AMEMBASSY PRIORITY
//
// Fix: none. The record is what it is.
//
// Source: 5 FAH-2 H-440, read in excerpts; counted over 18 cables of SMART, released by the
// Department of State.
var InfoAboveAction = add(lint.Rule{
	Name: "info-above-action", Group: "heading", Severity: lint.Warning,
	Layouts: smartLayouts, Check: checkInfoAboveAction,
})

func checkInfoAboveAction(p *lint.Pass) {
	highest := -1
	var action lint.Addressee
	for _, a := range p.Facts.Addressees {
		if rank := precedenceRank(a.Precedence); a.Role == grammar.ActionRole && rank > highest {
			highest, action = rank, a
		}
	}
	if highest < 0 {
		return
	}
	for _, a := range p.Facts.Addressees {
		if a.Role == grammar.InfoRole && precedenceRank(a.Precedence) > highest {
			p.Reportf(a.At, "%s has %s for information, above %s of those who are to act", a.Name, a.Precedence,
				action.Precedence).Note(action.At, "the highest for action")
		}
	}
}
