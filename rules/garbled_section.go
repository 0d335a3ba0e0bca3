package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GarbledSection reports a section counter whose words are garbled or run together.
//
// Programs that join the sections of a cable look for SECTION 01 OF 02.
//
//	UNCLAS SECTIO 01 GF 02 PORT LOUIS 000042
//
// Use instead:
//
//	UNCLAS SECTION 01 OF 02 PORT LOUIS 000042
//
// Fix: suggested. It writes the correct spelling, which changes the record.
//
// Source: ACP 127(G) 208e; garbles observed in published copies.
var GarbledSection = add(lint.Rule{
	Name: "garbled-section", Group: "marking", Severity: lint.Error, HasSuggestion: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Warning),
	Check: checkSectionWord,
})

func checkSectionWord(p *lint.Pass) {
	for e := range grammar.All[*grammar.Marking](p.Cable) {
		if e.Counter == nil || e.Counter.Part == nil {
			continue
		}
		c := e.Counter
		at := c.Word.At.To(c.Total)
		expected := "SECTION " + c.Part.Text + " OF " + c.Total.Text
		text := p.Text(at)
		if p.Cable.Profile == grammar.ArchiveProfile && strings.EqualFold(text, expected) {
			continue // copied in small letters, as the whole line or as SECTION 01 of 03
		}
		if c.Word.Text == strings.ToLower(c.Word.Text) {
			continue // the whole line is in small letters
		}
		if text != expected && text != "FINAL "+expected {
			p.Reportf(at, "found section counter %s, expected %s", text, expected).
				Suggest("write "+expected, lint.Replace(at, expected))
		}
	}
}
