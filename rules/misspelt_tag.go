package rules

import (
	"strings"

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
	unknown(p, func(t lint.TAG, near string) {
		if near != "" {
			p.Reportf(t.At, "unknown TAGS code %s; did you mean %s?", t.Code, near).
				Suggest("write "+near, lint.Replace(t.At, near))
		}
	})
}

// unknown yields the TAGS codes that are in no table, each with the code that it was surely meant
// for, or "".
func unknown(p *lint.Pass, yield func(t lint.TAG, near string)) {
	const most = 2 // unknown codes of a line that has no words
	var codes []lint.TAG
	for _, t := range p.Facts.TAGS {
		code := strings.ToUpper(t.Code)
		if p.Tables.HasTAG(code) || t.Kind == lint.NameTAG || len(code) > 12 || gluedTags(p, t) != nil ||
			isCaptionTag(p, t) {
			continue
		}
		codes = append(codes, t)
	}
	for _, t := range codes {
		near, ok := p.Tables.MisspeltTAG(strings.ToUpper(t.Code))
		if !ok || len(codes) > most {
			near = ""
		}
		yield(t, near)
	}
}
