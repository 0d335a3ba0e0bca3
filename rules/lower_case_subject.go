package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// LowerCaseSubject reports small letters in the subject of a cable from before 1990.
//
// The circuits of those years had capitals only, so the subject was typed again and may differ from
// what was sent.
//
//	R 271109Z MAR 85
//	SUBJECT: Harbor dues
//
// Compare the subject with the original.
//
// Fix: none. The words of a subject are never changed automatically.
//
// Source: ACP 127(G) 140; inferred from published sets.
var LowerCaseSubject = add(lint.Rule{
	Name: "lower-case-subject", Group: "text", Severity: lint.Info,
	Layouts: telegrams, Check: checkSubjectCase,
})

func checkSubjectCase(p *lint.Pass) {
	f := p.Facts
	if f.Sent.Known && capitals(f.Subject.Value) != f.Subject.Value && f.Sent.Value.Before(date(1990, 1, 1)) {
		p.Reportf(f.Subject, "small letters in a subject of %d, expected capitals", f.Sent.Value.Year())
	}
}
