package rules_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestPlanted holds that each disagreement that is planted into a corpus is found at the cable that was planted, and that the rules
// which find them, and all of warning or above, find nothing else.
func TestPlanted(t *testing.T) {
	for _, seed := range []uint64{5, 11} {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) { checkPlanted(t, seed) })
	}
}

func checkPlanted(t *testing.T, seed uint64) {
	book := rules.All()
	corpus := lint.NewCorpus(book)
	t.Cleanup(func() {
		if err := corpus.Close(); err != nil {
			t.Error(err)
		}
	})
	want, got := map[generate.Fault]int{}, map[generate.Fault]int{}
	planted := map[string]bool{}
	var results []*lint.Result
	var files []generate.File
	for file, faults := range generate.Planted(seed, 3000) {
		files = append(files, file)
		for _, f := range faults {
			want[f]++
			planted[f.Rule] = true
		}
	}
	slices.SortFunc(files, func(a, b generate.File) int { return strings.Compare(a.Name, b.Name) })
	for _, file := range files {
		res := lint.Run(grammar.Parse(file.Name, file.Text), book, lint.Config{})
		results = append(results, res)
		if err := corpus.Add(res.Entry()); err != nil {
			t.Fatal(err)
		}
	}
	found, err := corpus.Check(func(*lint.Entry) lint.Config { return lint.Config{} })
	if err != nil {
		t.Fatal(err)
	}
	for _, res := range append(results, found...) {
		for _, d := range res.Diagnostics {
			if planted[d.Rule] || d.Severity >= lint.Warning {
				got[generate.Fault{File: res.Cable.File.Name, Rule: d.Rule}]++
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	t.Logf("%d planted, of %d rules", len(want), len(planted))
	if len(planted) < 6 || len(want) < 60 {
		t.Errorf("%d planted, of %d rules, are too few", len(want), len(planted))
	}
}
