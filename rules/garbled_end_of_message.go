package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GarbledEndOfMessage reports an end-of-message signal other than NNNN alone on its line.
//
// Relays and programs find the end of a message by these four letters. The severity is info in
// archive copies, because archive prints ran letters of the next message into the signal:
// NNNNMAFVVZCZ.
//
//	NNN
//
// Use instead:
//
//	NNNN
//
// Fix: suggested where the signal consists of the letter N only. It changes characters of the
// record.
//
// Source: ACP 127(G) 114 and 202.
var GarbledEndOfMessage = add(lint.Rule{
	Name: "garbled-end-of-message", Group: "heading", Severity: lint.Error, HasSuggestion: true,
	BaseProcedure: true,
	In:            lint.In(grammar.ArchiveProfile, lint.Info),
	Kinds:         lint.Kinds(grammar.EndOfMessageKind), Check: checkGarbledEnd,
})

func checkGarbledEnd(p *lint.Pass) {
	small := p.Cable.File.IsSmall() // which lower-case-in-heading reports
	for e := range grammar.All[*grammar.EndOfMessage](p.Cable) {
		text := p.Text(e)
		if text == "NNNN" || small && text == "nnnn" {
			continue
		}
		d := p.Reportf(e, "found end-of-message signal %s, expected NNNN", text)
		if strings.Trim(text, "N") == "" {
			d.Suggest("write NNNN", lint.Replace(e, "NNNN"))
		}
	}
}
