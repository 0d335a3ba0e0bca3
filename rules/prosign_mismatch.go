package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// ProsignMismatch reports a routing line whose precedence prosign is none of those on the date-time line.
//
// The routing line doubles the prosign by which the message travels: OO for O. Of a dual precedence it may be the higher
// or, on a leg with information addressees only, the lower one.
//
//	RR RUEHC
//	O 271109Z MAR 06
//
// Compare with the original; nothing is changed by itself.
//
// Source: ACP 127(G) 151 and 152.
var ProsignMismatch = add(lint.Rule{Name: "prosign-mismatch", Group: "heading", Severity: lint.Error, Check: checkProsign})

func checkProsign(p *lint.Pass) {
	f := p.Facts
	if len(f.Precedence) == 0 || len(f.Prosign.Value) != 2 || f.Prosign.Value[0] != f.Prosign.Value[1] || f.Prosign.Value == "XX" {
		return
	}
	for _, precedence := range f.Precedence {
		if precedence.Value == f.Prosign.Value[:1] {
			return
		}
	}
	p.Reportf(f.Prosign, "prosign %s where the date-time line has %s", f.Prosign.Value, f.Precedence[0].Value).
		Note(f.Precedence[0], "the date-time line")
}
