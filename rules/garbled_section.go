package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GarbledSection reports a section counter whose words are garbled or run together.
//
// Programs that join the sections of a cable look for SECTION 01 OF 02.
//
//	UNCLAS SECTIO 01 GF 02 PORT LOUIS 000042
//
// The right spelling is a suggestion, since a word changes.
//
// Source: ACP 127(G) 208e; garbles observed in published copies.
var GarbledSection = add(lint.Rule{
	Name: "garbled-section", Group: "marking", Severity: lint.Error, HasSuggestion: true,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Warning},
	Check: checkSectionWord,
})

func checkSectionWord(p *lint.Pass) {
	for e := range grammar.All[*grammar.Marking](p.Cable) {
		if e.Counter == nil || e.Counter.Part == nil {
			continue
		}
		c := e.Counter
		at := c.Word.At.To(c.Total)
		due := fmt.Sprintf("SECTION %s OF %s", c.Part.Text, c.Total.Text)
		if text := p.Text(at); text != due && text != "FINAL "+due {
			p.Reportf(at, "section counter %s where %s is due", text, due).Suggest("write "+due, lint.Replace(at, due))
		}
	}
}
