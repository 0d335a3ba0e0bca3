package rules

import (
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// CharacterNotOnCircuit reports a character in a format line that teleprinters do not have.
//
// Word processors replace quotation marks and dashes with characters that cannot be sent. A letter
// of another alphabet that looks like a Latin one also hides the line from searches.
//
//	FM AMEMBASSY “PORT LOUIS”
//
// Use instead:
//
//	FM AMEMBASSY PORT LOUIS
//
// Fix: suggested for the dashes and quotation marks of word processors. It replaces the
// character, which changes the record.
//
// Source: ACP 127(G) 134 and 140; # by US practice.
var CharacterNotOnCircuit = add(lint.Rule{
	Name: "character-not-on-circuit", Group: "heading", BaseProcedure: true,
	Severity: lint.Error, HasSuggestion: true, Check: checkCircuitCharacters,
})

// circuitCharacter holds, for characters of word processors, what a teleprinter sends instead.
var circuitCharacter = map[rune]string{
	'\u2013': "-", '\u2014': "--", '\u2010': "-", '\u2011': "-",
	'\u2019': "'", '\u2018': "'", '\u2044': "/",
}

func checkCircuitCharacters(p *lint.Pass) {
	for e := range formatLines(p.Cable) {
		text := p.Text(e)
		first := 0 // of the bytes that may be on no circuit
		for first < len(text) && onCircuit[text[first]] {
			first++
		}
		for i, r := range text[first:] {
			if i += first; r < utf8.RuneSelf && onCircuit[r] {
				continue
			}
			if _, ok := invisible[r]; ok {
				continue // invisible-character reports all
			}
			_, size := utf8.DecodeRuneInString(text[i:])
			start := e.Span().Start + i
			at := grammar.Span{Start: start, End: start + size}
			d := p.Reportf(at, "character %q in the %s cannot be sent by teleprinter", r, formatLine(e))
			if sign, ok := circuitCharacter[r]; ok {
				d.Suggest("write "+sign+" sign", lint.Replace(at, sign))
			}
			break // one finding per line
		}
	}
}

// onCircuit are the characters that a teleprinter sends, and control characters, which another rule
// reports. Small letters are sent as capitals.
var onCircuit = func() (on [256]bool) {
	for c := range ' ' {
		on[c] = true
	}
	for _, c := range "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -?:().,/#&'$!\";+=" {
		on[c] = true
	}
	return on
}()
