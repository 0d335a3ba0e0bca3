package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedRoutingIndicator reports a routing indicator that is not four to eight letters, the
// first of them R, Q or U.
//
// A relay that cannot read an indicator sends the message to nobody, or to the wrong station.
//
//	OO RUEH1 RUE
//
// Look the indicator up in the routing indicator book.
//
// Fix: none. A routing indicator is never changed automatically.
//
// Source: ACP 117 paragraph 3; 5 FAH-2 H-231; for the lengths, US Navy training texts.
var MalformedRoutingIndicator = add(lint.Rule{
	Name: "malformed-routing-indicator", Group: "heading", Severity: lint.Error,
	BaseProcedure: true,
	Kinds:         lint.Kinds(grammar.RoutingKind, grammar.StationKind, grammar.AddresseeKind), Check: checkIndicators,
})

func checkIndicators(p *lint.Pass) {
	indicators(p, func(w *grammar.Word) {
		if text := strings.TrimSuffix(w.Text, "/"); !isRoutingIndicator(text) && text != "ZEN" { // delivered by other means
			at := grammar.Span{Start: w.At.Start, End: w.At.Start + len(text)}
			p.Reportf(at, "found routing indicator %s, expected four to eight letters, the first R, Q or U",
				orElse(text, w.Text))
		}
	})
}
