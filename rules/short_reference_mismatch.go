package rules

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ShortReferenceMismatch reports the short reference of a print of 1997 that contradicts the heading below the text.
//
// The message system printed post, number and date-time group above the text, and the heading at the
// end. Where they differ, the text belongs to another heading.
//
//	PAGE 01 STATE 48117 112204Z MAR 97
//	C O N F I D E N T I A L STATE 048171
//
// Compare with the original.
//
// Fix: none. The record is never changed automatically.
//
// Source: prints of 1997, 5 of 5.
var ShortReferenceMismatch = add(lint.Rule{
	Name: "short-reference-mismatch", Group: "heading", Severity: lint.Error,
	Layouts: poemsPrints, Check: checkShortReferenceMismatch,
})

func checkShortReferenceMismatch(p *lint.Pass) {
	f := p.Facts
	for e := range grammar.All[*grammar.PrintLine](p.Cable) {
		rest, ok := strings.CutPrefix(p.Text(e), "PAGE 01 ")
		words := strings.Fields(rest)
		if !ok || len(words) < 5 {
			continue
		}
		n := len(words)
		serial, group := words[n-4], strings.Join(words[n-3:], " ")
		at := func(s string) grammar.Span {
			i := e.Span().Start + strings.LastIndex(p.Text(e), s)
			return grammar.Span{Start: i, End: i + len(s)}
		}
		if number, err := strconv.Atoi(serial); err == nil && f.Number.Known && number != f.Number.Value {
			p.Reportf(at(serial), "number %s above the text does not match %d on the classification line", serial,
				f.Number.Value).
				Note(f.Number, "the classification line")
		}
		if f.Sent.Known && group != strings.Join(strings.Fields(p.Text(f.Sent)), " ") {
			p.Reportf(at(words[n-3]), "date-time group %s above the text does not match %s of the heading", group,
				p.Text(f.Sent)).
				Note(f.Sent, "the heading")
		}
		return
	}
}
