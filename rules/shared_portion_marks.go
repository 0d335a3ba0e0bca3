package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// malformedMark returns the place of a paragraph's mark and the mark that was meant. The second is
// empty where the mark is correct or missing.
func malformedMark(p *lint.Pass, e *grammar.Paragraph) (at grammar.Span, expected string) {
	if m := e.Mark; m != nil {
		if n := len(m.Text); m.Text[0] == '(' && m.Text[n-1] == ')' && leadingCapitals(m.Text[1:]) == n-2 {
			return grammar.Span{}, "" // (SBU), as most are
		}
		bare := strings.Trim(m.Text, "()")
		if level, caveat, ok := strings.Cut(bare, " "); ok && (caveat == "NF" || caveat == "NOFORN") { // (C NF)
			return m.At, "(" + level + "/NF)"
		}
		if strings.Contains(m.Text, "ENTIRE TEXT") || m.Text[0] == '(' &&
			strings.TrimSpace(bare) == bare {
			return grammar.Span{}, ""
		}
		return m.At, "(" + strings.TrimSpace(bare) + ")"
	}
	text := e.Text()
	rest := strings.TrimLeft(p.Text(text), " .")
	if !strings.HasPrefix(rest, "(") {
		return grammar.Span{}, ""
	}
	end := strings.IndexByte(rest[:min(len(rest), 16)], ')')
	if end < 0 || tables.MisspeltMarks[rest[1:end]] == "" {
		return grammar.Span{}, ""
	}
	start := text.End - len(rest)
	return grammar.Span{Start: start, End: start + end + 1}, "(" + tables.MisspeltMarks[rest[1:end]] +
		")"
}
