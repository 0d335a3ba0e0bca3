package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// GluedTags reports TAGS codes that were run together.
//
// No search finds any of them.
//
//	TAGS: PRELPGOVMP
//
// Where the letters part into known codes in one way only, the parts are a suggestion.
//
// Source: 5 FAH-3 for the codes; observed in published copies.
var GluedTags = add(lint.Rule{
	Name: "glued-tags", Group: "tags", Severity: lint.Warning, HasSuggestion: true, Check: checkGluedTags,
})

func checkGluedTags(p *lint.Pass) {
	for _, t := range p.Facts.TAGS {
		if parts := gluedTags(p, t); parts != nil {
			p.Reportf(t.At, "%s where the TAGS codes %s are due", t.Code, strings.Join(parts, ", ")).
				Suggest("part the codes", lint.Replace(t.At, strings.Join(parts, ", ")))
		}
	}
}
