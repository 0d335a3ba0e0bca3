package report

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

var update = flag.Bool("update", false, "rewrite golden files")

// results are findings with all that a form has to tell: places on one line, over several and
// nowhere, characters that a form or a terminal takes for something else, notes here and in another
// cable, fixes, suggestions, and what is suppressed.
func results() []*lint.Result {
	const text = "UNCLAS PARIS 000042\r\n\r\nSUBJECT: caf\u00e9 <b> & \"dues\"\t\x1b[0m \u65e5\u672c\nREF: A. BONN 12\n"
	at := func(words string) grammar.Span {
		i := strings.Index(text, words)
		return grammar.Span{Start: i, End: i + len(words)}
	}
	find := func(rule string, s lint.Severity, at grammar.Span, message string) *lint.Diagnostic {
		return &lint.Diagnostic{Rule: rule, Severity: s, At: at, Message: message}
	}
	elsewhere := &lint.Entry{
		Name:  "other.cable",
		Lines: []lint.EntryLine{{Number: 7, Start: 80, End: 95, Text: "UNCLAS \u00e9 000042"}},
	}
	one := find("post-mismatch", lint.Error, at("PARIS"), "found post PARIS, expected 100% of: BONN, or").
		Note(
			at("BONN"),
			"named here",
		).Note(at("000042"), "on the same line").NoteIn(elsewhere, grammar.Span{Start: 87, End: 90}, "and there").
		Fix(
			"write it twice",
			lint.Replace(at("PARIS"), "BONN"),
			lint.Delete(at(" 12")),
		).Suggest("put <x> in", lint.Insert(at("000042").Start, "x\n\"y\" "))
	two := find(
		"odd-sign",
		lint.Warning,
		at("<b> & \"dues\"\t\x1b[0m"),
		"unexpected <b> & \"dues\"\x1b",
	).Suggest(
		"remove it",
		lint.Delete(at("<b> ")),
	)
	three := find("over-lines", lint.Info, grammar.Span{Start: at("\u65e5").Start, End: at("BONN").End}, "over lines")
	hidden := find("odd-sign", lint.Error, at("REF"), "known")
	hidden.Suppressed = "so it was"
	again := find("odd-sign", lint.Warning, at("REF"), "twice")
	end := find("missing-end", lint.Warning, grammar.Span{Start: len(text), End: len(text)}, "nothing at the end")
	file := grammar.Parse("cables/a, b:100%.cable", text)
	empty := grammar.Parse("/srv/empty.cable", "")
	var many []lint.Diagnostic // of which a handful is shown
	for i := range 8 {
		d := find(
			"odd-sign",
			lint.Warning,
			grammar.Span{Start: i, End: i + 1},
			fmt.Sprint("odd sign ", i),
		).Fix(
			"remove it",
			lint.Delete(grammar.Span{Start: i, End: i + 1}),
		)
		many = append(many, *d)
	}
	second := grammar.Parse("two.cable#2", "UNCLAS\n"+strings.Repeat("\u00e9", 600)+" BONN\n") // of a file with two
	second.File.Part = grammar.Part{Lines: 12, Bytes: 340}
	inSecond := grammar.Span{Start: len("UNCLAS\n") + 1200, End: len("UNCLAS\n") + 1205}
	shifted := find("post-mismatch", lint.Error, inSecond, "found post BONN").
		Note(grammar.Span{Start: 0, End: 6}, "below it").
		Fix("remove it", lint.Delete(inSecond))
	nothing := grammar.Parse("two.cable#3", "")
	nothing.File.Part = grammar.Part{Lines: 14, Bytes: 1560}
	return []*lint.Result{
		{Cable: second, Diagnostics: []lint.Diagnostic{*shifted}},
		{Cable: nothing, Diagnostics: []lint.Diagnostic{*find("empty-file", lint.Info, grammar.Span{}, "nothing here")}},
		{Cable: grammar.Parse("many.cable", "12345678\n"), Diagnostics: many},
		{Cable: file, Diagnostics: []lint.Diagnostic{*one, *two, *three, *hidden, *again, *again, *end}},
		{Cable: empty, Diagnostics: []lint.Diagnostic{*find("empty-file", lint.Info, grammar.Span{}, "nothing here")}},
		{Cable: grammar.Parse("C:/clean.cable", "UNCLAS\n"), Diagnostics: nil},
	}
}

// TestForms holds what each form prints, in testdata/forms. What the readers of a form make of it
// is held by tests of package command.
func TestForms(t *testing.T) {
	book := []*lint.Rule{
		{Name: "post-mismatch", Group: "marking", Severity: lint.Error, URL: "https://example.org/post-mismatch"},
		{Name: "odd-sign", Group: "text", Severity: lint.Warning},
		{Name: "empty-file", Group: "text", Severity: lint.Info},
	}
	page := func(rule string) string {
		return "Reports " + rule + " by E.O. 12958.\nIt matters.\n\nSource: <ours> & \"theirs\".\n"
	}
	unread := []Unread{NewUnread(fmt.Errorf("open b/c.cable: no such file")), NewUnread(fmt.Errorf("cannot <go> on")),
		{Path: "b/box.zip", Message: "not looked into: <name> it", Skipped: true},
		{
			Path:    "b/.cablelint.yaml",
			Message: "no rule \"é\"",
			Text:    "rules:\n  é: off\n",
			At:      grammar.Span{Start: 9, End: 16},
		}}
	var names []string
	for _, f := range Formats(book, page, "v1.0 \"x\"") {
		names = append(names, f.Name)
		t.Run(f.Name, func(t *testing.T) {
			var b strings.Builder
			if f.Head != nil {
				b.WriteString(f.Head())
			}
			before := false
			part := func(print func(*bytes.Buffer) error) {
				var p bytes.Buffer
				if err := print(&p); err != nil {
					t.Fatal(err)
				}
				if p.Len() > 0 && before {
					b.WriteString(f.Separator)
				}
				before = before || p.Len() > 0
				b.Write(p.Bytes())
			}
			for _, res := range results() {
				part(func(p *bytes.Buffer) error { return f.Print(p, res) })
			}
			for _, u := range unread {
				part(func(p *bytes.Buffer) error { return f.PrintUnread(p, u) })
			}
			b.WriteString(f.End(unread))
			golden(t, f.Name, b.String())
		})
	}
	if diff := cmp.Diff("concise jsonl json sarif github gitlab junit checkstyle rdjson", strings.Join(names, " ")); diff != "" {
		t.Errorf("forms (-want +got):\n%s", diff)
	}
	for name, color := range map[string]bool{"text": false, "text-color": true} {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			for _, res := range results() {
				if err := Text(&b, Shown(res), TextOptions{Color: color}); err != nil {
					t.Fatal(err)
				}
				if err := Concise(&b, res, TextOptions{Color: color}); err != nil {
					t.Fatal(err)
				}
			}
			golden(t, name, b.String())
		})
	}
	t.Run("text-full", func(t *testing.T) {
		var b strings.Builder
		for _, res := range results() {
			if err := Text(&b, res, TextOptions{Color: true, Rules: book, Context: 1, Changes: true}); err != nil {
				t.Fatal(err)
			}
		}
		golden(t, "text-full", b.String())
	})
	if f := Formats(book, page, "")[3]; !strings.Contains(f.End(nil), `"executionSuccessful":true`) {
		t.Errorf("a run that read all ends with %s", f.End(nil))
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "forms", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got), run go test with -update to accept:\n%s", path, diff)
	}
}

// TestWindow holds which part of a long line is shown around a span.
func TestWindow(t *testing.T) {
	long := strings.Repeat("0123456789", 60)
	for _, tt := range []struct {
		text       string
		start, end int
		want       string
	}{
		{long[:120], 60, 61, long[:120]},
		{long[:121], 0, 1, long[:70] + "…"},
		{long, 300, 301, "…" + long[250:370] + "…"},
		{long, 50, 51, long[:120] + "…"},
		{long, 51, 52, "…" + long[1:121] + "…"},
		{long, 300, 400, "…" + long[250:420] + "…"},
		{long, 300, 500, "…" + long[250:420] + "…"},
		{long, 599, 600, "…" + long[549:]},
		{long, 600, 600, "…" + long[550:]},
		{strings.Repeat("é", 300), 300, 302, "…" + strings.Repeat("é", 60) + "…"},
		{strings.Repeat("日", 200), 300, 303, "…" + strings.Repeat("日", 40) + "…"},
		{"x" + strings.Repeat("é", 300), 301, 303, "…" + strings.Repeat("é", 60) + "…"},
	} {
		file := grammar.TextFile("", tt.text)
		var b strings.Builder
		d := lint.Diagnostic{Rule: "r", Severity: lint.Error, At: grammar.Span{Start: tt.start, End: tt.end}, Message: "m"}
		if err := Text(&b, &lint.Result{Cable: &grammar.Cable{File: file}, Diagnostics: []lint.Diagnostic{d}},
			TextOptions{}); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(b.String(), "\n")
		if got := strings.TrimPrefix(lines[1], "    1 | "); got != tt.want {
			t.Errorf("%d to %d: %d characters\n%s\n%s, want", tt.start, tt.end, len([]rune(got)), got, tt.want)
		}
	}
}
