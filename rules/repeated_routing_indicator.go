package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedRoutingIndicator reports a routing line that names a station twice.
//
// A station gets a message once, however many of its addressees have it. In published copies, which joined the lines of
// several relays, it is a note.
//
//	OO RUEHC RUEHBS RUEHC
//
// The second can go: a suggestion, since routing indicators are part of the record.
//
// Source: ACP 127(G) 204c.
var RepeatedRoutingIndicator = add(lint.Rule{
	Name: "repeated-routing-indicator", Group: "heading", Severity: lint.Warning, HasSuggestion: true,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkRepeatedIndicator,
})

func checkRepeatedIndicator(p *lint.Pass) {
	for e := range grammar.All[*grammar.Routing](p.Cable) {
		seen := make(map[string]*grammar.Word, len(e.Indicators))
		for i, w := range e.Indicators {
			first, again := seen[w.Text]
			if !again {
				seen[w.Text] = w
				continue
			}
			before := e.Indicators[i-1].At.End
			p.Reportf(w, "routing indicator %s a second time", w.Text).Note(first, "the first time").
				Suggest("remove the second "+w.Text, lint.Delete(grammar.Span{Start: before, End: w.At.End}))
		}
	}
}
