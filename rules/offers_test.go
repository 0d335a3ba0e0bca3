package rules_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/linttest"
	"github.com/cablelint/cablelint/rules"
)

// TestOffers holds that each rule declares what the findings in its archive offer, and nothing else.
func TestOffers(t *testing.T) {
	for _, r := range rules.All() {
		results, err := linttest.Results(r, filepath.Join("testdata", r.Name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		fix, suggestion := false, false
		for _, res := range results {
			for _, d := range res.Diagnostics {
				for _, f := range d.Fixes {
					fix, suggestion = fix || f.Safe, suggestion || !f.Safe
				}
			}
		}
		if fix != r.HasFix || suggestion != r.HasSuggestion {
			t.Errorf("%s declares HasFix: %v, HasSuggestion: %v; the findings in its archive have %v, %v",
				r.Name, r.HasFix, r.HasSuggestion, fix, suggestion)
		}
	}
}

// TestOffersElsewhere holds that no rule offers in other cables what it does not declare.
func TestOffersElsewhere(t *testing.T) {
	paths, err := filepath.Glob("../testdata/*/*.cable")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cables", err)
	}
	for _, name := range paths {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		holdOffers(t, name, lint.Run(grammar.Parse(name, string(source)), rules.All(), lint.Config{}))
	}
}

// holdOffers fails the test where a finding offers what its rule does not declare.
func holdOffers(t *testing.T, name string, res *lint.Result) {
	t.Helper()
	for _, d := range res.Diagnostics {
		r := lint.RuleNamed(rules.All(), d.Rule)
		for _, f := range d.Fixes {
			if f.Safe && !r.HasFix || !f.Safe && !r.HasSuggestion {
				t.Errorf("%s: %s offers %q (safe: %v), which it does not declare", name, d.Rule, f.Title, f.Safe)
			}
		}
	}
}
