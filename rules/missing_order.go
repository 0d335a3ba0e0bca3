package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingOrder reports a cable without a E.O. line.
//
// The line has been due on every telegram since 1 March 1973, with N/A on unclassified ones.
//
// In an archive copy, which may be an extract, and in a draft this is a note.
//
// Source: State's TAGS manual of 1974, sections 1a and 3a.
var MissingOrder = add(lint.Rule{
	Name: "missing-order", Group: "text", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info, grammar.DraftProfile: lint.Info},
	Check: func(p *lint.Pass) { checkMissing[*grammar.Order](p, "E.O.") },
})
