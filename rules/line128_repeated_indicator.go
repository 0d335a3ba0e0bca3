package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Line128RepeatedIndicator reports a routing indicator that appears twice in the line of ACP 128,
// and more than 500 of them.
//
// A station that is named twice gets the message twice.
//
//	RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA RUEHCAA.
//
// Use instead:
//
//	RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA.
//
// Fix: none. The record is what it is.
//
// Source: ACP 128, Allied telecommunications record system, as its positions are known from
// messages of 1991 to 1995.
var Line128RepeatedIndicator = add(lint.Rule{
	Name: "line128-repeated-indicator", Group: "heading", Severity: lint.Warning,
	Layouts: lint.Layouts(grammar.ACP128, grammar.GENADMIN), Check: checkLine128RepeatedIndicator,
})

func checkLine128RepeatedIndicator(p *lint.Pass) {
	first := map[string]lint.Fact[string]{}
	for _, r := range p.Facts.Routing {
		if at, again := first[r.Value]; again {
			p.Reportf(r, "repeated routing indicator %s", r.Value).Note(at, "the first occurrence")
			continue
		}
		first[r.Value] = r
	}
	const most = 500
	if n := len(p.Facts.Routing); n > most {
		p.Reportf(p.Facts.Routing[most], "found %d routing indicators, expected %d or fewer", n, most)
	}
}
