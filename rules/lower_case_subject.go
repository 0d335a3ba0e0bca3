package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// LowerCaseSubject reports small letters in the subject of a cable of before 1990.
//
// The circuits of those years had capitals alone, so the subject was typed anew, and may not be what was sent.
//
//	R 271109Z MAR 85
//	SUBJECT: Harbor dues
//
// Source: ACP 127(G) 140; inferred from published sets.
var LowerCaseSubject = add(lint.Rule{Name: "lower-case-subject", Group: "text", Severity: lint.Info, Check: checkSubjectCase})

func checkSubjectCase(p *lint.Pass) {
	f := p.Facts
	if f.Sent.Known && f.Sent.Value.Before(date(1990, 1, 1)) && capitals(f.Subject.Value) != f.Subject.Value {
		p.Reportf(f.Subject, "small letters in a subject of %d where capitals are due", f.Sent.Value.Year())
	}
}
