package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// numbered returns so many lines, each with a word.
func numbered(n int, word string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(word + strings.Repeat("I", i) + "\n")
	}
	return b.String()
}

// TestChanges holds what is shown of a change: the lines that differ, and nothing of one that is too
// long. The part of the text in brackets is replaced by what follows the bar in them.
func TestChanges(t *testing.T) {
	long := strings.Repeat("x", longestChanged)
	for _, tt := range []struct{ name, marked, want string }{
		{"one line", "a\nb [c|C] d\ne\n", "- b c d\n+ b C d\n"},
		{"a line of its own is removed", "a\n[b\n|]c\n", "- b\n"},
		{"a line of its own is put in", "a\n[|b\n]c\n", "+ b\n"},
		{"to the end of a line", "a\n[b|B]\nc\n", "- b\n+ B\n"},
		{"with its line end", "a\n[b\n|B\n]c\n", "- b\n+ B\n"},
		{"at the end of the text", "a\nb[|c]", "- b\n+ bc\n"},
		{"the first line stays", "a[|\nb]\n", "+ b\n"},
		{"the last line stays", "[a\n|]b\n", "- a\n"},
		{"lines around a change stay", "[a\nb\nc|a\nB\nc]\n", "- b\n+ B\n"},
		{"all lines are equal but one", "[a\na|a]\n", "- a\n"},
		{"two edits", "[a|A] b\nc\n[d|D] e\n", "- a b\n- c\n- d e\n+ A b\n+ c\n+ D e\n"},
		{"line ends do not show", "a\r\nb [c|C]\r\n", "- b c\n+ b C\n"},
		{"no change to be seen", "a [b|b]\n", ""},
		{"what cannot be seen", "a[\x1b|]\n", "- a<U+001B>\n+ a\n"},
		{"six lines", "[" + numbered(6, "a") + "|" + "]b\n", strings.ReplaceAll("\n"+numbered(5, "a")+"aIIIII", "\n", "\n- ")[1:] + "\n"},
		{"seven lines", "[" + numbered(7, "a") + "|]b\n", ""},
		{"six lines come", "[a|" + strings.TrimSuffix(numbered(6, "c"), "\n") + "]\n",
			"- a\n" + strings.ReplaceAll("\n"+numbered(5, "c")+"cIIIII", "\n", "\n+ ")[1:] + "\n"},
		{"seven lines come", "[a|" + numbered(6, "c") + "c]\n", ""},
		{"a long line", "[|" + long[1:] + "]a\n", "- a\n+ " + long[1:] + "a\n"},
		{"a longer line comes", "[|" + long + "]a\n", ""},
		{"a longer line goes", "[x" + long + "|a]\n", ""},
	} {
		text, f := "", lint.Fix{Title: "change it", Safe: true}
		rest := tt.marked
		for {
			before, after, ok := strings.Cut(rest, "[")
			text += before
			if !ok {
				break
			}
			inner, tail, _ := strings.Cut(after, "]")
			was, is, _ := strings.Cut(inner, "|")
			f.Edits = append(f.Edits, lint.Replace(grammar.Span{Start: len(text), End: len(text) + len(was)}, is))
			text, rest = text+was, tail
		}
		if diff := cmp.Diff(tt.want, changed(t, text, f)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestOddChanges holds that a fix without edits, or whose edits overlap, and one of an empty file
// show no change.
func TestOddChanges(t *testing.T) {
	at := func(start, end int) grammar.Span { return grammar.Span{Start: start, End: end} }
	for text, edits := range map[string][]lint.Edit{
		"none\n":      nil,
		"overlaps\n":  {lint.Replace(at(0, 4), "x"), lint.Replace(at(3, 5), "y")},
		"touches\n":   {lint.Replace(at(0, 4), "x"), lint.Replace(at(4, 5), "y")},
		"":            {lint.Insert(0, "x")},
		"a\nb\nc\n\n": {lint.Replace(at(4, 5), "x"), lint.Replace(at(0, 1), "y")},
	} {
		want := ""
		if text == "touches\n" {
			want = "- touches\n+ xyes\n"
		}
		if diff := cmp.Diff(want, changed(t, text, lint.Fix{Title: "change it", Edits: edits})); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

// changed prints a finding with a fix, and returns what is shown of its change.
func changed(t *testing.T, text string, f lint.Fix) string {
	t.Helper()
	d := lint.Diagnostic{Rule: "a-rule", Message: "found one", Fixes: []lint.Fix{f}}
	res := &lint.Result{Cable: &grammar.Cable{File: grammar.TextFile("", text)}, Diagnostics: []lint.Diagnostic{d}}
	var b strings.Builder
	if err := Text(&b, res, TextOptions{Changes: true}); err != nil {
		t.Fatal(err)
	}
	_, shown, ok := strings.Cut(b.String(), ": change it\n")
	if !ok {
		t.Fatalf("the fix is not named in %q", b.String())
	}
	return strings.ReplaceAll("\n"+shown, "\n      ", "\n")[1:]
}

// TestContext holds which lines are shown around the line of a finding: the next ones but blank
// ones, and of long ones the beginning.
func TestContext(t *testing.T) {
	long := strings.Repeat("0123456789", 13)
	const text = "A\nB\n\nD\nE\nF\nG\n"
	for _, tt := range []struct {
		name, text, at string
		part           grammar.Part
		context        int
		want           string
	}{
		{"none", text, "D", grammar.Part{}, 0, "    4 | D\n        ^\n"},
		{"one", text, "E", grammar.Part{}, 1, "    4 | D\n    5 | E\n        ^\n    6 | F\n"},
		{"with a blank line", text, "D", grammar.Part{}, 2, "    2 | B\n    4 | D\n        ^\n    5 | E\n    6 | F\n"},
		{"at the beginning", text, "A", grammar.Part{}, 3, "    1 | A\n        ^\n    2 | B\n    4 | D\n"},
		{"at the end", text, "G", grammar.Part{}, 2, "    5 | E\n    6 | F\n    7 | G\n        ^\n"},
		{"without a line end", "A\nB", "B", grammar.Part{}, 2, "    1 | A\n    2 | B\n        ^\n"},
		{"in a part of a file", text, "E", grammar.Part{Lines: 100000}, 1,
			"100004 | D\n100005 | E\n         ^\n100006 | F\n"},
		{"in the lines before", text, "E", grammar.Part{Lines: 9995}, 1, " 9999 | D\n10000 | E\n        ^\n10001 | F\n"},
		{"long lines", long[:120] + "\n" + long[:121] + "\nC\n", "C", grammar.Part{}, 2,
			"    1 | " + long[:120] + "\n    2 | " + long[:70] + "…\n    3 | C\n        ^\n"},
		{"what cannot be seen", "\x1b\nB\n", "B", grammar.Part{}, 1, "    1 | <U+001B>\n    2 | B\n        ^\n"},
		{"nothing", "", "", grammar.Part{}, 2, ""},
	} {
		file := grammar.TextFile("", tt.text)
		file.Part = tt.part
		i := strings.Index(tt.text, tt.at)
		d := lint.Diagnostic{Rule: "a-rule", Message: "m", At: grammar.Span{Start: i, End: i + len(tt.at)}}
		res := &lint.Result{Cable: &grammar.Cable{File: file}, Diagnostics: []lint.Diagnostic{d}}
		var b strings.Builder
		if err := Text(&b, res, TextOptions{Context: tt.context}); err != nil {
			t.Fatal(err)
		}
		_, shown, _ := strings.Cut(b.String(), "\n")
		if diff := cmp.Diff(tt.want, shown); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}
