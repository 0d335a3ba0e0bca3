package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingSubject reports a cable without a SUBJECT line.
//
// Cables are filed and found by the subject. Every telegram since 1 March 1973 has one. The
// severity is info in drafts and in archive copies, which may be extracts.
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
// Source: State's TAGS manual of 1974, section 1c.
var MissingSubject = add(lint.Rule{
	Name: "missing-subject", Group: "text", Severity: lint.Warning,
	In: map[grammar.Profile]lint.Severity{
		grammar.ArchiveProfile: lint.Info, grammar.DraftProfile: lint.Info,
	},
	Layouts: telegrams, Check: checkMissingSubject,
})

func checkMissingSubject(p *lint.Pass) {
	if !p.Facts.Subject.Known { // it may stand in the other copy of the text
		checkMissing[*grammar.Subject](p, "SUBJECT")
	}
}
