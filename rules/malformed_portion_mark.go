package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedPortionMark reports a portion mark that lost a parenthesis, has blanks within, or spells its level another way.
//
// Programs that count marks miss it, and so may a reviewer.
//
//  1. C) The port captain said
//  2. (CONF) The harbor master said
//
// The mark that was meant is a suggestion: a marking is never changed by itself.
//
// Source: E.O. 13526, section 1.6, and 32 CFR 2001.23; spellings counted in published copies.
var MalformedPortionMark = add(lint.Rule{
	Name: "malformed-portion-mark", Group: "text", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkMarkShape,
})

func checkMarkShape(p *lint.Pass) {
	for e := range grammar.All[*grammar.Paragraph](p.Cable) {
		if e.SyntaxError != nil {
			continue
		}
		at, due := malformedMark(p, e)
		if due != "" {
			p.Reportf(at, "portion mark %s where %s is due", p.Text(at), due).Suggest("write "+due, lint.Replace(at, due))
		}
	}
}

// malformedMark returns the place of a paragraph's mark and how it is due, or "" where it is right or missing.
func malformedMark(p *lint.Pass, e *grammar.Paragraph) (at grammar.Span, due string) {
	if m := e.Mark; m != nil {
		bare := strings.Trim(m.Text, "()")
		if strings.Contains(m.Text, "ENTIRE TEXT") || m.Text[0] == '(' && strings.TrimSpace(bare) == bare {
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
	if end < 0 || garbledMarks[rest[1:end]] == "" {
		return grammar.Span{}, ""
	}
	start := text.End - len(rest)
	return grammar.Span{Start: start, End: start + end + 1}, "(" + garbledMarks[rest[1:end]] + ")"
}
