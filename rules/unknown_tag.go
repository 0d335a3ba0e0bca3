package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// UnknownTag reports a TAGS code that is not in the table of known codes.
//
// Programs find cables by their codes, so a cable with a misspelt one is lost. The severity is
// info: the table is nearly complete for 2000-2010, but organizations and program codes changed
// often.
//
//	TAGS: PRLE, MP
//
// Use instead:
//
//	TAGS: PREL, MP
//
// Fix: suggested where only one known code differs by one letter. It changes a code of the record.
//
// Source: 5 FAH-3, the TAGS/Terms Handbook.
var UnknownTag = add(lint.Rule{
	Name: "unknown-tag", Group: "tags",
	Layouts: stateTexts, Severity: lint.Info, HasSuggestion: true, Check: checkUnknownTag,
})

func checkUnknownTag(p *lint.Pass) {
	for _, t := range p.Facts.TAGS {
		code := strings.ToUpper(t.Code)
		if p.Tables.HasTAG(code) || t.Kind == lint.NameTAG || len(code) > 12 || gluedTags(p, t) != nil ||
			isCaptionTag(p, t) {
			continue
		}
		d := p.Reportf(t.At, "unknown TAGS code %s", t.Code)
		if near, ok := p.Tables.NearestTAG(code); ok {
			d.Suggest("write "+near, lint.Replace(t.At, near))
		}
	}
}
