package rules

import (
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ControlCharacter reports control characters other than tabs and line ends.
//
// A form feed that turns a page of a release or of a record is not reported. Bells and deletes are
// left over from the circuit. Escape sequences can make a terminal do things.
//
//	OO RUEHC\x07
//
// Compare with the original, and remove the character or write the one that was meant.
//
// Fix: none. A letter may have been in that place.
//
// Source: ACP 127(G) 134 and 140, the characters allowed.
var ControlCharacter = add(lint.Rule{
	Name: "control-character", Group: "layout", Severity: lint.Warning,
	Everywhere: true, Check: checkControl,
})

func checkControl(p *lint.Pass) {
	count, first := 0, grammar.Span{}
	var what rune
	text := p.Cable.File.Text
	for _, i := range p.Unusual() {
		const leading = 0xc2 // byte of those that are no ASCII
		if c := text[i]; c == '\t' || c > '\x7f' && c != leading {
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsControl(r) || r == '\f' && isPaged(p.Cable) {
			continue
		}
		if count++; count == 1 {
			first, what = grammar.Span{Start: i, End: i + size}, r
		}
	}
	if count > 0 {
		p.Reportf(first, "control character %U%s", what, among(count, "such characters"))
	}
}

// isPaged reports whether a cable was printed, or released on sheets: a form feed is a page break.
func isPaged(c *grammar.Cable) bool {
	return len(c.Wrappers) > 0 || c.Layout != grammar.ACP127 && c.Layout != grammar.UnknownLayout
}
