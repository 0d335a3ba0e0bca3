package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
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
	BaseProcedure: true,
	Layouts:       markedTexts | headingOnly, Kinds: lint.Kinds(grammar.ForeignKind), Check: checkForeign,
})

func checkForeign(p *lint.Pass) {
	for run := range foreignRuns(p.Cable) {
		if p.Cable.Layout.IsPrint() && (run.lines > 1 || !isInPrintHeading(p, run.first)) {
			continue // above the heading of a print drafting lines, below it lists and tables have other forms
		}
		if p.Cable.Service != grammar.StateService && !isAboveBT(p.Cable, run.first) {
			continue // texts of other services have neither numbers nor fields
		}
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

// isAboveBT reports whether a line is in a heading that BT ends.
func isAboveBT(c *grammar.Cable, line grammar.Element) bool {
	bt := grammar.First[*grammar.Separation](c)
	return bt != nil && line.Span().Start < bt.Span().Start
}

// isInPrintHeading reports whether a line of a print is between its distribution and the
// classification line, or is a page line above them that is damaged: PAG 01 VALLET 01306 101644Z.
func isInPrintHeading(p *lint.Pass, line grammar.Element) bool {
	const filed = "101644Z"
	from, to := 0, 0 // the end of the distribution, the beginning of the title block
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.DistributionKind, grammar.CounterKind:
			from = e.Span().End
			continue
		case grammar.MarkingKind, grammar.OrderKind, grammar.TagsKind, grammar.SubjectKind, grammar.ParagraphKind:
			to = e.Span().Start
		}
		if to > 0 {
			break
		}
	}
	at, text := line.Span(), p.Text(line)
	if at.Start > to {
		return false
	}
	word, _, _ := strings.Cut(text, " ")
	return from > 0 && at.Start > from || tables.OneLetterApart(word, "PAGE") ||
		hasForm(text[max(0, len(text)-len(filed)):], "000000Z")
}
