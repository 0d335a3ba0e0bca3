package lint_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestRunOtherRules judges the same cable by lists of rules in turn: each list counts for its own run alone.
func TestRunOtherRules(t *testing.T) {
	rule := func(name string, severity lint.Severity) *lint.Rule {
		return &lint.Rule{Name: name, Severity: severity, Everywhere: true,
			Check: func(p *lint.Pass) { p.Reportf(grammar.Span{}, "found it") }}
	}
	a, b, off := rule("a", lint.Error), rule("b", lint.Info), rule("off", lint.Off)
	cable := grammar.Parse("", "UNCLAS PORT LOUIS 000042\n")
	for _, test := range []struct {
		rules []*lint.Rule
		want  []string
	}{
		{nil, nil},
		{[]*lint.Rule{a, b, off}, []string{"a", "b"}},
		{[]*lint.Rule{b, a}, []string{"a", "b"}},
		{[]*lint.Rule{b}, []string{"b"}},
		{[]*lint.Rule{a}, []string{"a"}},
		{[]*lint.Rule{nil, a, nil}, []string{"a"}},
		{nil, nil},
	} {
		var got []string
		for _, d := range lint.Run(cable, test.rules, lint.Config{}).Diagnostics {
			got = append(got, d.Rule)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%d rules (-want +got):\n%s", len(test.rules), diff)
		}
	}
}
