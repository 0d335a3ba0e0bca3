package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// RepeatedTag reports a TAGS code that stands twice on the line.
//
//	TAGS: PREL, PGOV, PREL
//
// Copies that were joined from sections repeat codes. Taking one away is a suggestion.
//
// Source: State's TAGS manual of 1974, section 4.
var RepeatedTag = add(lint.Rule{Name: "repeated-tag", Group: "tags", Severity: lint.Info, Check: checkRepeatedTag})

func checkRepeatedTag(p *lint.Pass) {
	seen := map[string]lint.TAG{}
	for _, t := range p.Facts.TAGS {
		if first, again := seen[t.Code]; again {
			p.Reportf(t.At, "TAGS code %s a second time", t.Code).Note(first.At, "the first time")
			continue
		}
		seen[t.Code] = t
	}
}
