package rules

import "github.com/cablelint/cablelint/lint"

// ForeignLine reports a line above or within heading and title block that belongs to neither.
//
// It was put into the copy, or it is so damaged that nothing shows what it was. It is set aside, and
// the lines around it are read as if it were not there. Lines that publishers are known to add, such
// as the date line of a newspaper, are reported by publisher-line.
//
//	E.O. 12958: N/A
//	??? ?? ~~
//	TAGS: ETRD, MP
//
// Compare with the original.
//
// Fix: none, because only the original shows what the line was.
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
			p.Reportf(run.first, "this line and %d after it belong to no part of a cable", run.lines-1)
			continue
		}
		p.Reportf(run.first, "line belongs to no part of a cable")
	}
}
