package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LongRoutingList reports a routing line of more than two physical lines.
//
// A message that passes to another network may carry two lines of routing indicators at most; one with more has to be
// split. Inside a network the limit does not hold, so this is a note.
//
//	OO RUEHC RUEHBS RUEHFR
//	RUEHLO RUEHRO
//	RUEHAK
//
// Source: ACP 127(G) 306.
var LongRoutingList = add(lint.Rule{
	Name: "long-routing-list", Group: "heading", Severity: lint.Info,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off},
	Check: checkRoutingLines,
})

func checkRoutingLines(p *lint.Pass) {
	for e := range grammar.All[*grammar.Routing](p.Cable) {
		if n := strings.Count(p.Text(e), "\n") + 1; n > 2 {
			p.Reportf(e.Span(), "routing indicators on %d lines where two are allowed between networks", n)
		}
	}
}
