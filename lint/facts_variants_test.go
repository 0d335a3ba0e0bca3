package lint_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/golden"
	"github.com/cablelint/cablelint/lint"
)

// TestVariants holds all facts of whole cables of each layout, and what becomes of them where the
// text is a little different. Under the line "everything" of testdata/variants.txt are the facts of
// the cable named above it; under each other line, "this => that", are those that are lost (-) and
// found (+) where that replaces the first place of this. Several changes are separated by " && ".
func TestVariants(t *testing.T) {
	of, sound := "", []string(nil) // the cable named last, and its facts
	golden.Compare(t, "testdata/variants.txt", *update, func(c golden.Case) []string {
		source, err := os.ReadFile(c.Of)
		if err != nil {
			t.Fatal(err)
		}
		if c.Of != of {
			of, sound = c.Of, allFacts(string(source))
		}
		if c.Text == "everything" {
			return sound
		}
		varied := string(source)
		for change := range strings.SplitSeq(c.Text, " && ") {
			this, that, ok := strings.Cut(change, " => ")
			if !ok || !strings.Contains(varied, this) {
				t.Errorf("%s: %q does not stand in the cable, or has no =>", c.Of, this)
			}
			varied = strings.Replace(varied, this, that, 1)
		}
		found := allFacts(varied)
		return append(less("- ", sound, found), less("+ ", found, sound)...)
	})
}

// less returns the facts of one list that are not in another, each after a sign.
func less(sign string, list, other []string) (left []string) {
	had := map[string]int{}
	for _, f := range other {
		had[f]++
	}
	for _, f := range list {
		if had[f]--; had[f] < 0 {
			left = append(left, sign+f)
		}
	}
	return left
}

// allFacts lists what a text says, with its layout and what is around it.
func allFacts(text string) (shown []string) {
	f := lint.ExtractFacts(grammar.Parse("", text))
	list := []string{fmt.Sprint("Layout: ", f.Layout, " ", f.Service, " ", f.Profile, " ", f.Wrappers)}
	for _, c := range f.Record() {
		if c.Agreement != lint.NotCompared {
			list = append(list, fmt.Sprintf("Record: %s %v, of %s", c.Attribute.Key, c.Agreement, quoted(c.At.Of(text))))
		}
	}
	for _, said := range append(list, facts(text)...) {
		shown = append(shown, strings.ReplaceAll(strings.ReplaceAll(said, "\\n", " / "), "\n", " / "))
	}
	return shown
}
