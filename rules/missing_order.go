package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingOrder reports a cable without an E.O. line, and a print whose E.O. line has nothing after the number.
//
// Every telegram since 1 March 1973 has the line, with N/A on unclassified ones. Without it, nobody
// knows when the cable may be opened. The severity is info in drafts and in archive copies, which
// may be extracts.
//
// Of a print of 1973-79 it is asked where the print is whole; forms and press items for USIA and the
// Department of Commerce, and a further section alone, had no fields.
//
//	UNCLAS PORT LOUIS 000042
//	TAGS: PREL, MP
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//	E.O. 12958: N/A
//	TAGS: PREL, MP
//
// Fix: none. The instruction has to come from the original.
//
// Source: State's TAGS manual of 1974, sections 1a and 3a; records of 1974 and 1979.
var MissingOrder = add(lint.Rule{
	Name: "missing-order", Group: "text", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info).And(grammar.DraftProfile, lint.Info),
	Layouts: fieldedTelegrams, Check: checkMissingOrder,
})

func checkMissingOrder(p *lint.Pass) {
	checkMissing[*grammar.Order](p, "E.O.")
	if p.Cable.Layout == grammar.ACP127 {
		return // where empty-declassification reports a line without a value
	}
	e := grammar.First[*grammar.Order](p.Cable)
	if e != nil && e.Number != nil && e.Date == nil && e.Value == nil {
		p.Reportf(e, "found nothing after the number on the E.O. line, expected a schedule, a date or N/A")
	}
}
