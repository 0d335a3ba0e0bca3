package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GarbledEndOfMessage reports an end-of-message signal that is not four times N alone on its line.
//
//	NNN
//
// Archive prints ran letters of the next message into it, NNNNMAFVVZCZ, so in published copies this is a note. A signal of N
// alone can be written anew: a suggestion.
//
// Source: ACP 127(G) 114 and 202.
var GarbledEndOfMessage = add(lint.Rule{
	Name: "garbled-end-of-message", Group: "heading", Severity: lint.Error, HasSuggestion: true,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkGarbledEnd,
})

func checkGarbledEnd(p *lint.Pass) {
	for e := range grammar.All[*grammar.EndOfMessage](p.Cable) {
		text := p.Text(e)
		if text == "NNNN" {
			continue
		}
		d := p.Reportf(e, "end-of-message signal %s where NNNN is due", text)
		if strings.Trim(text, "N") == "" {
			d.Suggest("write NNNN", lint.Replace(e, "NNNN"))
		}
	}
}
