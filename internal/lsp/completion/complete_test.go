package completion_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/lsp/completion"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
	"github.com/cablelint/cablelint/tables"
)

var update = flag.Bool("update", false, "write what is offered into the files of testdata")

// cursor is in a cable where something is completed.
const cursor = "‸"

// most is how many items of a place the files show.
const most = 9

// TestAt completes cables of testdata at their cursors. A file has one cable above, up to a line of
// equals signs; each block under it is a line of that cable, with the cursor, that takes the place
// of the line ‸, and what is offered there.
func TestAt(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			parts := strings.Split(string(b), "\n====\n")
			got := parts[0]
			for _, block := range parts[1:] {
				line, _, _ := strings.Cut(block, "\n----")
				got += "\n====\n" + line + "\n----\n" + offered(t, strings.Replace(parts[0], cursor, line, 1))
			}
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(b), got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// offered returns what is offered at the cursor: each item with what it replaces, puts there and is explained by.
func offered(t *testing.T, text string) string {
	t.Helper()
	before, after, ok := strings.Cut(text, cursor)
	if !ok {
		t.Fatalf("no %s in %q", cursor, text)
	}
	text = before + after
	c := grammar.Parse("x.cable", text)
	items := completion.At(c, lint.ExtractFacts(c), tables.BuiltIn(), len(before))
	var b strings.Builder
	for i, item := range items {
		if i == most {
			fmt.Fprintf(&b, "… %d in all\n", len(items))
			break
		}
		fmt.Fprintf(&b, "%q -> %q  %s\n", item.At.Of(text), item.Text, item.Detail)
		e := item.Explain(c, tables.BuiltIn())
		for _, m := range e.Meanings {
			fmt.Fprintf(&b, "    %s\n", m)
		}
		if !item.Snippet && e.Example != "" { // TestSnippets reads those of snippets
			fmt.Fprintf(&b, "    > %s\n", e.Example)
		}
		for _, part := range e.Parts {
			fmt.Fprintf(&b, "    - %s\n", part)
		}
	}
	return b.String()
}

// TestSnippets fills the placeholders of each snippet with what they show, and checks the cable:
// what is offered must be sound.
func TestSnippets(t *testing.T) {
	c := grammar.Parse("x.cable", "")
	n := 0
	for _, item := range completion.At(c, lint.ExtractFacts(c), tables.BuiltIn(), 0) {
		if !item.Snippet {
			continue
		}
		n++
		text := item.Explain(c, tables.BuiltIn()).Example + "\n"
		res := lint.Run(grammar.Parse("x.cable", text), rules.All(), lint.Config{})
		for _, d := range res.Diagnostics {
			if d.Severity >= lint.Warning {
				t.Errorf("%s: %s %s\n%s", item.Label, d.Rule, d.Message, text)
			}
		}
	}
	if n != 5 {
		t.Errorf("%d snippets, want 5", n)
	}
}

// TestLongHeading does not read a heading that has no end for each item, and says what it knows without.
func TestLongHeading(t *testing.T) {
	text := "OO " + strings.Repeat("RUEHC ", 10_000) + "RUEHP"
	c := grammar.Parse("x.cable", text)
	for _, item := range completion.At(c, lint.ExtractFacts(c), tables.BuiltIn(), len(text)) {
		want := completion.Explanation{Meanings: []string{item.Detail, item.Doc}}
		if diff := cmp.Diff(want, item.Explain(c, tables.BuiltIn())); diff != "" {
			t.Fatalf("-want +got\n%s", diff)
		}
	}
}

// TestEverywhere asks at each byte of sound and broken cables: whatever is typed, items lie around
// the offset and on its line, and there is something to be said of each.
func TestEverywhere(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/*/*.cable")
	if err != nil || len(files) == 0 {
		t.Fatal("no cables", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c := grammar.Parse(file, string(b))
		f := lint.ExtractFacts(c)
		text := c.File.Text
		for offset := 0; offset <= len(text); offset += 7 {
			for i, item := range completion.At(c, f, tables.BuiltIn(), offset) {
				if item.At.Start > offset || item.At.End < offset || item.At.End > len(text) || strings.Contains(item.At.Of(text), "\n") {
					t.Fatalf("%s: %q at %d takes the place of %v", file, item.Label, offset, item.At)
				}
				if offset%5 > 0 || i%9 > 0 { // each is much work
					continue
				}
				if e := item.Explain(c, tables.BuiltIn()); len(e.Meanings) == 0 || slices.Contains(append(e.Meanings, e.Parts...), "") {
					t.Fatalf("%s: %q at %d is explained by %+v", file, item.Label, offset, e)
				}
			}
		}
	}
}
