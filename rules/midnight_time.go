package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MidnightTime reports a date-time group at 0000Z.
//
// Midnight belongs to two days, so messages are dated a minute before or after it. In copies that
// were published later, 0000Z mostly means that the time was lost. 2400Z is reported by
// impossible-date.
//
//	O 270000Z MAR 06
//
// Use instead, if the original confirms it:
//
//	O 270001Z MAR 06
//
// Fix: none. A time is never changed automatically.
//
// Source: US Navy training texts on message drafting.
var MidnightTime = add(lint.Rule{
	Name: "midnight-time", Group: "heading", Severity: lint.Info, BaseProcedure: true,
	Layouts: plaindress, Kinds: lint.Kinds(grammar.PreambleKind), Check: checkMidnight,
})

func checkMidnight(p *lint.Pass) {
	for e := range grammar.All[*grammar.Preamble](p.Cable) {
		if e.SyntaxError != nil || len(e.Group.Text) != 7 {
			continue
		}
		if clock := e.Group.Text[2:6]; clock == "0000" {
			at := grammar.Span{Start: e.Group.At.Start + 2, End: e.Group.At.Start + 6}
			p.Reportf(at, "found time %s, expected a minute before or after midnight", clock)
		}
	}
}
