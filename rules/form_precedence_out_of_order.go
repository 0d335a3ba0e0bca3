package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// FormPrecedenceOutOfOrder reports a precedence for information in a joint message form that is
// higher than the one for action.
//
// The first of the two boxes is for those who are to act, the second for those who are to know.
// Whoever is to know of a message does not need it before those who are to act on it.
//
//	01 OF 01  121400Z NOV 88   RR  PP       UUUU        AT   ZYUW  3171415
//
// Use instead:
//
//	01 OF 01  121400Z NOV 88   PP  RR       UUUU        AT   ZYUW  3171415
//
// Fix: none. A precedence is never changed automatically.
//
// Source: ACP 127(G) 152a; course SS0656 of the US Army for the two boxes.
var FormPrecedenceOutOfOrder = add(lint.Rule{
	Name: "form-precedence-out-of-order", Group: "heading", Severity: lint.Info,
	Layouts: messageForms, Check: checkFormPrecedence,
})

func checkFormPrecedence(p *lint.Pass) {
	boxes := p.Facts.Precedence
	if len(boxes) < 2 {
		return
	}
	rank := func(letter string) int { return strings.Index(tables.PrecedenceLetters, letter) }
	if action, info := boxes[0], boxes[1]; rank(info.Value) < rank(action.Value) {
		p.Reportf(info, "precedence %s for information is higher than %s for action", p.Text(info), p.Text(action)).
			Note(action, "the precedence for action")
	}
}
