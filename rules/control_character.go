package rules

import (
	"unicode"

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

func checkControl(p *lint.Pass) {
	count, first := 0, grammar.Span{}
	var what rune
	for i, r := range p.Cable.File.Text {
		if r >= ' ' && r < 0x7f || r == '\n' || r == '\r' || r == '\t' || !unicode.Is(unicode.Cc, r) {
			continue
		}
		if count++; count == 1 {
			first, what = grammar.Span{Start: i, End: i + len(string(r))}, r
		}
	}
	if count > 0 {
		p.Reportf(first, "control character %U, the first of %d, where none is due", what, count)
	}
}
