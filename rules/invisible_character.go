package rules

import (
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// InvisibleCharacter reports characters that cannot be seen, once per file: zero-width characters,
// soft hyphens, no-break spaces, and the line and paragraph separators of Unicode.
//
// A word with such a character looks correct, but no search finds it. No example can be shown,
// because nothing would be seen.
//
// Write a plain space or nothing instead.
//
// Fix: suggested. It removes the characters, or writes spaces or line ends in their place, which
// changes characters of the record.
//
// Source: the Unicode tables, categories Cf, Zl and Zp; observed in published copies.
var InvisibleCharacter = add(lint.Rule{
	Name: "invisible-character", Group: "layout",
	Severity: lint.Info, HasSuggestion: true, Everywhere: true, Check: checkInvisible,
})

func checkInvisible(p *lint.Pass) {
	text := p.Cable.File.Text
	var edits []lint.Edit
	for _, i := range p.Unusual() {
		if text[i] < utf8.RuneSelf || !utf8.RuneStart(text[i]) {
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if plain, ok := invisible[r]; ok {
			edits = append(edits, lint.Replace(grammar.Span{Start: i, End: i + size}, plain))
		}
	}
	if len(edits) > 0 {
		r, _ := utf8.DecodeRuneInString(p.Text(edits[0].At))
		p.Reportf(edits[0].At, "invisible character %U%s", r, among(len(edits), "such characters")).
			Suggest("remove the characters or write spaces", edits...)
	}
}
