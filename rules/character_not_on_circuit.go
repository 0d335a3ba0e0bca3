package rules

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// CharacterNotOnCircuit reports a character in a format line that teleprinters do not have.
//
// Word processors turn quotation marks and dashes into others; a letter of another alphabet that looks the same is worse, for
// no search finds it.
//
//	FM AMEMBASSY “PORT LOUIS”
//
// A dash or quotation mark of a word processor can be written as the circuit has it: a suggestion.
//
// Source: ACP 127(G) 134 and 140; # by US practice.
var CharacterNotOnCircuit = add(lint.Rule{
	Name: "character-not-on-circuit", Group: "heading",
	Severity: lint.Error, HasSuggestion: true, Check: checkCircuitCharacters,
})

// circuitCharacter holds what stands on the circuit for signs of a word processor.
var circuitCharacter = map[rune]string{'\u2013': "-", '\u2014': "--", '\u2010': "-", '\u2011': "-", '\u2019': "'", '\u2018': "'", '\u00a0': " ", '\u2044': "/"}

func checkCircuitCharacters(p *lint.Pass) {
	const signs = "-?:().,/#&'$!\";+= \t\r\n"
	for e := range formatLines(p.Cable) {
		text := p.Text(e)
		for i, r := range text {
			letter := 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' || '0' <= r && r <= '9' // small letters are another rule's
			if letter || r < 0x80 && strings.IndexByte(signs, byte(r)) >= 0 || r < ' ' {
				continue
			}
			at := grammar.Span{Start: e.Span().Start + i, End: e.Span().Start + i + utf8.RuneLen(max(r, ' '))}
			d := p.Reportf(at, "character %q in the %s where one of the circuit is due", r, formatLine[e.Kind()])
			if sign, ok := circuitCharacter[r]; ok {
				d.Suggest("write "+strings.TrimSpace(sign+" sign"), lint.Replace(at, sign))
			}
			break // one finding a line
		}
	}
}
