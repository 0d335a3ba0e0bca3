package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ProsignMismatch reports a routing line whose precedence prosign does not occur on the date-time
// line.
//
// The routing line doubles the prosign by which the message travels: OO for O. Of two precedences
// it may be the higher one or, on a leg with information addressees only, the lower one. Another
// prosign makes the message travel too fast or too slowly.
//
//	RR RUEHC
//	O 271109Z MAR 06
//
// Compare both lines with the original.
//
// Fix: none. A precedence is never changed automatically.
//
// Source: ACP 127(G) 151 and 152.
var ProsignMismatch = add(lint.Rule{
	Name: "prosign-mismatch", Group: "heading", Severity: lint.Error, BaseProcedure: true,
	Kinds: lint.Kinds(grammar.RoutingKind, grammar.FormKind), Check: checkProsign,
})

func checkProsign(p *lint.Pass) {
	f := p.Facts
	prosign := f.Prosign.Value
	if len(f.Precedence) == 0 || len(prosign) != 2 || prosign[0] != prosign[1] || prosign == "XX" {
		return
	}
	for _, precedence := range f.Precedence {
		if precedence.Value == prosign[:1] {
			return
		}
	}
	p.Reportf(f.Prosign, "prosign %s does not match %s on the date-time line", prosign,
		f.Precedence[0].Value).
		Note(f.Precedence[0], "the date-time line")
}
