package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DateTimeWithoutYear reports a date-time group that stops at the month.
//
// Nothing else in the heading names the year, so executive order, declassification and references
// cannot be checked.
//
//	O 271109Z MAR
//
// Use instead:
//
//	O 271109Z MAR 06
//
// Fix: none. The year has to come from the original.
//
// Source: ACP 127(G) 113, which leaves the year to nations; the State Department always writes it.
var DateTimeWithoutYear = add(lint.Rule{
	Name: "date-time-without-year", Group: "heading", Severity: lint.Warning,
	Kinds: lint.Kinds(grammar.PreambleKind), Check: checkYear,
})

func checkYear(p *lint.Pass) {
	for e := range grammar.All[*grammar.Preamble](p.Cable) {
		if e.SyntaxError == nil && e.Year == nil {
			at := grammar.Span{Start: e.Month.At.End, End: e.Month.At.End}
			p.Reportf(at, "missing year after %s %s", e.Group.Text, e.Month.Text)
		}
	}
}
