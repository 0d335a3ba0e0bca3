package rules_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/internal/testing/slowtest"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestPlanted holds that each disagreement that is planted into a corpus is found at the cable that
// was planted, that there is one for every rule on corpora, and that the rules which find them, and
// all of warning or above, find nothing else.
func TestPlanted(t *testing.T) {
	seeds, cables := []uint64{23}, 1500 // of which one is planted for each rule, and two of 3,000
	if slowtest.All() {
		seeds, cables = append(seeds, 5, 11), 3000
	}
	for _, seed := range seeds {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) { checkPlanted(t, seed, cables) })
	}
}

func checkPlanted(t *testing.T, seed uint64, cables int) {
	book := rules.All()
	corpus := lint.NewCorpus(book)
	t.Cleanup(func() {
		if err := corpus.Close(); err != nil {
			t.Error(err)
		}
	})
	corpus.Closed = lint.Coverages{{Posts: []string{generate.ClosedPost}}}
	asOf, err := time.Parse(time.DateOnly, generate.AsOf)
	if err != nil {
		t.Fatal(err)
	}
	conf := lint.Config{AsOf: asOf}
	want, got := map[generate.Fault]int{}, map[generate.Fault]int{}
	planted := map[string]int{}
	var results []*lint.Result
	var files []generate.File
	for file, faults := range generate.Planted(seed, cables) {
		files = append(files, file)
		for _, f := range faults {
			want[f]++
			planted[f.Rule]++
		}
	}
	slices.SortFunc(files, func(a, b generate.File) int { return strings.Compare(a.Name, b.Name) })
	for _, file := range files {
		res := lint.Run(grammar.Parse(file.Name, file.Text), book, conf)
		results = append(results, res)
		if err := corpus.Add(res.Entry()); err != nil {
			t.Fatal(err)
		}
	}
	found, err := corpus.Check(func(*lint.Entry) lint.Config { return conf })
	if err != nil {
		t.Fatal(err)
	}
	for _, res := range append(results, found...) {
		for _, d := range res.Diagnostics {
			if planted[d.Rule] > 0 || d.Severity >= lint.Warning {
				got[generate.Fault{File: res.Cable.File.Name, Rule: d.Rule}]++
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	t.Logf("%d planted: %v", len(want), planted)
	for _, r := range book {
		if want := cables / 1500; r.Group == "corpus" && planted[r.Name] < want {
			t.Errorf("%s planted %d times, want %d", r.Name, planted[r.Name], want)
		}
	}
}
