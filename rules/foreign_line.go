package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ForeignLine reports a line within the heading or the fields that belongs to neither.
//
// The line was put into the copy, or it is so damaged that nobody can tell what it was. It is set
// aside, and the lines around it are read as if it were missing. Lines that publishers usually
// insert, such as the date line of a newspaper, are reported by publisher-line.
//
//	E.O. 12958: N/A
//	??? ?? ~~
//	TAGS: ETRD, MP
//
// Compare with the original.
//
// Fix: none. A line is never removed automatically.
//
// Source: observed in published copies and scans.
var ForeignLine = add(lint.Rule{
	Name: "foreign-line", Group: "heading", Severity: lint.Warning,
	Kinds: lint.Kinds(grammar.ForeignKind), Check: checkForeign,
})

func checkForeign(p *lint.Pass) {
	for run := range foreignRuns(p.Cable) {
		if run.known || run.lines == 1 && strings.Trim(p.Text(run.first), "-=_* ") == "" {
			continue // a rule above or below a notice
		}
		if run.lines > 1 {
			p.Reportf(run.first, "found %d lines that were not recognised", run.lines)
			continue
		}
		if p.Text(run.first) == "BT" {
			p.Reportf(run.first, "found BT below the classification line, expected it above")
			continue
		}
		p.Reportf(run.first, "line was not recognised")
	}
}
