package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// PublisherLine reports a line that a publisher, a newspaper, a database, a mail program or a reviewer put around the text.
//
// It is no part of the record, and is counted as text by those who count.
//
//	=====CABLE ENDS=====
//
// Taking it away is a suggestion, since it says where the copy comes from.
//
// Source: observed in published copies.
var PublisherLine = add(lint.Rule{
	Name: "publisher-line", Group: "layout", Tags: []string{lint.Habits},
	Severity: lint.Info, HasSuggestion: true, Check: checkPublisher,
})

func checkPublisher(p *lint.Pass) {
	for run := range foreignRuns(p.Cable) {
		if run.known {
			at := run.first.Span().To(run.last)
			p.Reportf(run.first, "%s, which is no part of the cable", run.sort).
				Suggest("take it away", lint.Delete(grammar.Span{Start: at.Start, End: run.last.Extent().End}))
		}
	}
	for e := range grammar.All[*grammar.Publisher](p.Cable) {
		p.Reportf(e, "line of a publisher, which is no part of the cable").Suggest("take the line away", lint.Delete(e.Extent()))
		return // the others follow it
	}
}
