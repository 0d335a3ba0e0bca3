package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// MisspeltTag reports an unknown TAGS code that is a known misspelling, or differs by one letter
// from a code that begins with the same letter.
//
// Programs find cables by their codes, so a cable with a misspelt one is lost. A line with several
// unknown codes holds names or words rather than misspellings; unknown-tag reports these, and codes
// of two letters.
//
//	TAGS: PRLE, MP
//
// Use instead:
//
//	TAGS: PREL, MP
//
// Fix: suggested. It writes the known code, which changes a code of the record.
//
// Source: 5 FAH-3, the TAGS/Terms Handbook; misspellings counted in published copies.
var MisspeltTag = add(lint.Rule{
	Name: "misspelt-tag", Group: "tags",
	Layouts: stateTexts, Severity: lint.Warning, HasSuggestion: true, Check: checkMisspeltTag,
})

func checkMisspeltTag(p *lint.Pass) {
	unknownTags(p, func(t lint.TAG, near string) {
		if near != "" {
			p.Reportf(t.At, "unknown TAGS code %s; did you mean %s?", t.Code, near).
				Suggest("write "+near, lint.Replace(t.At, near))
		}
	})
}
