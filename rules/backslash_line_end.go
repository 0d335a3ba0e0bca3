package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// BackslashLineEnd reports lines that end with a backslash, once per file.
//
// A database escaped the line ends, and nobody removed the escapes from the copy. They are not
// part of the cable. One line alone is not reported.
//
//	SUBJECT: HARBOR DUES\
//
// Use instead:
//
//	SUBJECT: HARBOR DUES
//
// Fix: suggested. It removes the backslashes, which are characters of the record.
//
// Source: observed in published copies.
var BackslashLineEnd = add(lint.Rule{
	Name: "backslash-line-end", Group: "layout", Tags: []string{lint.Habits},
	Severity: lint.Info, HasSuggestion: true, Everywhere: true, Check: checkBackslash,
})

func checkBackslash(p *lint.Pass) {
	text := p.Cable.File.Text
	var edits []lint.Edit
	for _, l := range p.Cable.File.Lines {
		if l.End > l.Start && text[l.End-1] == '\\' {
			edits = append(edits, lint.Delete(grammar.Span{Start: l.End - 1, End: l.End}))
		}
	}
	if len(edits) > 1 { // a single one is another mistake
		p.Reportf(edits[0].At, "backslash at the end of the line%s", among(len(edits), "such lines")).
			Suggest("remove the backslashes", edits...)
	}
}
