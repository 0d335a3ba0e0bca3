package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// EmptySubject reports a SUBJECT line without a subject.
//
// Lists of cables show little more than the number and the subject.
//
//	SUBJECT:
//
// Find the subject in the original.
//
// Fix: none. The subject has to come from the original.
//
// Source: 5 FAH-1 H-240.
var EmptySubject = add(lint.Rule{
	Name: "empty-subject", Group: "text", Severity: lint.Error,
	In:      lint.In(grammar.ArchiveProfile, lint.Warning),
	Layouts: telegrams, Check: checkEmptySubject,
})

func checkEmptySubject(p *lint.Pass) {
	e := grammar.First[*grammar.Subject](p.Cable)
	if e != nil && e.SyntaxError == nil && e.Title == nil {
		at := grammar.Span{Start: e.Span().End, End: e.Span().End}
		p.Reportf(at, "missing subject after %s", orElse(p.Text(e.Label()), "SUBJECT:"))
	}
}
