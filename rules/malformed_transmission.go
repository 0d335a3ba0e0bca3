package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedTransmission reports a transmission identification that is not V, ZCZC once, three letters and three or four
// digits.
//
// Relays count messages by it and reject one that is altered. The State Department's circuits print four digits, others three.
//
//	VZCZCZCZCABC027
//
// Compare with the original; the identification is not part of the message.
//
// Source: ACP 127(G) 112 and 202; 5 FAH-2 H-321.1.
var MalformedTransmission = add(lint.Rule{
	Name: "malformed-transmission", Group: "heading", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkTransmission,
})

func checkTransmission(p *lint.Pass) {
	for e := range grammar.All[*grammar.Transmission](p.Cable) {
		if e.SyntaxError != nil || e.ID.Text == "VV" { // VV   ABC027 of stations without automatic equipment
			continue
		}
		if strings.Count(e.ID.Text, "ZCZC") > 1 {
			p.Reportf(e.ID, "transmission identification %s has ZCZC more than once where it is due once", e.ID.Text)
		} else if !isTransmissionID(e.ID.Text) {
			p.Reportf(e.ID, "transmission identification %s where VZCZC, three letters and three or four digits are due", e.ID.Text)
		}
	}
}
