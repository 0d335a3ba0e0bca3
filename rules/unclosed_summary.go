package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnclosedSummary reports a summary that begins and does not end.
//
// Programs that extract the summary extract the whole text. A cable of several sections is not
// checked, because the end may be in another section, and a heading needs no end.
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (C) SUMMARY: The port captain said
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (C) SUMMARY: The port captain said no. END SUMMARY.
//
// Fix: none. Only the drafter knows where the summary ends.
//
// Source: 5 FAH-1 H-246; counted in published copies.
var UnclosedSummary = add(lint.Rule{
	Name: "unclosed-summary", Group: "text", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: telegrams, Check: func(p *lint.Pass) {
		if p.Facts.Sections.Value < 2 {
			checkMarkers(p, "SUMMARY", false)
		}
	},
})
