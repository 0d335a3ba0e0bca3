package lint_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestFixedAdd holds that what was fixed in each cable of a file is counted together.
func TestFixedAdd(t *testing.T) {
	var all lint.Fixed
	for _, source := range []string{"A\n", "B\n"} {
		res := &lint.Result{Cable: grammar.Parse("", source), Diagnostics: []lint.Diagnostic{{Message: source}}}
		all.Add(lint.Fixed{Source: source, Made: map[string]int{"r": 1, source: 2}, Left: res}, "\n")
	}
	want := map[string]int{"r": 2, "A\n": 2, "B\n": 2}
	if diff := cmp.Diff(want, all.Made); diff != "" || all.Source != "A\n\nB\n\n" || len(all.Left.Diagnostics) != 2 {
		t.Errorf("%q with %d findings left, made (-want +got):\n%s", all.Source, len(all.Left.Diagnostics), diff)
	}
}

// TestDistributionSum holds that copies are added up to the first office whose number cannot be read.
func TestDistributionSum(t *testing.T) {
	known := func(n int) lint.Office { return lint.Office{Copies: lint.Fact[int]{Known: true, Value: n}} }
	for _, tt := range []struct {
		offices []lint.Office
		sum     int
		all     bool
	}{
		{nil, 0, true},
		{[]lint.Office{known(2), known(3)}, 5, true},
		{[]lint.Office{known(2), {}, known(3)}, 2, false},
	} {
		d := lint.Distribution{Offices: tt.offices}
		if sum, all := d.Sum(); sum != tt.sum || all != tt.all {
			t.Errorf("%v: %d, %v", tt.offices, sum, all)
		}
	}
}
