package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnopenedSummary reports a summary that ends and does not begin.
//
// Programs that extract the summary find nothing.
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (C) The port captain said. END SUMMARY.
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (C) SUMMARY: The port captain said. END SUMMARY.
//
// Fix: none. Only the drafter knows where the summary begins.
//
// Source: 5 FAH-1 H-246; counted in published copies.
var UnopenedSummary = add(lint.Rule{
	Name: "unopened-summary", Group: "text", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: telegrams, Check: func(p *lint.Pass) {
		if p.Facts.Section.Value < 2 {
			checkMarkers(p, "SUMMARY", true)
		}
	},
})
