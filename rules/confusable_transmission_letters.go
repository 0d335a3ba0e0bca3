package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ConfusableTransmissionLetters reports H or U among the three letters of a transmission identification.
//
// HH and UU are security prosigns that stand behind the identification, so these letters are avoided in it. What a circuit is
// called does not matter to the message, so this is a note, and published copies are left alone.
//
//	VZCZCHUA027
//
// Source: ACP 127(G) 203e.
var ConfusableTransmissionLetters = add(lint.Rule{
	Name: "confusable-transmission-letters", Group: "heading", Severity: lint.Info,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off},
	Check: checkTransmissionLetters,
})

func checkTransmissionLetters(p *lint.Pass) {
	e := grammar.First[*grammar.Transmission](p.Cable)
	if e == nil || e.SyntaxError != nil || !isTransmissionID(e.ID.Text) {
		return
	}
	letters := strings.TrimRight(e.ID.Text, "0123456789")
	start := e.ID.At.Start + len(letters) - 3
	if letters = letters[len(letters)-3:]; strings.ContainsAny(letters, "HU") {
		p.Reportf(grammar.Span{Start: start, End: start + 3}, "letters %s where letters other than H and U are due", letters)
	}
}
