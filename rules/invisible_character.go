package rules

import (
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// InvisibleCharacter reports characters that have no ink: zero width ones, soft hyphens, blanks that do not break, and the line
// and paragraph separators of Unicode. It is reported once a file.
//
// They part words for a search and not for a reader.
//
// An example cannot be shown.
//
// Taking them away, or writing a blank, is a suggestion.
//
// Source: the Unicode tables, categories Cf, Zl and Zp; observed in published copies.
var InvisibleCharacter = add(lint.Rule{
	Name: "invisible-character", Group: "layout",
	Severity: lint.Info, HasSuggestion: true, Everywhere: true, Check: checkInvisible,
})

// invisible maps such characters to what is due in their place.
var invisible = map[rune]string{
	'\u00a0': " ", '\u00ad': "", '\u200b': "", '\u200c': "", '\u200d': "", '\u200e': "", '\u200f': "", '\u2028': "\n", '\u2029': "\n", '\u2060': "", '\ufeff': "",
	'\u202a': "", '\u202b': "", '\u202c': "", '\u202d': "", '\u202e': "", '\u2007': " ", '\u202f': " ",
}

// mayBeInvisible is their first bytes in UTF-8.
var mayBeInvisible = bytesOf(func(c byte) bool { return c == 0xc2 || c == 0xe2 || c == 0xef })

func checkInvisible(p *lint.Pass) {
	text := p.Cable.File.Text
	var edits []lint.Edit
	for i := mayBeInvisible.next(text, 0); i < len(text); i = mayBeInvisible.next(text, i+1) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if due, ok := invisible[r]; ok {
			edits = append(edits, lint.Replace(grammar.Span{Start: i, End: i + size}, due))
		}
	}
	if len(edits) > 0 {
		r, _ := utf8.DecodeRuneInString(p.Text(edits[0].At))
		p.Reportf(edits[0].At, "invisible character %U%s", r, among(len(edits), "such characters")).Suggest("take them away", edits...)
	}
}
