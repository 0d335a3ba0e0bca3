package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// PublisherLine reports a line that a publisher, a newspaper, a database, a mail program or a
// reviewer put around the text.
//
// The line is not part of the record, but programs count it as text.
//
//	=====CABLE ENDS=====
//
// Remove the line.
//
// Fix: suggested. It removes the line, which shows where the copy comes from.
//
// Source: observed in published copies.
var PublisherLine = add(lint.Rule{
	Name: "publisher-line", Group: "layout", Tags: []string{lint.Habits},
	Severity: lint.Info, HasSuggestion: true,
	Check: checkPublisher,
})

func checkPublisher(p *lint.Pass) {
	if m := p.Cable.Margin; m != grammar.NoMargin {
		p.Reportf(grammar.Span{}, "found %v before each line, which are no part of the cable", m)
	}
	var runs [grammar.ForeignSorts][]foreignRun // one finding of each sort
	for run := range foreignRuns(p.Cable) {
		if run.known {
			runs[run.sort] = append(runs[run.sort], run)
		}
	}
	for sort, of := range runs {
		if len(of) > 0 {
			reportRuns(p, grammar.ForeignSort(sort), of)
		}
	}
	for e := range grammar.All[*grammar.Publisher](p.Cable) {
		p.Reportf(e, "line of a publisher, not part of the cable").
			Suggest("remove the line", lint.Delete(e.Extent()))
		return // one finding per file
	}
}

// reportRuns reports the first of the runs of lines of a sort.
func reportRuns(p *lint.Pass, sort grammar.ForeignSort, runs []foreignRun) {
	edits := make([]lint.Edit, 0, len(runs))
	for _, run := range runs {
		edits = append(edits, lint.Delete(grammar.Span{Start: run.first.Span().Start, End: run.last.Extent().End}))
	}
	if n := len(runs); n > 1 {
		p.Reportf(runs[0].first, "%s, which is not part of the cable, the first of %d", sort, n).
			Suggest("remove them", edits...)
		return
	}
	p.Reportf(runs[0].first, "%s, which is not part of the cable", sort).Suggest("remove it", edits...)
}
