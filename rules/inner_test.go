package rules_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestInner holds that the telegram below the labels of the SMART form is judged by the rules of its
// own layout, at its places in the file, and that nothing is found in a clean one.
func TestInner(t *testing.T) {
	source, err := os.ReadFile("../testdata/layouts/smart-reprint.cable")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ old, new, want string }{
		{"", "", ""},
		{"/002W", "/012W", "012: copies-total-mismatch"},
		{"AID-01", "AID-1", "AID-1: malformed-office"},
		{"TAGS: TSPA", "TAGS: TSPA, TSPA", "TSPA, EAIR, WA: reprint-mismatch\nTSPA: repeated-tag"},
	} {
		text := strings.Replace(string(source), tt.old, tt.new, 1)
		res := lint.Run(grammar.Parse("", text), rules.All(), lint.Config{})
		var found []string
		for _, d := range res.Diagnostics {
			found = append(found, d.At.Of(text)+": "+d.Rule)
		}
		if diff := cmp.Diff(tt.want, strings.Join(found, "\n")); diff != "" {
			t.Errorf("%s for %s (-want +got):\n%s", tt.new, tt.old, diff)
		}
	}
}
