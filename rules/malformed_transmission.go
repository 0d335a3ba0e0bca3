package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedTransmission reports a transmission identification that is not VZCZC, three letters and
// three or four digits.
//
// Relays count messages by the identification and reject one that is altered. The circuits of the
// State Department print four digits, others three.
//
//	VZCZCZCZCABC027
//
// Use instead:
//
//	VZCZCABC027
//
// Fix: none. The identification is assigned by the station.
//
// Source: ACP 127(G) 112 and 202; 5 FAH-2 H-321.1.
var MalformedTransmission = add(lint.Rule{
	Name: "malformed-transmission", Group: "heading", Severity: lint.Warning, BaseProcedure: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Info),
	Kinds: lint.Kinds(grammar.TransmissionKind), Check: checkTransmission,
})

func checkTransmission(p *lint.Pass) {
	for e := range grammar.All[*grammar.Transmission](p.Cable) {
		// VV   ABC027 of stations without automatic equipment
		if e.SyntaxError != nil || e.ID.Text == "VV" {
			continue
		}
		if strings.Count(e.ID.Text, "ZCZC") > 1 {
			p.Reportf(e.ID, "found ZCZC more than once in transmission identification %s, expected it once",
				e.ID.Text)
		} else if !isTransmissionID(e.ID.Text) {
			p.Reportf(e.ID, "found transmission identification %s, expected VZCZC, 3 letters, 3 or 4 digits",
				e.ID.Text)
		}
	}
}
