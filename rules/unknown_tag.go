package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// UnknownTag reports a TAGS code that is not in the table of known codes.
//
// Codes are found by machine, so a misspelt one is lost. The table is nearly complete for 2000-2010; organizations and
// program codes came and went, so this is a note.
//
//	TAGS: PRLE, MP
//
// Compare with the TAGS handbook; a code that differs by one letter is suggested where only one does.
//
// Source: 5 FAH-3, the TAGS/Terms Handbook.
var UnknownTag = add(lint.Rule{
	Name: "unknown-tag", Group: "tags",
	Severity: lint.Info, HasSuggestion: true, Check: checkUnknownTag,
})

func checkUnknownTag(p *lint.Pass) {
	for _, t := range p.Facts.TAGS {
		code := strings.ToUpper(t.Code)
		if _, ok := p.Tables.FindTAG(code); ok || t.Kind == lint.NameTAG || len(code) > 12 || gluedTags(p, t) != nil || isCaptionTag(p, t) {
			continue
		}
		d := p.Reportf(t.At, "TAGS code %s where a known one is due", t.Code)
		if near, ok := p.Tables.NearestTAG(code); ok {
			d.Suggest("write "+near, lint.Replace(t.At, near))
		}
	}
}
