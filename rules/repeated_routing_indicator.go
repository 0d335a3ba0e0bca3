package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedRoutingIndicator reports a routing line that names a station twice.
//
// A station receives a message once, whatever the number of its addressees. The severity is info in
// archive copies, which joined the lines of several relays.
//
//	OO RUEHC RUEHBS RUEHC
//
// Use instead:
//
//	OO RUEHC RUEHBS
//
// Fix: suggested. It removes the second indicator, which changes the record.
//
// Source: ACP 127(G) 204c.
var RepeatedRoutingIndicator = add(lint.Rule{
	Name: "repeated-routing-indicator", Group: "heading", Severity: lint.Warning, HasSuggestion: true,
	BaseProcedure: true,
	In:            lint.In(grammar.ArchiveProfile, lint.Info),
	Kinds:         lint.Kinds(grammar.RoutingKind), Check: checkRepeatedIndicator,
})

func checkRepeatedIndicator(p *lint.Pass) {
	for e := range grammar.All[*grammar.Routing](p.Cable) {
		var seen firsts[string]
		for i, w := range e.Indicators {
			first, again := seen.add(w.Text, i)
			if !again {
				continue
			}
			second := grammar.Span{Start: e.Indicators[i-1].At.End, End: w.At.End}
			p.Reportf(w, "repeated routing indicator %s", w.Text).Note(e.Indicators[first], "the first occurrence").
				Suggest("remove the second "+w.Text, lint.Delete(second))
		}
	}
}
