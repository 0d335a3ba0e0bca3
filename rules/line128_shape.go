package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Line128Shape reports a line of ACP 128 without its two hyphens or its final full stop, and
// letters after the hyphen that are not four equal ones.
//
// Programs read the line by its positions. A long dash in the place of two hyphens was written by
// a word processor.
//
//	RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA
//
// Use instead:
//
//	RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA.
//
// Fix: suggested. It adds a character.
//
// Source: ACP 128, Allied telecommunications record system, as its positions are known from
// messages of 1991 to 1995.
var Line128Shape = add(lint.Rule{
	Name: "line128-shape", Group: "heading", Severity: lint.Error, HasSuggestion: true,
	Layouts: lint.Layouts(grammar.ACP128, grammar.GENADMIN), Check: checkLine128Shape,
})

func checkLine128Shape(p *lint.Pass) {
	for e := range grammar.All[*grammar.Form](p.Cable) {
		l := e.Line
		if l == nil {
			continue
		}
		if l.Dashes.Text != "--" {
			p.Reportf(l.Dashes, "found %s, expected two hyphens", l.Dashes.Text).
				Suggest("write two hyphens", lint.Replace(l.Dashes.At, "--"))
		}
		if l.Stop == nil {
			p.Reportf(grammar.Span{Start: e.Span().End, End: e.Span().End}, "missing full stop after the routing indicators").
				Suggest("add a full stop", lint.Insert(e.Span().End, "."))
		}
		if s := l.Letters.Text; len(s) != 4 || strings.Trim(s, s[:1]) != "" {
			p.Reportf(l.Letters, "found letters %s, expected one letter four times", s)
		}
	}
}
