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
	Kinds: lint.Kinds(grammar.ForeignKind, grammar.PublisherKind), Check: checkPublisher,
})

func checkPublisher(p *lint.Pass) {
	for run := range foreignRuns(p.Cable) {
		if run.known {
			at := run.first.Span().To(run.last)
			p.Reportf(run.first, "%s, which is not part of the cable", run.sort).
				Suggest("remove it", lint.Delete(grammar.Span{Start: at.Start, End: run.last.Extent().End}))
		}
	}
	for e := range grammar.All[*grammar.Publisher](p.Cable) {
		p.Reportf(e, "line of a publisher, not part of the cable").
			Suggest("remove the line", lint.Delete(e.Extent()))
		return // one finding per file
	}
}
