package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnknownTag reports a TAGS code that is not in the table of known codes and is near none of them.
//
// Programs find cables by their codes, so a cable with a wrong one is lost. The severity is info:
// the table is nearly complete for 2000-2010, but organizations and program codes changed often.
// A code that is one letter away from a known one is reported by misspelt-tag. On prints of 1973-79 a
// code is known that the record has as well, or that belongs to a field whose codes were never
// published whole (E, M, P, S, T), unless it is near a known one.
//
//	TAGS: PREL, RU
//
// Use instead:
//
//	TAGS: PREL, RS
//
// Fix: suggested where a code of two letters is a known mistake, and on prints. It changes a code of
// the record.
//
// Source: 5 FAH-3, the TAGS/Terms Handbook; for 1973-79 the appendices of the National Archives, and 341
// records.
var UnknownTag = add(lint.Rule{
	Name: "unknown-tag", Group: "tags",
	Layouts:  lint.Layouts(grammar.StateDraft) | textLayouts,
	Severity: lint.Info, HasSuggestion: true, Check: checkUnknownTag,
})

func checkUnknownTag(p *lint.Pass) {
	unknownTags(p, func(t lint.TAG, near []string) {
		if isMisspelt(p, t, near) {
			return // see misspelt-tag
		}
		d := p.Reportf(t.At, "unknown TAGS code %s", t.Code)
		for _, code := range near {
			d.Suggest("write "+code, lint.Replace(t.At, code))
		}
	})
}
