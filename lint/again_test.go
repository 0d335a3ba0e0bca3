package lint_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestAgain holds that a cable which was read without rules is judged as Run judges it, and that the
// first Result stays as it is.
func TestAgain(t *testing.T) {
	damaged := strings.Replace(marginText, "MARR, MP", "MARR, XYZW  \t", 1)
	for _, tt := range []struct {
		name, text string
		conf       lint.Config
	}{
		{"a cable", damaged, lint.Config{}},
		{"quoted", before(damaged, func(_ int, s string) string { return "> " + s }), lint.Config{}},
		{"another profile", damaged, lint.Config{Profile: grammar.ArchiveProfile}},
		{"no cable", "Dear all,\n\nthe port is full.\x07\n", lint.Config{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			read := lint.Run(grammar.Parse("a.cable", tt.text), nil, tt.conf)
			got := read.Again(rules.All(), tt.conf)
			want := lint.Run(grammar.Parse("a.cable", tt.text), rules.All(), tt.conf)
			if diff := cmp.Diff(want.Diagnostics, got.Diagnostics); diff != "" || len(want.Diagnostics) == 0 {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(want.Facts, got.Facts); diff != "" || want.Profile != got.Profile {
				t.Errorf("facts (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(want.Entry(), got.Entry()); diff != "" {
				t.Errorf("entries (-want +got):\n%s", diff)
			}
			if len(read.Diagnostics) > 0 {
				t.Errorf("found %v in what was read without rules", read.Diagnostics)
			}
		})
	}
}
