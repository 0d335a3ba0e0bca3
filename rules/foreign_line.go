package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// ForeignLine reports a line above or among the lines of heading and title block that is none of them.
//
// It was put into the copy, or it is so damaged that nothing tells what it was. It is set aside, and the lines around it are
// read as if it did not stand there. Lines that are known to be put into copies, such as a newspaper's date line, are
// reported by publisher-line.
//
//	E.O. 12958: N/A
//	??? ?? ~~
//	TAGS: ETRD, MP
//
// Compare with the original. There is no automatic fix.
//
// Source: observed in published copies and scans.
var ForeignLine = add(lint.Rule{
	Name: "foreign-line", Group: "heading", Severity: lint.Warning, Check: checkForeign,
})

func checkForeign(p *lint.Pass) {
	for run := range foreignRuns(p.Cable) {
		if run.known {
			continue
		}
		if run.lines > 1 {
			p.Reportf(run.first, "this line and %d below it are no lines of a cable", run.lines-1)
			continue
		}
		p.Reportf(run.first, "no line of a cable reads like this")
	}
}
