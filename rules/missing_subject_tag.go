package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingSubjectTag reports a TAGS line without a code for a subject.
//
// Cables are filed by subject. A search for a subject does not find a cable that names only a
// country. A line with an unknown code is not reported, because that code may be the subject.
//
//	TAGS: MP
//
// Use instead:
//
//	TAGS: PREL, MP
//
// Fix: none. The code has to be chosen from the TAGS handbook.
//
// Source: 5 FAH-3 H-110, at least one subject TAG; the Handbook of 1974.
var MissingSubjectTag = add(lint.Rule{
	Name: "missing-subject-tag", Group: "tags", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: stateTexts, Check: checkSubjectTag,
})

func checkSubjectTag(p *lint.Pass) {
	tags := p.Facts.TAGS
	for _, t := range tags {
		if t.Kind == lint.SubjectTAG || t.Kind == lint.ProgramTAG {
			return
		}
		if t.Kind != lint.NameTAG && !p.Tables.HasTAG(t.Code) {
			return
		}
	}
	if len(tags) > 0 {
		p.Reportf(tags[0].At.To(tags[len(tags)-1].At), "missing subject among the TAGS codes")
	}
}
