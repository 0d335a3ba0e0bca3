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

// TestKindOfReprint says what the older telegram below the labels of SMART's form is.
func TestKindOfReprint(t *testing.T) {
	older := &lint.Facts{Layout: grammar.TERP}
	f := &lint.Facts{Layout: grammar.SMART, Wrappers: []grammar.Wrapping{grammar.Reprint}, Inner: older}
	const want = "a cable of SMART, the State Department's system since 2009, with an older telegram below its labels, " +
		"a print of the State Department's message system of 1980-2010"
	if got := Kind(f); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
