package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DateTimeRunTogether reports a date-time group without spaces between its parts.
//
// Some message systems print it so, but programs that read the format line do not recognise it.
//
//	O 271109ZMAR06
//
// Use instead:
//
//	O 271109Z MAR 06
//
// Fix: safe. It inserts spaces only.
//
// Source: ACP 127(G) 113.
var DateTimeRunTogether = add(lint.Rule{
	Name: "date-time-run-together", Group: "heading", BaseProcedure: true,
	Severity: lint.Warning, HasFix: true, Layouts: plaindress,
	Kinds: lint.Kinds(grammar.PreambleKind), Check: checkRunTogether,
})

func checkRunTogether(p *lint.Pass) {
	for e := range grammar.All[*grammar.Preamble](p.Cable) {
		if e.Year == nil {
			continue
		}
		var edits []lint.Edit
		if e.Group.At.End == e.Month.At.Start {
			edits = append(edits, lint.Insert(e.Month.At.Start, " "))
		}
		if e.Month.At.End == e.Year.At.Start {
			edits = append(edits, lint.Insert(e.Year.At.Start, " "))
		}
		if len(edits) > 0 {
			at := e.Group.At.To(e.Year)
			p.Reportf(at, "found date-time group %s, expected %s %s %s",
				p.Text(at), e.Group.Text, e.Month.Text, e.Year.Text).
				Fix("put spaces between group, month and year", edits...)
		}
	}
}
