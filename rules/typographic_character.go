package rules

import (
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TypographicCharacter reports quotation marks and dashes of word processors, once per file.
//
// A circuit turns them into other characters, or stops. Archive copies, one in ten of which has
// them, are not checked.
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (U) The port captain’s office
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (U) The port captain's office
//
// Fix: suggested. It writes the plain characters, which changes the record.
//
// Source: ACP 127(G) 134 and 140.
var TypographicCharacter = add(lint.Rule{
	Name: "typographic-character", Group: "layout", Severity: lint.Info, HasSuggestion: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Off),
	Check: checkTypographic,
})

// plainSigns holds, for characters of word processors, those of the circuit.
var plainSigns = map[rune]string{
	'\u2018': "'", '\u2019': "'", '\u201c': `"`, '\u201d': `"`,
	'\u2013': "-", '\u2014': "--", '\u2026': "...",
}

func checkTypographic(p *lint.Pass) {
	text := p.Cable.File.Text
	var edits []lint.Edit
	for _, i := range p.Unusual() {
		r, size := utf8.DecodeRuneInString(text[i:])
		if plain, ok := plainSigns[r]; ok {
			edits = append(edits, lint.Replace(grammar.Span{Start: i, End: i + size}, plain))
		}
	}
	if len(edits) > 0 {
		p.Reportf(edits[0].At, "found typographic character %s, expected %s%s",
			p.Text(edits[0].At), edits[0].New, among(len(edits), "such characters")).
			Suggest("write the plain characters", edits...)
	}
}
