package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// GluedTags reports TAGS codes that are run together.
//
// A search for any of the codes does not find the cable.
//
//	TAGS: PRELPGOVMP
//
// Use instead:
//
//	TAGS: PREL, PGOV, MP
//
// Fix: suggested where the letters split into known codes in one way only. It changes the codes of
// the record.
//
// Source: 5 FAH-3 for the codes; observed in published copies.
var GluedTags = add(lint.Rule{
	Name: "glued-tags", Group: "tags", Severity: lint.Warning, HasSuggestion: true,
	Layouts: telegrams, Check: checkGluedTags,
})

func checkGluedTags(p *lint.Pass) {
	for _, t := range p.UnlistedTAGs() {
		if parts := gluedTags(p, t); parts != nil {
			expected := strings.Join(parts, ", ")
			p.Reportf(t.At, "found TAGS code %s, expected the codes %s", t.Code, expected).
				Suggest("separate the codes", lint.Replace(t.At, expected))
		}
	}
}
