package rules_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestOffered holds all that is found in the cables of testdata/worst, which trip every rule: place, message and notes, and what each
// fix and suggestion would write.
func TestOffered(t *testing.T) {
	worst, err := filepath.Glob("../testdata/worst/*.cable")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, path := range worst {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		res := lint.Run(grammar.Parse(filepath.Base(path), string(source)), rules.All(), lint.Config{AsOf: asOf})
		place := func(at grammar.Span) string {
			p := res.Cable.File.Position(at.Start)
			return fmt.Sprintf("%d:%d %q", p.Line, p.Column, at.Of(res.Cable.File.Text))
		}
		fmt.Fprintf(&b, "%s\n", res.Cable.File.Name)
		for _, d := range res.Diagnostics {
			fmt.Fprintf(&b, "%s %v: %s [%s]\n", place(d.At), d.Severity, d.Message, d.Rule)
			for _, n := range d.Notes {
				fmt.Fprintf(&b, "\tnote at %s: %s\n", place(n.At), n.Message)
			}
			for _, f := range d.Fixes {
				kind := "suggestion"
				if f.Safe {
					kind = "fix"
				}
				fmt.Fprintf(&b, "\t%s: %s\n", kind, f.Title)
				for _, e := range f.Edits {
					fmt.Fprintf(&b, "\t\t%s becomes %q\n", place(e.At), e.New)
				}
			}
		}
	}
	golden(t, "testdata/worst.golden", b.String())
}
