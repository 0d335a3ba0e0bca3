package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// RepeatedTag reports a TAGS code that occurs twice on the line.
//
// One of the two may have been meant as another code. Copies that were joined from sections repeat
// codes too.
//
//	TAGS: PREL, PGOV, PREL
//
// Use instead:
//
//	TAGS: PREL, PGOV
//
// Fix: none. A code is never removed automatically.
//
// Source: State's TAGS manual of 1974, section 4.
var RepeatedTag = add(lint.Rule{
	Name: "repeated-tag", Group: "tags", Severity: lint.Info,
	Layouts: stateTexts, Check: checkRepeatedTag,
})

func checkRepeatedTag(p *lint.Pass) {
	var seen firsts[string]
	end := 0 // of the code before
	for i, t := range p.Facts.TAGS {
		between := p.Cable.File.Text[min(end, t.At.Start):t.At.Start]
		if end > 0 && len(between) > len("TAGS") && strings.Contains(strings.ToUpper(between), "TAGS") {
			seen = firsts[string]{} // repeated-tags-line reports a second line
		}
		end = t.At.End
		if first, again := seen.add(t.Code, i); again {
			p.Reportf(t.At, "repeated TAGS code %s", t.Code).Note(p.Facts.TAGS[first].At, "the first occurrence")
		}
	}
}
