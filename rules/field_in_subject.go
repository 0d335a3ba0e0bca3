package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FieldInSubject reports another field within the subject.
//
// Lines were drawn together: the other field is lost to searches, and lists show them as the subject.
//
//	SUBJECT: HARBOR DUES TAGS: PREL, MP
//
// A line of its own is a suggestion.
//
// Source: observed in published copies.
var FieldInSubject = add(lint.Rule{
	Name: "field-in-subject", Group: "text",
	Severity: lint.Warning, HasSuggestion: true, Check: checkFieldInSubject,
})

func checkFieldInSubject(p *lint.Pass) {
	e := grammar.First[*grammar.Subject](p.Cable)
	if e == nil || e.Title == nil {
		return
	}
	upper := capitals(e.Title.Text)
	for _, label := range [...]string{"REF(S):", "REF:", "REFS:", "REFTEL:", "TAGS:", "CLASSIFIED BY:", "E.O. 1"} {
		if i := strings.Index(upper, label); i > 0 && (upper[i-1] == ' ' || upper[i-1] == '\n') {
			start := e.Title.At.Start + i
			at := grammar.Span{Start: start, End: start + len(label)}
			p.Reportf(at, "%s within the subject where it is due on a line of its own", strings.TrimSpace(p.Text(at))).
				Suggest("begin a line", lint.Insert(start, "\n"))
			return
		}
	}
}
