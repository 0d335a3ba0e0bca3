package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// MalformedSubjectMark reports a portion mark before the subject that is none of (U), (SBU), (C),
// (S) and (TS).
//
// Nobody can be sure whether the subject may be shown in a list.
//
//	SUBJECT: (UNC) HARBOR DUES
//
// Use instead:
//
//	SUBJECT: (U) HARBOR DUES
//
// Fix: suggested. It writes the mark that was meant, which changes a marking.
//
// Source: E.O. 13526, section 1.6, and 32 CFR 2001.23 for portion marks.
var MalformedSubjectMark = add(lint.Rule{
	Name: "malformed-subject-mark", Group: "text",
	Layouts: telegrams, Severity: lint.Warning, HasSuggestion: true, Check: checkSubjectMark,
})

func checkSubjectMark(p *lint.Pass) {
	e := grammar.First[*grammar.Subject](p.Cable)
	if e == nil || e.Mark != nil || e.Title == nil || e.Title.Text[0] != '(' {
		return
	}
	end := strings.IndexByte(e.Title.Text, ')')
	if end < 0 {
		return
	}
	if mark, ok := tables.MisspeltMarks[e.Title.Text[1:end]]; ok {
		at := grammar.Span{Start: e.Title.At.Start, End: e.Title.At.Start + end + 1}
		expected := "(" + mark + ")"
		p.Reportf(at, "found portion mark %s, expected %s", p.Text(at), expected).
			Suggest("write "+expected, lint.Replace(at, expected))
	}
}
