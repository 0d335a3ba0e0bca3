package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// SubjectAboveLevel reports a subject whose portion mark is above the level of the cable.
//
// The level of a cable is the highest level of its parts, so one of the two is wrong, and the cable
// may be protected too little.
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//	SUBJECT: (S) HARBOR DUES
//
// Find out whether the level or the mark is correct.
//
// Fix: none. A marking is never changed automatically.
//
// Source: E.O. 13526, section 1.6; 5 FAH-1 H-132.
var SubjectAboveLevel = add(lint.Rule{
	Name: "subject-above-level", Group: "text", Severity: lint.Error,
	Layouts: textLayouts, Check: checkSubjectLevel,
})

func checkSubjectLevel(p *lint.Pass) {
	f := p.Facts
	level := lint.MarkLevel(f.Mark.Value)
	if f.Level.Known && level.Classified() && level > f.Level.Value {
		p.Reportf(f.Mark, "subject is marked %s, but the cable is %s", f.Mark.Value, f.Level.Value).
			Note(f.Level, "the classification line")
	}
}
