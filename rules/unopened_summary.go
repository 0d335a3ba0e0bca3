package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnopenedSummary reports a summary that ends and does not begin.
//
//  1. (C) The port captain said. END SUMMARY.
//
// Source: 5 FAH-1 H-246; counted in published copies.
var UnopenedSummary = add(lint.Rule{
	Name: "unopened-summary", Group: "text", Severity: lint.Warning,
	In: map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: func(p *lint.Pass) {
		if p.Facts.Section.Value < 2 {
			checkMarkers(p, "SUMMARY", true)
		}
	},
})
