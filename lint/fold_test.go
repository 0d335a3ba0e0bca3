package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// stars is a rule that finds each asterisk and offers to remove it.
var stars = &lint.Rule{Name: "star", Group: "text", Severity: lint.Warning, HasFix: true, Check: func(p *lint.Pass) {
	for i, c := range p.Cable.File.Text {
		if c == '*' {
			at := grammar.Span{Start: i, End: i + 1}
			p.Reportf(at, "found an asterisk at byte %d", i).Fix("remove it", lint.Delete(at))
		}
	}
}}

// TestFold holds how many findings of a rule are shown, and that a count takes the place of the others.
func TestFold(t *testing.T) {
	for _, tt := range []struct {
		found      int
		suppressed int // of them, the first ones
		want       []string
	}{
		{0, 0, nil},
		{2, 0, []string{"0", "1"}},
		{6, 0, []string{"0", "1", "2", "3", "4", "5"}},
		{7, 0, []string{"0", "1", "2", "3", "4", "2 more findings of this rule in the cable"}},
		{30, 0, []string{"0", "1", "2", "3", "4", "25 more findings of this rule in the cable"}},
		{9, 3, []string{"0", "1", "2", "3", "4", "5", "6", "7", "8"}},
		{10, 3, []string{"0", "1", "2", "3", "4", "5", "6", "7", "2 more findings of this rule in the cable"}},
	} {
		var found []lint.Diagnostic
		for i := range tt.found {
			d := lint.Diagnostic{Rule: "star", Severity: lint.Info, At: grammar.Span{Start: i, End: i}, Message: fmt.Sprint(i)}
			if i < tt.suppressed {
				d.Suppressed = "known"
			}
			found = append(found, d)
		}
		var got []string
		for _, d := range lint.Fold(found) {
			got = append(got, d.Message)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%d findings, %d suppressed (-want +got):\n%s", tt.found, tt.suppressed, diff)
		}
	}
}

// TestFoldKeepsFixes holds that the findings after a count are fixed as the others are, and that
// the count offers their fixes in one.
func TestFoldKeepsFixes(t *testing.T) {
	const many = 12
	text := "UNCLAS PARIS 000100\n\nSUBJECT: X\n\n1. (U) Dues" + strings.Repeat(" *", many) + "\n"
	rules := []*lint.Rule{stars}
	res := lint.Run(grammar.Parse("", text), rules, lint.Config{})
	if len(res.Diagnostics) != many {
		t.Fatalf("%d findings, want %d: Run folds nothing", len(res.Diagnostics), many)
	}
	shown := lint.Fold(res.Diagnostics)
	last := shown[len(shown)-1]
	if last.At != res.Diagnostics[len(shown)-1].At || last.Severity != lint.Warning {
		t.Errorf("the count is a %v at %v, want a warning at %v", last.Severity, last.At, res.Diagnostics[len(shown)-1].At)
	}
	if len(last.Fixes) != 1 || !last.Fixes[0].Safe || len(last.Fixes[0].Edits) != many-len(shown)+1 {
		t.Errorf("fixes of the count: %+v, want one of %d edits", last.Fixes, many-len(shown)+1)
	}
	fixed, left, made, err := lint.FixAll("", text, rules, lint.Config{}, func(_ lint.Diagnostic, f lint.Fix) bool { return f.Safe })
	if err != nil || made != many || len(left.Diagnostics) != 0 || strings.Contains(fixed, "*") {
		t.Errorf("%d fixes made, %d findings left, %v; want %d and none:\n%s", made, len(left.Diagnostics), err, many, fixed)
	}
	var edits []lint.Edit
	for _, d := range shown {
		edits = append(edits, d.Fixes[0].Edits...)
	}
	if got := lint.Apply(text, edits); strings.Contains(got, "*") {
		t.Errorf("the fixes that are shown leave %q", got)
	}
}

// TestFoldFixes holds what the count of folded findings offers: of safe fixes and of suggestions one
// each, with the title of the first and the number of the others.
func TestFoldFixes(t *testing.T) {
	const handful = 5 // findings that are shown before the count
	at := func(i int) grammar.Span { return grammar.Span{Start: i, End: i + 1} }
	for name, offers := range map[string]struct {
		fixed, suggested []int // places, after those that are shown
		want             string
	}{
		"nothing":         {nil, nil, ""},
		"one fix":         {[]int{10}, nil, "true fix 10 [10]"},
		"two fixes":       {[]int{11, 10}, nil, "true fix 10, and likewise at 1 more places [10 11]"},
		"one suggestion":  {nil, []int{12}, "false suggestion 12 [12]"},
		"three":           {nil, []int{14, 13, 12}, "false suggestion 12, and likewise at 2 more places [12 13 14]"},
		"one of each":     {[]int{10}, []int{12}, "true fix 10 [10]; false suggestion 12 [12]"},
		"several of each": {[]int{10, 11}, []int{12, 13}, "true fix 10, and likewise at 1 more places [10 11]; false suggestion 12, and likewise at 1 more places [12 13]"},
	} {
		var found []lint.Diagnostic
		for i := range handful {
			found = append(found, lint.Diagnostic{Rule: "star", Severity: lint.Info, At: at(i)})
		}
		for _, i := range offers.fixed {
			d := lint.Diagnostic{Rule: "star", Severity: lint.Info, At: at(i)}
			found = append(found, *d.Fix(fmt.Sprint("fix ", i), lint.Delete(at(i))))
		}
		for _, i := range offers.suggested {
			d := lint.Diagnostic{Rule: "star", Severity: lint.Info, At: at(i)}
			found = append(found, *d.Suggest(fmt.Sprint("suggestion ", i), lint.Delete(at(i))))
		}
		found = append(found, lint.Diagnostic{Rule: "star", Severity: lint.Info, At: at(20)}, lint.Diagnostic{Rule: "star", Severity: lint.Info, At: at(21)})
		shown := lint.Fold(found)
		var got []string
		for _, f := range shown[len(shown)-1].Fixes {
			var places []int
			for _, e := range f.Edits {
				places = append(places, e.At.Start)
			}
			got = append(got, fmt.Sprint(f.Safe, " ", f.Title, " ", places))
		}
		if diff := cmp.Diff(offers.want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
