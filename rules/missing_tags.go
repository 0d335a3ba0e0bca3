package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingTags reports a cable without a TAGS line.
//
// A cable without TAGS is not filed by subject and place. Every telegram since 1 March 1973 has the
// line. The severity is info in drafts and in archive copies, which may be extracts.
//
// Of a print of 1973-79 it is asked where the print is whole; forms and press items for USIA and the
// Department of Commerce, and a further section alone, had no fields. Of a print with the text first it is
// asked where the E.O. line below the text is left.
//
//	UNCLAS PORT LOUIS 000042
//	SUBJECT: HARBOR DUES
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//	TAGS: ETRD, MP
//	SUBJECT: HARBOR DUES
//
// Fix: none. The codes have to be chosen from the TAGS handbook.
//
// Source: State's TAGS manual of 1974, sections 1 and 4; records of 1974 and 1979.
var MissingTags = add(lint.Rule{
	Name: "missing-tags", Group: "text", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info).And(grammar.DraftProfile, lint.Info),
	Layouts: fieldedTelegrams | poemsPrints, Check: func(p *lint.Pass) { checkMissing[*grammar.Tags](p, "TAGS") },
})
