package lint_test

import (
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestRewrite holds that an edit changes only its own bytes, in every encoding.
func TestRewrite(t *testing.T) {
	for _, tt := range []struct{ name, source, want string }{
		{"utf-8", "\u00b61. A\r\nB", "\u00b61. \u00e9\r\nB"},
		{"byte order mark", "\xef\xbb\xbf\u00b61. A\n", "\xef\xbb\xbf\u00b61. \u00e9\n"},
		{"windows-1252", "\xb61. A \x93\x81", "\xb61. \xe9 \x93\x81"},
		{"mixed", "\xb6\u00b61. A \x93", "\xb6\u00b61. \u00e9 \x93"},
		{"utf-16", "\xff\xfe\xb6\x001\x00.\x00 \x00A\x00\x3d\xd8\x00\xde\x00\xd8B", "\xff\xfe\xb6\x001\x00.\x00 \x00\xe9\x00\x3d\xd8\x00\xde\x00\xd8B"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			file := grammar.Parse("", tt.source).File
			i := 0
			for file.Text[i] != 'A' {
				i++
			}
			got, err := lint.Rewrite(file, []lint.Edit{lint.Replace(grammar.Span{Start: i, End: i + 1}, "\u00e9")})
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v; want %q", got, err, tt.want)
			}
		})
	}
	file := grammar.ReadFile("", "\xc3 \xb6 \x93")
	if got, err := lint.Rewrite(file, []lint.Edit{lint.Delete(grammar.Span{Start: 2, End: 3})}); err == nil {
		t.Errorf("got %q where an error is due: the bytes would be read as utf-8", got)
	}
	file = grammar.Parse("", "\xb6A").File
	if got, err := lint.Rewrite(file, []lint.Edit{lint.Insert(0, "\u4e2d")}); err == nil {
		t.Errorf("got %q where an error is due: windows-1252 has no such character", got)
	}
}

// TestEdits holds that of overlapping fixes the first is made whole and the others wait.
func TestEdits(t *testing.T) {
	at := func(start, end int, s string) lint.Edit { return lint.Replace(grammar.Span{Start: start, End: end}, s) }
	var a, b, c lint.Diagnostic
	a.Fix("a", at(0, 1, "x"), at(4, 5, "y"))
	b.Fix("b", at(3, 6, "-"))
	c.Fix("c", at(6, 7, "z"))
	all := func(lint.Diagnostic, lint.Fix) bool { return true }
	edits, taken := lint.Edits([]lint.Diagnostic{b, c, a}, all)
	if got := lint.Apply("0123456789", edits); got != "x123y5z789" || taken != 2 {
		t.Errorf("got %q of %d fixes", got, taken)
	}
}
