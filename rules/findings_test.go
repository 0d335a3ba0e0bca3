package rules_test

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

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
