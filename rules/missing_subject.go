package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingSubject reports a cable without a SUBJECT line, and one whose subject has lost its label.
//
// Cables are filed and found by the subject. Every telegram since 1 March 1973 has one. A subject
// without its label is read all the same, where it is between TAGS and references. The
// severity is info in drafts and in archive copies, which may be extracts.
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
//	TAGS: PREL, MP
//	SUBJECT: HARBOR DUES
//
// Fix: none. The subject has to come from the original.
//
// Source: State's TAGS manual of 1974, section 1c; records of 1974 and 1979.
var MissingSubject = add(lint.Rule{
	Name: "missing-subject", Group: "text", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info).And(grammar.DraftProfile, lint.Info),
	Layouts: fieldedTelegrams, Check: checkMissingSubject,
})

func checkMissingSubject(p *lint.Pass) {
	if e := grammar.First[*grammar.Subject](p.Cable); e != nil {
		if e.Err() == nil && e.Label().Len() == 0 {
			p.Reportf(e, "found the subject without its label, expected SUBJECT: before it")
		}
		return
	}
	if !p.Facts.Subject.Known { // it may be in the other copy of the text
		checkMissing[*grammar.Subject](p, "SUBJECT")
	}
}
