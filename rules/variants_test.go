package rules_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/golden"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestVariants holds what single rules find where a whole cable is a little different: under each
// line "this => that" of testdata/variants.golden is what the rule named above it finds in the cable
// named there when that replaces the first place of this. Several changes are separated by " && ".
func TestVariants(t *testing.T) {
	all := rules.All()
	golden.Compare(t, "testdata/variants.golden", updating(), func(c golden.Case) (found []string) {
		name, path, _ := strings.Cut(c.Of, " ")
		i := slices.IndexFunc(all, func(r *lint.Rule) bool { return r.Name == name })
		source, err := os.ReadFile("../" + path)
		if i < 0 || err != nil {
			t.Fatalf("no rule %q, or %v", name, err)
		}
		text := string(source)
		for change := range strings.SplitSeq(c.Text, " && ") {
			this, that, ok := strings.Cut(change, " => ")
			if !ok || !strings.Contains(text, this) {
				t.Errorf("%s: %q does not stand in the cable, or has no =>", c.Of, this)
			}
			text = strings.Replace(text, this, that, 1)
		}
		res := lint.Run(grammar.Parse(path, text), all[i:i+1], lint.Config{AsOf: asOf})
		for _, d := range res.Diagnostics {
			found = append(found, fmt.Sprintf("%v: %s, at %s", d.Severity, d.Message, bracketed(res, d.At)))
			for _, n := range d.Notes {
				found = append(found, "\tnote: "+n.Message+", at "+bracketed(res, n.At))
			}
			for _, f := range d.Fixes {
				for _, e := range f.Edits {
					found = append(found, fmt.Sprintf("\t%s: %s with %q", f.Title, bracketed(res, e.At), e.New))
				}
			}
		}
		return found
	})
}

// bracketed returns the line of a place with the place in brackets.
func bracketed(res *lint.Result, at grammar.Span) string {
	text := res.Cable.File.Text
	from := strings.LastIndexByte(text[:at.Start], '\n') + 1
	to := len(text)
	if i := strings.IndexByte(text[at.End:], '\n'); i >= 0 {
		to = at.End + i
	}
	line := text[from:at.Start] + "[" + at.Of(text) + "]" + text[at.End:to]
	return shown.Replace(strings.Join(strings.Fields(line), " "))
}
