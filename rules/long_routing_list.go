package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LongRoutingList reports a routing line of more than two physical lines.
//
// A message that passes to another network may carry at most two lines of routing indicators. The
// severity is info, because the limit does not apply within a network. Archive copies are not
// checked.
//
//	OO RUEHC RUEHBS RUEHFR
//	RUEHLO RUEHRO
//	RUEHAK
//
// Split the message into two transmissions.
//
// Fix: none. Routing is never changed automatically.
//
// Source: ACP 127(G) 306.
var LongRoutingList = add(lint.Rule{
	Name: "long-routing-list", Group: "heading", Severity: lint.Info,
	In:    lint.In(grammar.ArchiveProfile, lint.Off),
	Kinds: lint.Kinds(grammar.RoutingKind), Check: checkRoutingLines,
})

func checkRoutingLines(p *lint.Pass) {
	for e := range grammar.All[*grammar.Routing](p.Cable) {
		if n := strings.Count(p.Text(e), "\n") + 1; n > 2 {
			p.Reportf(e.Span(), "routing indicators on %d lines, expected at most two between networks", n)
		}
	}
}
