package decode

import (
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TestKind holds that each layout has a name in plain words, and how wrappers are joined to it.
func TestKind(t *testing.T) {
	for _, l := range grammar.Layouts() {
		if Kind(&lint.Facts{Layout: l}) == "" {
			t.Errorf("%v has no name", l)
		}
	}
	f := &lint.Facts{Layout: grammar.ArchivePrint, Wrappers: []grammar.Wrapping{grammar.ReviewBanner, grammar.AADRecord}}
	const want = "a print of the State Department's message system of 1973-79, within the banners of the State " +
		"Department's systematic review and a record of the National Archives"
	if got := Kind(f); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
