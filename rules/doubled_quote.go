package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DoubledQuote reports quotation marks that stand twice around a word, once a file.
//
// Tables of comma-separated values double them; the copy was taken from such a table without being turned back.
//
//  1. (U) The ""port captain"" said
//
// Single ones are a suggestion.
//
// Source: RFC 4180; observed in published copies.
var DoubledQuote = add(lint.Rule{
	Name: "doubled-quote", Group: "layout", Tags: []string{lint.Habits},
	Severity: lint.Info, HasSuggestion: true, Everywhere: true, Check: checkDoubledQuote,
})

func checkDoubledQuote(p *lint.Pass) {
	text := p.Cable.File.Text
	var edits []lint.Edit
	for from := 0; ; {
		i := strings.Index(text[from:], `""`)
		if i < 0 {
			break
		}
		i += from
		from = i + 2
		if strings.HasPrefix(text[from:], `"`) { // a row of them is a line
			for from < len(text) && text[from] == '"' {
				from++
			}
			continue
		}
		edits = append(edits, lint.Replace(grammar.Span{Start: i, End: i + 2}, `"`))
	}
	if len(edits) > 1 { // one pair may be an empty quotation
		p.Reportf(edits[0].At, "quotation mark twice where one is due%s", among(len(edits), "such marks")).Suggest("leave one of each", edits...)
	}
}
