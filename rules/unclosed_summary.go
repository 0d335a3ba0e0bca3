package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnclosedSummary reports a summary that begins and does not end.
//
// Programs that take the summary take all the text.
//
//  1. (C) SUMMARY: The port captain said
//
// Where it ends only the drafter knows. In cables of several sections the end may stand in another; there nothing is reported.
//
// Source: 5 FAH-1 H-246; counted in published copies.
var UnclosedSummary = add(lint.Rule{
	Name: "unclosed-summary", Group: "text", Severity: lint.Warning,
	In: map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: func(p *lint.Pass) {
		if p.Facts.Sections.Value < 2 {
			checkMarkers(p, "SUMMARY", false)
		}
	},
})
