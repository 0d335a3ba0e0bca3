package lint_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

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
	file := grammar.NewFile("", "\xc3 \xb6 \x93")
	if got, err := lint.Rewrite(file, []lint.Edit{lint.Delete(grammar.Span{Start: 2, End: 3})}); err == nil {
		t.Errorf("got %q, want an error: the bytes would be read as utf-8", got)
	}
	file = grammar.Parse("", "\xb6A").File
	if got, err := lint.Rewrite(file, []lint.Edit{lint.Insert(0, "\u4e2d")}); err == nil {
		t.Errorf("got %q, want an error: windows-1252 has no such character", got)
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

// TestEditsBeside holds which fixes are taken beside others: the first by place, and none that
// overlaps it or puts something in where it ends.
func TestEditsBeside(t *testing.T) {
	at := func(start, end int) lint.Edit { return lint.Delete(grammar.Span{Start: start, End: end}) }
	for _, tt := range []struct{ offered, taken []lint.Edit }{
		{[]lint.Edit{at(2, 4), at(4, 6)}, []lint.Edit{at(2, 4), at(4, 6)}},
		{[]lint.Edit{at(4, 6), at(2, 4)}, []lint.Edit{at(2, 4), at(4, 6)}},
		{[]lint.Edit{at(2, 4), at(3, 6)}, []lint.Edit{at(2, 4)}},
		{[]lint.Edit{at(2, 4), lint.Insert(4, "x")}, []lint.Edit{at(2, 4)}},
		{[]lint.Edit{at(2, 4), lint.Insert(5, "x")}, []lint.Edit{at(2, 4), lint.Insert(5, "x")}},
		{[]lint.Edit{lint.Insert(4, "x"), at(4, 6)}, []lint.Edit{lint.Insert(4, "x"), at(4, 6)}},
		{[]lint.Edit{lint.Insert(4, "x"), lint.Insert(4, "y")}, []lint.Edit{lint.Insert(4, "x")}},
		{[]lint.Edit{lint.Insert(0, "x"), at(0, 1)}, []lint.Edit{lint.Insert(0, "x"), at(0, 1)}},
	} {
		var found []lint.Diagnostic
		for _, e := range tt.offered {
			found = append(found, lint.Diagnostic{Fixes: []lint.Fix{{Title: "x", Edits: []lint.Edit{e}}}})
		}
		got, taken := lint.Edits(found, func(lint.Diagnostic, lint.Fix) bool { return true })
		if diff := cmp.Diff(tt.taken, got); diff != "" || taken != len(got) {
			t.Errorf("%+v, %d taken (-want +got):\n%s", tt.offered, taken, diff)
		}
	}
}

// TestOneFixOfEach holds that of one finding one fix is taken, the first that is picked, though another
// would go with it.
func TestOneFixOfEach(t *testing.T) {
	at := func(start int) lint.Edit { return lint.Delete(grammar.Span{Start: start, End: start + 1}) }
	var d lint.Diagnostic
	d.Fix("one", at(1)).Suggest("two", at(3)).Fix("three", at(5))
	d.Fixes = append([]lint.Fix{{Title: "none", Safe: true}}, d.Fixes...)
	for want, pick := range map[int]func(lint.Diagnostic, lint.Fix) bool{
		1: func(lint.Diagnostic, lint.Fix) bool { return true },
		3: func(_ lint.Diagnostic, f lint.Fix) bool { return !f.Safe },
		5: func(_ lint.Diagnostic, f lint.Fix) bool { return f.Title != "one" && f.Safe },
	} {
		edits, taken := lint.Edits([]lint.Diagnostic{d}, pick)
		if diff := cmp.Diff([]lint.Edit{at(want)}, edits); diff != "" || taken != 1 {
			t.Errorf("%d taken (-want +got):\n%s", taken, diff)
		}
	}
}

// TestSafeAndSuggested holds that safe fixes and suggestions are made in the order of their places.
func TestSafeAndSuggested(t *testing.T) {
	at := func(start int, s string) lint.Edit {
		return lint.Replace(grammar.Span{Start: start, End: start + 1}, s)
	}
	var a, b, c lint.Diagnostic
	a.Suggest("a", at(0, "a"))
	b.Fix("b", at(2, "b"), at(6, "B"))
	c.Suggest("c", at(8, "c"))
	edits, taken := lint.Edits([]lint.Diagnostic{c, b, a}, func(lint.Diagnostic, lint.Fix) bool { return true })
	if got := lint.Apply("0123456789", edits); got != "a1b345B7c9" || taken != 3 {
		t.Errorf("%q of %d fixes", got, taken)
	}
}
