package rules_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/linttest"
	"github.com/cablelint/cablelint/rules"
)

// TestOffers holds that offers.txt tells what the findings in each rule's archive offer. The flag -update writes it.
func TestOffers(t *testing.T) {
	var b strings.Builder
	for _, r := range rules.All() {
		results, err := linttest.Results(r, filepath.Join("testdata", r.Name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		safe, suggested := false, false
		for _, res := range results {
			for _, d := range res.Diagnostics {
				for _, f := range d.Fixes {
					safe, suggested = safe || f.Safe, suggested || !f.Safe
				}
			}
		}
		if safe || suggested {
			b.WriteString(r.Name + words(safe, suggested) + "\n")
		}
	}
	sameAsFile(t, "offers.txt", b.String())
}

func words(safe, suggested bool) (s string) {
	if safe {
		s = " safe"
	}
	if suggested {
		s += " suggested"
	}
	return s
}

// TestOffersKeep holds that no rule offers something in the worst cables that offers.txt does not tell.
func TestOffersKeep(t *testing.T) {
	paths, err := filepath.Glob("../testdata/*/*.cable")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cables", err)
	}
	for _, name := range paths {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range lint.Run(grammar.Parse(name, string(source)), rules.All(), lint.Config{}).Diagnostics {
			for _, f := range d.Fixes {
				if safe, suggested := rules.Offers(d.Rule); f.Safe && !safe || !f.Safe && !suggested {
					t.Errorf("%s: %s offers %q (safe: %v), which offers.txt does not tell", name, d.Rule, f.Title, f.Safe)
				}
			}
		}
	}
}
