package rules_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/linetable"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestLines holds what single rules find in lines, right ones and wrong ones side by side: under each line of testdata/lines.golden stand
// what the rule named above it finds, and what would be written.
func TestLines(t *testing.T) {
	linetable.Compare(t, "testdata/lines.golden", updating(), func(c linetable.Case) []string {
		all := rules.All()
		i := slices.IndexFunc(all, func(r *lint.Rule) bool { return r.Name == c.Of })
		if i < 0 {
			t.Fatalf("no rule %q", c.Of)
		}
		found, mended := foundBy(all[i], c.Whole(), lint.Config{Profile: grammar.TransmissionProfile, AsOf: asOf})
		if mended != c.Whole() {
			mended = strings.TrimSuffix(strings.TrimPrefix(mended, c.Before), "\n")
			found = append(found, "written: "+strings.ReplaceAll(mended, "\n", `\n`))
		}
		return found
	})
}
