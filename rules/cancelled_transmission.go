package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// CancelledTransmission reports the sign by which an operator cancels a transmission: the letter E
// eight times, then AR, or the operating signal ZFR three times.
//
// The text before the sign was never a valid message. The message was sent again.
//
//	E E E E E E E E AR
//
// Look for the copy that was sent again.
//
// Fix: none. The other copy is needed.
//
// Source: ACP 127(G) 424a; ACP 131 for ZFR.
var CancelledTransmission = add(lint.Rule{
	Name: "cancelled-transmission", Group: "heading", Severity: lint.Warning, BaseProcedure: true,
	Check: checkCancelled,
})

func checkCancelled(p *lint.Pass) {
	for _, sign := range [...]string{"E E E E E E E E", "ZFR ZFR ZFR"} {
		if i := strings.Index(p.Cable.File.Text, sign); i >= 0 {
			at := grammar.Span{Start: i, End: i + len(sign)}
			p.Reportf(at, "transmission cancelled by the operator, so this copy is not valid")
			return
		}
	}
}
