package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingTags reports a cable without a TAGS line.
//
// TAGS have been due on every telegram since 1 March 1973; without them a cable is not filed.
//
// In an archive copy, which may be an extract, and in a draft this is a note.
//
// Source: State's TAGS manual of 1974, sections 1 and 4.
var MissingTags = add(lint.Rule{
	Name: "missing-tags", Group: "text", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info, grammar.DraftProfile: lint.Info},
	Check: func(p *lint.Pass) { checkMissing[*grammar.Tags](p, "TAGS") },
})
