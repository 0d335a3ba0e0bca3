package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Line128PrecedenceMismatch reports a precedence in position one of the line of ACP 128 that is
// none of the date-time line's.
//
// Stations forward the message by position one, and the addressee reads the date-time line.
//
//	OTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA.
//	R 271109Z MAR 91
//
// Use instead:
//
//	RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA.
//	R 271109Z MAR 91
//
// Fix: none. The record is what it is.
//
// Source: ACP 128, Allied telecommunications record system, as its positions are known from
// messages of 1991 to 1995.
var Line128PrecedenceMismatch = add(lint.Rule{
	Name: "line128-precedence-mismatch", Group: "heading", Severity: lint.Error,
	Layouts: lint.Layouts(grammar.ACP128, grammar.GENADMIN), Check: checkLine128PrecedenceMismatch,
})

func checkLine128PrecedenceMismatch(p *lint.Pass) {
	f := p.Facts
	if !f.Prosign.Known || len(f.Precedence) == 0 || !f.LanguageMedia.Known {
		return // the prosign PP is of a routing line of ACP 127, under which a general message may come, too
	}
	for _, precedence := range f.Precedence {
		if precedence.Value == f.Prosign.Value {
			return
		}
	}
	p.Reportf(f.Prosign, "precedence %s in position 1 is not on the date-time line", f.Prosign.Value).
		Note(f.Precedence[0], "the date-time line")
}
