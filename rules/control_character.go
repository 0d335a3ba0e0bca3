package rules

import (
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ControlCharacter reports characters that steer a machine and have no place in a text.
//
// Bells and deletes are what is left of the circuit; escapes can make a terminal do things.
//
//	OO RUEHC\x07
//
// Take them away by hand: what stood there may have been a character.
//
// Source: ACP 127(G) 134 and 140, the characters allowed.
var ControlCharacter = add(lint.Rule{Name: "control-character", Group: "layout", Severity: lint.Warning, Everywhere: true, Check: checkControl})

// mayControl is the bytes that a control character may begin with: those of ASCII, and, in UTF-8, U+0080 to U+009F.
var mayControl = bytesOf(func(c byte) bool { return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f || c == 0xc2 })

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
		p.Reportf(first, "control character %U where none is due%s", what, among(count, "such characters"))
	}
}
