package collection

import (
	"testing"

	"github.com/cablelint/cablelint/grammar"
)

// TestFormName calls no form a draft, and no print a published copy, for each is nothing else.
func TestFormName(t *testing.T) {
	for _, c := range []struct {
		layout  grammar.Layout
		profile grammar.Profile
		want    string
	}{
		{grammar.ACP127, grammar.DraftProfile, "ACP 127, draft"},
		{grammar.SMART, grammar.DraftProfile, "SMART"},
		{grammar.SMART, grammar.ArchiveProfile, "SMART, published copy"},
		{grammar.TERP, grammar.ArchiveProfile, "print, 1980 on"},
		{grammar.GENADMIN, grammar.TransmissionProfile, "GENADMIN"},
	} {
		if got := formName(c.layout, c.profile); got != c.want {
			t.Errorf("%v, %v: got %q, want %q", c.layout, c.profile, got, c.want)
		}
	}
}
