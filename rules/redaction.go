package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Redaction reports words that a publisher replaced by a row of X or by [redacted], once per file.
//
// The text is not what was sent, and searches for the words do not find it.
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (C) XXXXXXXXXXXX told poloff
//
// Look for another copy of the cable.
//
// Fix: none. What was removed cannot be written.
//
// Source: observed in published copies.
var Redaction = add(lint.Rule{
	Name: "redaction", Group: "text", Tags: []string{lint.Habits}, Severity: lint.Info,
	Layouts: telegrams, Check: checkRedaction,
})

func checkRedaction(p *lint.Pass) {
	const row = "XXXXX"
	text := p.Cable.File.Text
	count, first := 0, grammar.Span{}
	for from := 0; ; {
		i := strings.Index(text[from:], row)
		if i < 0 {
			break
		}
		start := from + i
		end := start + len(row)
		for end < len(text) && text[end] == 'X' {
			end++
		}
		from = end
		if count++; count == 1 {
			first = grammar.Span{Start: start, End: end}
		}
	}
	for _, word := range [...]string{"[redacted]", "[REDACTED]", "[Redacted]", "[Name removed]",
		"[name removed]"} {
		if n := strings.Count(text, word); n > 0 {
			i := strings.Index(text, word)
			if count == 0 || i < first.Start {
				first = grammar.Span{Start: i, End: i + len(word)}
			}
			count += n
		}
	}
	if count > 0 {
		p.Reportf(first, "words removed by a publisher%s", among(count, "such places"))
	}
}
