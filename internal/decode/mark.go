package decode

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// mark returns the meaning of a portion mark, or "" where it names no level: (C/NF) is
// confidential, no foreign nationals.
func mark(m *grammar.PortionMark) string {
	if m == nil {
		return ""
	}
	text := strings.TrimSpace(strings.Trim(m.Text, "()"))
	level := lint.MarkLevel(text)
	if level == lint.NoLevel {
		return ""
	}
	meaning := level.String()
	words := strings.FieldsFunc(strings.ToUpper(text),
		func(r rune) bool { return strings.ContainsRune("/- ", r) })
	for i, w := range words[1:] {
		if w == "REL" {
			return meaning + ", releasable to " + strings.TrimPrefix(strings.Join(words[i+2:], " "), "TO ")
		}
		if c := tables.Caveats[w]; c != "" {
			meaning += ", " + c
		}
	}
	return meaning
}
