package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// UnknownTag reports a TAGS code that is not in the table of known codes and is no misspelling of
// one.
//
// Programs find cables by their codes, so a cable with a wrong one is lost. The severity is info:
// the table is nearly complete for 2000-2010, but organizations and program codes changed often.
// Misspellings are reported by misspelt-tag. On prints of 1973-79 a code is known that the record
// has as well, or that belongs to a field whose codes were never published whole (E, M, P, S, T),
// unless it is near a known one.
//
//	TAGS: PREL, RU
//
// Use instead:
//
//	TAGS: PREL, RS
//
// Fix: suggested where only one known code differs by one letter. It changes a code of the record.
//
// Source: 5 FAH-3, the TAGS/Terms Handbook; for 1973-79 the appendices of the National Archives, and 341
// records.
var UnknownTag = add(lint.Rule{
	Name: "unknown-tag", Group: "tags",
	Layouts: classifiedTexts, Severity: lint.Info, HasSuggestion: true, Check: checkUnknownTag,
})

func checkUnknownTag(p *lint.Pass) {
	unknownTags(p, func(t lint.TAG, misspelt string) {
		if misspelt != "" && slices.Contains(stateTexts, p.Cable.Layout) {
			return // see misspelt-tag
		}
		d := p.Reportf(t.At, "unknown TAGS code %s", t.Code)
		if near, ok := p.Tables.NearestTAG(strings.ToUpper(t.Code)); ok {
			d.Suggest("write "+near, lint.Replace(t.At, near))
		}
	})
}
