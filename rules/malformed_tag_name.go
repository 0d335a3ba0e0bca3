package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// MalformedTagName reports a name on the TAGS line that is not written as surname, comma, given
// name.
//
// Names are filed by surname.
//
//	TAGS: PREL, MP (JANE ROE)
//
// Use instead:
//
//	TAGS: PREL, MP (ROE, JANE)
//
// Fix: none. Only the drafter knows which word is the surname.
//
// Source: the Handbook of 1974; 5 FAH-3.
var MalformedTagName = add(lint.Rule{
	Name: "malformed-tag-name", Group: "tags", Severity: lint.Info,
	Layouts: telegrams, Check: checkTagName,
})

func checkTagName(p *lint.Pass) {
	for _, t := range p.Facts.TAGS {
		if t.Kind != lint.NameTAG {
			continue
		}
		surname, given, comma := strings.Cut(strings.Trim(t.Code, "() "), ",")
		if !comma || strings.TrimSpace(surname) == "" || strings.TrimSpace(given) == "" {
			p.Reportf(t.At, "found name %s, expected surname, comma and given name",
				strings.Join(strings.Fields(t.Code), " "))
		}
	}
}
