package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// MalformedSubjectMark reports a portion mark before the subject that is none of (U), (SBU), (C), (S) and (TS).
//
//	SUBJECT: (UNC) HARBOR DUES
//
// Nobody can tell whether the subject may be listed. The mark that was meant is a suggestion.
//
// Source: E.O. 13526, section 1.6, and 32 CFR 2001.23 for portion marks.
var MalformedSubjectMark = add(lint.Rule{
	Name: "malformed-subject-mark", Group: "text",
	Severity: lint.Warning, HasSuggestion: true, Check: checkSubjectMark,
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
	if due, ok := tables.MisspeltMarks[e.Title.Text[1:end]]; ok {
		at := grammar.Span{Start: e.Title.At.Start, End: e.Title.At.Start + end + 1}
		p.Reportf(at, "portion mark %s where (%s) is due", p.Text(at), due).Suggest("write ("+due+")", lint.Replace(at, "("+due+")"))
	}
}
