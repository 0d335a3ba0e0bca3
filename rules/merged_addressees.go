package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MergedAddressees reports two addressees on one line with the name of a month between them, and a
// month after the name of one.
//
// A relay made one addressee of two, and left the month of the date-time group there. The first one
// lost its precedence and number, the second one its routing indicator. The severity is info in
// archive copies, of which one in thirty has such a line.
//
//	INFO RUEHLP/AMEMBASSY LA PAZ FEB LIMA 3015
//	INFO RUEHLP/AMEMBASSY LA PAZ FEB 3015
//
// Use instead:
//
//	INFO RUEHLP/AMEMBASSY LA PAZ
//	RUEHPE/AMEMBASSY LIMA 3015
//
// Fix: none. What was lost is in the original alone.
//
// Source: observed in published copies of 2003-2010.
var MergedAddressees = add(lint.Rule{
	Name: "merged-addressees", Group: "heading", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkMergedAddressees,
})

func checkMergedAddressees(p *lint.Pass) {
	for e := range grammar.All[*grammar.Addressee](p.Cable) {
		switch {
		case e.Merged == nil:
		case e.Second == nil:
			p.Reportf(e.Merged, "found %s after addressee %s, expected nothing but its precedence and number", e.Merged.Text,
				e.Name.Text)
		default:
			p.Reportf(e.Merged, "found %s between addressees %s and %s, expected a line for each", e.Merged.Text, e.Name.Text,
				e.Second.Text)
		}
	}
}
