package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingSubject reports a cable without a SUBJECT line.
//
// The subject is what a cable is filed and found by, and has been due on every telegram since 1 March 1973.
//
// In an archive copy, which may be an extract, and in a draft this is a note.
//
// Source: State's TAGS manual of 1974, section 1c.
var MissingSubject = add(lint.Rule{
	Name: "missing-subject", Group: "text", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info, grammar.DraftProfile: lint.Info},
	Check: func(p *lint.Pass) { checkMissing[*grammar.Subject](p, "SUBJECT") },
})
