package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// EmptySubject reports a SUBJECT line that says nothing.
//
//	SUBJECT:
//
// Lists of cables show subject and number alone. Find it in the original.
//
// Source: 5 FAH-1 H-240.
var EmptySubject = add(lint.Rule{
	Name: "empty-subject", Group: "text", Severity: lint.Error,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Warning},
	Check: checkEmptySubject,
})

func checkEmptySubject(p *lint.Pass) {
	if e := grammar.First[*grammar.Subject](p.Cable); e != nil && e.SyntaxError == nil && e.Title == nil {
		p.Reportf(grammar.Span{Start: e.Span().End, End: e.Span().End}, "nothing behind SUBJECT: where the subject is due")
	}
}
