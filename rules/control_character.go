package rules

import (
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ControlCharacter reports control characters other than tabs and line ends.
//
// Bells and deletes are left over from the circuit. Escape sequences can make a terminal do things.
//
//	OO RUEHC\x07
//
// Compare with the original, and remove the character or write the one that was meant.
//
// Fix: none. A letter may have stood in that place.
//
// Source: ACP 127(G) 134 and 140, the characters allowed.
var ControlCharacter = add(lint.Rule{
	Name: "control-character", Group: "layout", Severity: lint.Warning,
	Everywhere: true, Check: checkControl,
})

// mayControl holds the bytes that a control character may begin with: those of ASCII, and the first
// byte of U+0080 to U+009F in UTF-8.
var mayControl = bytesOf(func(c byte) bool {
	return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f || c == 0xc2
})

func checkControl(p *lint.Pass) {
	count, first := 0, grammar.Span{}
	var what rune
	text := p.Cable.File.Text
	for i := mayControl.next(text, 0); i < len(text); i = mayControl.next(text, i+1) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.Is(unicode.Cc, r) {
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
