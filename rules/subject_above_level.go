package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// SubjectAboveLevel reports a subject whose portion mark is above the classification of the cable.
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//	SUBJECT: (S) HARBOR DUES
//
// The classification line says the highest level of any part. Find out which one is right; a marking is never changed by
// itself.
//
// Source: E.O. 13526, section 1.6; 5 FAH-1 H-132.
var SubjectAboveLevel = add(lint.Rule{Name: "subject-above-level", Group: "text", Severity: lint.Error, Check: checkSubjectLevel})

func checkSubjectLevel(p *lint.Pass) {
	f := p.Facts
	if level := lint.MarkLevel(f.Mark.Value); f.Level.Known && level.Classified() && level > f.Level.Value {
		p.Reportf(f.Mark, "subject marked %s where the cable is %s", f.Mark.Value, f.Level.Value).Note(f.Level, "the classification line")
	}
}
