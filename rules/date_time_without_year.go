package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DateTimeWithoutYear reports a date-time group that stops at the month.
//
// Nothing else in the heading says the year, so that order, declassification and references cannot be judged.
//
//	O 271109Z MAR
//
// Add it by the original; a date is never changed by itself.
//
// Source: ACP 127(G) 113, which leaves the year to nations; the State Department always writes it.
var DateTimeWithoutYear = add(lint.Rule{Name: "date-time-without-year", Group: "heading", Severity: lint.Warning, Check: checkYear})

func checkYear(p *lint.Pass) {
	for e := range grammar.All[*grammar.Preamble](p.Cable) {
		if e.SyntaxError == nil && e.Year == nil {
			p.Reportf(grammar.Span{Start: e.Month.At.End, End: e.Month.At.End}, "no year where one is due behind %s", e.Month.Text)
		}
	}
}
