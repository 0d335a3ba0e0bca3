package report

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

func result(text string, at grammar.Span) *lint.Result {
	d := lint.Diagnostic{Rule: "a-rule", Severity: lint.Error, At: at, Message: "found one, expected two"}
	d.Note(grammar.Span{}, "the first line").Fix("write two", lint.Replace(at, "two"))
	return &lint.Result{Cable: grammar.Parse("a.cable", text), Diagnostics: []lint.Diagnostic{d}}
}

func TestText(t *testing.T) {
	var b strings.Builder
	if err := Text(&b, result("SUBJECT: X\nTAGS: 日本 P\x1bREL\n", grammar.Span{Start: 24, End: 29}), TextOptions{}); err != nil {
		t.Fatal(err)
	}
	want := `a.cable:2:10: error: found one, expected two [a-rule]
    2 | TAGS: 日本 P<U+001B>REL
                   ^^^^^^^^^^^^
  note: the first line, at 1:1
    1 | SUBJECT: X
        ^
  fix: write two
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

// TestLinks holds that the name of a rule leads to its page, and that one without a page is as it is.
func TestLinks(t *testing.T) {
	const name = "\x1b]8;;https://example.org/a-rule.html\x1b\\a-rule\x1b]8;;\x1b\\"
	for _, tt := range []struct {
		rule lint.Rule
		want string
	}{
		{lint.Rule{Name: "a-rule", URL: "https://example.org/a-rule.html"}, "[" + name + "]"},
		{lint.Rule{Name: "a-rule"}, "[a-rule]"},
		{lint.Rule{Name: "another", URL: "https://example.org/another.html"}, "[a-rule]"},
		{lint.Rule{Name: "a-rule", URL: "https://example.org/\x1b\\"}, "[\x1b]8;;https://example.org/<U+001B>\\\x1b\\a-rule\x1b]8;;\x1b\\]"},
	} {
		var b strings.Builder
		if err := Text(&b, result("SUBJECT: X\n", grammar.Span{Start: 9, End: 10}), TextOptions{Color: true, Rules: []*lint.Rule{&tt.rule}}); err != nil {
			t.Fatal(err)
		}
		head, _, _ := strings.Cut(b.String(), "\n")
		want := "a.cable:1:10: \x1b[31;1merror\x1b[0m: found one, expected two " + tt.want
		if diff := cmp.Diff(want, head); diff != "" {
			t.Errorf("%s at %q (-want +got):\n%s", tt.rule.Name, tt.rule.URL, diff)
		}
	}
}

func TestJSONLines(t *testing.T) {
	var b strings.Builder
	if err := JSONLines(&b, result("\u00b61. one\n", grammar.Span{Start: 5, End: 8})); err != nil {
		t.Fatal(err)
	}
	want := `{"path":"a.cable","rule":"a-rule","severity":"error","message":"found one, expected two","start":{"offset":5,"line":1,"column":5},"end":{"offset":8,"line":1,"column":8},"notes":[{"message":"the first line","start":{"offset":0,"line":1,"column":1},"end":{"offset":0,"line":1,"column":1}}],"fixes":[{"title":"write two","safe":true,"edits":[{"start":{"offset":5,"line":1,"column":5},"end":{"offset":8,"line":1,"column":8},"new":"two"}]}]}
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

// TestPlaces holds that places in any order are those that the file itself gives.
func TestPlaces(t *testing.T) {
	file := grammar.Parse("", "\u00b61. caf\u00e9\r\nB\n\nC").File
	p := &places{file: file}
	for _, offset := range []int{0, 2, 5, 5, 3, 12, 11, 0, len(file.Text), 13, 14} {
		if got, want := p.at(offset), file.Position(offset); got != want {
			t.Errorf("%d is at %+v, want %+v", offset, got, want)
		}
	}
}

// TestPlacesOnLongLine holds the same of a line that is long enough for marks, back and forth.
func TestPlacesOnLongLine(t *testing.T) {
	file := grammar.Parse("", "SUBJECT: X\n"+strings.Repeat("caf\u00e9 \u65e5\U0001F600 ", 4000)+"\n\u00b6end").File
	p := &places{file: file}
	var offsets []int
	for i := range file.Text {
		offsets = append(offsets, i)
	}
	for i := range offsets {
		offset := offsets[i*7919%len(offsets)] // in any order
		if i%50 != 0 {
			continue
		}
		if got, want := p.at(offset), file.Position(offset); got != want {
			t.Fatalf("%d is at %+v, want %+v", offset, got, want)
		}
	}
}

// TestCommands holds that a line of a cable is no command to the program that runs cablelint, also where
// its first sign is in one part of the line that is shown and its second in another.
func TestCommands(t *testing.T) {
	for _, tt := range []struct {
		line       string
		start, end int
		want       string
	}{
		{"##[error]x", 1, 2, "    1 | <U+0023><U+0023>[error]x\n                ^^^^^^^^\n"},
		{"##[error]x", 0, 0, "    1 | <U+0023><U+0023>[error]x\n        ^\n"},
		{"A # B", 2, 3, "    1 | A # B\n          ^\n"},
	} {
		d := lint.Diagnostic{Rule: "r", Message: "m", At: grammar.Span{Start: tt.start, End: tt.end}}
		res := &lint.Result{Cable: &grammar.Cable{File: grammar.TextFile("", tt.line+"\n")}, Diagnostics: []lint.Diagnostic{d}}
		var b strings.Builder
		if err := Text(&b, res, TextOptions{}); err != nil {
			t.Fatal(err)
		}
		_, shown, _ := strings.Cut(b.String(), "\n")
		if diff := cmp.Diff(tt.want, shown); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.line, diff)
		}
	}
}

// TestNewUnread holds which file an error is of, and what it says of it.
func TestNewUnread(t *testing.T) {
	for message, want := range map[string]Unread{
		"a.cable: found binary data": {Path: "a.cable", Message: "found binary data"},
		"open a.cable: no such file": {Path: "a.cable", Message: "no such file"}, "stat a.cable: no": {Path: "a.cable", Message: "no"},
		"lstat a.cable: no": {Path: "a.cable", Message: "no"}, "read a.cable: is a directory": {Path: "a.cable", Message: "is a directory"},
		"write a.cable: no": {Path: "write a.cable", Message: "no"}, "cannot go on": {Message: "cannot go on"},
		"a: b: c": {Path: "a", Message: "b: c"},
	} {
		got := NewUnread(errors.New(message))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", message, diff)
		}
	}
	for want, u := range map[string]Unread{
		"cannot go on": {Message: "cannot go on"}, "a: no": {Path: "a", Message: "no"},
		"a:2:3: no": {Path: "a", Message: "no", Text: "x\n\u00e9 y\n", At: grammar.Span{Start: 5, End: 6}},
	} {
		if got := u.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
