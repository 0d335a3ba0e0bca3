package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RoutingNotAddressed reports a routing indicator on the routing line that no addressee has.
//
// The message goes to a station that has nobody to give it to, or the list of addressees lost a
// line. Stations that stand for collectives, and the calling station itself, are accepted. Archive
// copies, which have lost lines, are not checked.
//
//	OO RUEHC RUEHBS
//	TO RUEHC/SECSTATE WASHDC
//
// Compare with the original: add the addressee, or remove the indicator.
//
// Fix: none. Routing is never changed automatically.
//
// Source: ACP 127(G) 204 and 303.
var RoutingNotAddressed = add(lint.Rule{
	Name: "routing-not-addressed", Group: "heading", Severity: lint.Info, BaseProcedure: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Off),
	Kinds: lint.Kinds(grammar.RoutingKind, grammar.FormKind), Check: checkRoutingAddressed,
})

func checkRoutingAddressed(p *lint.Pass) {
	addressed := map[string]bool{p.Facts.Station.Value: true}
	for _, a := range p.Facts.Addressees {
		if a.Indicator == "" || strings.Contains(a.Name, "COLLECTIVE") ||
			strings.HasPrefix(a.Name, "AIG ") {
			return
		}
		addressed[a.Indicator] = true
	}
	if len(p.Facts.Addressees) == 0 {
		return
	}
	for _, r := range p.Facts.Routing {
		if isRoutingIndicator(r.Value) && !addressed[r.Value] {
			p.Reportf(r, "routing indicator %s belongs to no addressee", r.Value)
		}
	}
}
