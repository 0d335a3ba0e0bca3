package rules_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/golden"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// shown replaces signs by what stands for them in lines.golden.
var shown = strings.NewReplacer("\n", `\n`, "\r", `\r`, "\t", `\t`, "\f", `\f`)

// TestLines holds what single rules find in lines, right ones and wrong ones side by side: under
// each line of testdata/lines.golden are what the rule named above it finds, and where, and what
// would be written.
func TestLines(t *testing.T) {
	golden.Compare(t, "testdata/lines.golden", updating(), func(c golden.Case) []string {
		all := rules.All()
		i := slices.IndexFunc(all, func(r *lint.Rule) bool { return r.Name == c.Of })
		if i < 0 {
			t.Fatalf("no rule %q", c.Of)
		}
		res := lint.Run(grammar.Parse("", c.Whole()), all[i:i+1], lint.Config{Profile: grammar.TransmissionProfile, AsOf: asOf})
		var found []string
		for _, d := range res.Diagnostics {
			found = append(found, placed(res, d.At)+" "+d.Message)
		}
		edits, _ := lint.Edits(res.Diagnostics, func(lint.Diagnostic, lint.Fix) bool { return true })
		fixed := lint.Apply(res.Cable.File.Text, edits)
		if fixed != c.Whole() {
			fixed = strings.TrimSuffix(strings.TrimPrefix(fixed, c.Before), "\n")
			found = append(found, "written: "+shown.Replace(fixed))
		}
		return found
	})
}
