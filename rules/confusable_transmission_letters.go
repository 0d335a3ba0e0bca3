package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ConfusableTransmissionLetters reports the letters H and U among the three letters of a
// transmission identification.
//
// HH and UU are security prosigns that follow the identification, so H and U are avoided in it.
// The severity is info, because the name of a circuit does not matter to the message. Archive
// copies are not checked.
//
//	VZCZCHUA027
//
// Give the circuit three letters without H and U.
//
// Fix: none. The identification is assigned by the station.
//
// Source: ACP 127(G) 203e.
var ConfusableTransmissionLetters = add(lint.Rule{
	Name: "confusable-transmission-letters", Group: "heading", Severity: lint.Info,
	BaseProcedure: true,
	In:            lint.In(grammar.ArchiveProfile, lint.Off),
	Kinds:         lint.Kinds(grammar.TransmissionKind), Check: checkTransmissionLetters,
})

func checkTransmissionLetters(p *lint.Pass) {
	e := grammar.First[*grammar.Transmission](p.Cable)
	if e == nil || e.SyntaxError != nil || !isTransmissionID(e.ID.Text) {
		return
	}
	letters := strings.TrimRight(e.ID.Text, "0123456789")
	start := e.ID.At.Start + len(letters) - 3
	if letters = letters[len(letters)-3:]; strings.ContainsAny(letters, "HU") {
		p.Reportf(grammar.Span{Start: start, End: start + 3},
			"transmission identification with the letters %s, expected letters other than H and U", letters)
	}
}
