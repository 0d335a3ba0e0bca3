package testcables_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/testcables"
)

// TestLayouts holds that the seeds of fuzz targets are of every layout.
func TestLayouts(t *testing.T) {
	found := map[grammar.Layout]bool{}
	for _, text := range testcables.Layouts(t, "../../..") {
		found[grammar.Parse("", text).Layout] = true
	}
	want := map[grammar.Layout]bool{grammar.UnknownLayout: true}
	for _, layout := range grammar.Layouts() {
		want[layout] = true
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
