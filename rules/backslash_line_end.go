package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// BackslashLineEnd reports backslashes at the ends of lines, once a file.
//
// A database escaped the line ends; the copy was taken from it without being turned back.
//
//	SUBJECT: HARBOR DUES\
//
// Taking them away is a suggestion.
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
	if len(edits) > 1 { // one alone is a slip of another kind
		p.Reportf(edits[0].At, "backslash at the end of the line%s", among(len(edits), "such lines")).Suggest("take the backslashes away", edits...)
	}
}
