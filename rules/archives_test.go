package rules_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/linttest"
	"github.com/cablelint/cablelint/rules"
)

// TestFindings holds what the archives do not show of their findings: how far those go that go on over several lines, notes, and
// what each fix and suggestion would write.
func TestFindings(t *testing.T) {
	var b strings.Builder
	for _, r := range rules.All() {
		results, err := linttest.Results(r, filepath.Join("testdata", r.Name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s\n", r.Name)
		for _, res := range results {
			for _, d := range res.Diagnostics {
				if len(d.Fixes)+len(d.Notes) > 0 || strings.Contains(d.At.Of(res.Cable.File.Text), "\n") {
					fmt.Fprintf(&b, "%s %s\n%s", res.Cable.File.Name, placed(res, d.At), offered(res, d))
				}
			}
		}
	}
	sameAsFile(t, "testdata/archives.golden", b.String())
}

// placed returns line and column of a span, and its text.
func placed(res *lint.Result, at grammar.Span) string {
	p := res.Cable.File.Position(at.Start)
	return fmt.Sprintf("%d:%d %q", p.Line, p.Column, at.Of(res.Cable.File.Text))
}

// offered returns the notes of a finding and what it offers, one a line, each edit in a line below.
func offered(res *lint.Result, d lint.Diagnostic) string {
	var b strings.Builder
	for _, n := range d.Notes {
		where := placed(res, n.At)
		if n.In != nil {
			where = n.In.Name
		}
		fmt.Fprintf(&b, "\tnote at %s: %s\n", where, n.Message)
	}
	for _, f := range d.Fixes {
		kind := "suggestion"
		if f.Safe {
			kind = "fix"
		}
		fmt.Fprintf(&b, "\t%s: %s\n", kind, f.Title)
		for _, e := range f.Edits {
			fmt.Fprintf(&b, "\t\t%s becomes %q\n", placed(res, e.At), e.New)
		}
	}
	return b.String()
}
