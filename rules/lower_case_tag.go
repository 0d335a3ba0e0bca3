package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// LowerCaseTag reports a TAGS code with small letters.
//
// Searches by machine distinguish small letters from capitals.
//
//	TAGS: Prel, MP
//
// Use instead:
//
//	TAGS: PREL, MP
//
// Fix: suggested. It writes capitals, which changes a code of the record.
//
// Source: 5 FAH-3.
var LowerCaseTag = add(lint.Rule{
	Name: "lower-case-tag", Group: "tags",
	Layouts: stateTexts, Severity: lint.Info, HasSuggestion: true, Check: checkLowerCaseTag,
})

func checkLowerCaseTag(p *lint.Pass) {
	for _, t := range p.Facts.TAGS {
		upper := capitals(t.Code)
		if upper != t.Code && p.Tables.HasTAG(upper) && strings.ToUpper(t.Code) == upper {
			p.Reportf(t.At, "found TAGS code %s, expected %s", t.Code, upper).
				Suggest("write "+upper, lint.Replace(t.At, upper))
		}
	}
}
