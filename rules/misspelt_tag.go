package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MisspeltTag reports an unknown TAGS code that differs by one letter from known ones, or is a known
// misspelling.
//
// Programs find cables by their codes, so a cable with a misspelt one is lost. A line with several
// unknown codes, most of which are near none, holds names or words rather than misspellings;
// unknown-tag reports these, and codes of two letters. In a print of 1973-79 a code is reported where
// the record of the archive has the one that was meant, for not all codes of those years are known.
//
//	TAGS: PRLE, MP
//
// Use instead:
//
//	TAGS: PREL, MP
//
// Fix: suggested, where the known code is not on the line already. It writes that code, which changes
// a code of the record; where several are near, each is offered.
//
// Source: 5 FAH-3, the TAGS/Terms Handbook; misspellings counted in published copies.
var MisspeltTag = add(lint.Rule{
	Name: "misspelt-tag", Group: "tags",
	Layouts:  lint.Layouts(grammar.ArchivePrint, grammar.StateDraft) | stateTexts,
	Severity: lint.Warning, HasSuggestion: true, Check: checkMisspeltTag,
})

func checkMisspeltTag(p *lint.Pass) {
	var present map[string]bool // the codes of the cable, made for the first that is misspelt
	unknownTags(p, func(t lint.TAG, near []string) {
		if !isMisspelt(p, t, near) {
			return
		}
		if code := recordedTag(p, t); code != "" {
			p.Reportf(t.At, "unknown TAGS code %s; did you mean %s, which the record has?", t.Code, code).
				Suggest("write "+code, lint.Replace(t.At, code))
			return
		}
		if present == nil {
			present = map[string]bool{}
			for _, o := range p.Facts.TAGS {
				present[o.Code] = true
			}
		}
		var missing []string
		for _, code := range near {
			if !present[code] {
				missing = append(missing, code)
			}
		}
		if missing == nil {
			p.Reportf(t.At, "unknown TAGS code %s, and %s is already there", t.Code, near[0])
			return
		}
		d := p.Reportf(t.At, "unknown TAGS code %s; did you mean %s?", t.Code, orList(missing))
		for _, code := range missing {
			d.Suggest("write "+code, lint.Replace(t.At, code))
		}
	})
}

// orList joins words as in a question: MASS, MARR or MOPS.
func orList(words []string) string {
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
