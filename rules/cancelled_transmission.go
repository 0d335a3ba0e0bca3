package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// CancelledTransmission reports the sign by which an operator cancels what he is sending: eight times E and AR.
//
// What stands before it was never a valid message; the message was sent again.
//
//	E E E E E E E E AR
//
// Look for the copy that was sent again.
//
// Source: ACP 127(G) 424a.
var CancelledTransmission = add(lint.Rule{Name: "cancelled-transmission", Group: "heading", Severity: lint.Warning, Check: checkCancelled})

func checkCancelled(p *lint.Pass) {
	const sign = "E E E E E E E E"
	if i := strings.Index(p.Cable.File.Text, sign); i >= 0 {
		p.Reportf(grammar.Span{Start: i, End: i + len(sign)}, "the sign that cancels a transmission, so that this copy is not valid")
	}
}
