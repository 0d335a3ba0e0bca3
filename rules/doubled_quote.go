package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DoubledQuote reports doubled quotation marks, once per file.
//
// Tables of comma-separated values double quotation marks, and the copy kept them doubled. A
// single pair is not reported, because it may be an empty quotation.
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (U) The ""port captain"" said
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (U) The "port captain" said
//
// Fix: suggested. It removes one mark of each pair, which is a character of the record.
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
		p.Reportf(edits[0].At, "doubled quotation mark%s", among(len(edits), "such marks")).
			Suggest("remove the second mark of each pair", edits...)
	}
}
