package lint

import (
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
)

// TestTrials holds how often a cable is read again to find which fixes are harmless: the less the longer
// it is, and that what is not known to be harmless by then is left out.
func TestTrials(t *testing.T) {
	for _, tt := range []struct{ bytes, fixes, harmful, trials, kept int }{
		{0, 0, 0, 0, 0},
		{0, 3, 0, 1, 3},
		{0, 3, 3, 5, 0},              // three, one, two, one, one
		{0, 4, 1, 5, 3},              // four, two, one, one, two
		{0, 300, 300, 200, 0},        // the most
		{1<<20 - 1, 300, 300, 64, 0}, // 64 MB of reading
		{1 << 20, 300, 300, 63, 0},
		{40 << 20, 300, 300, 4, 0}, // the least
	} {
		fixes := make([]picked, tt.fixes)
		for i := range fixes {
			if i < tt.harmful {
				fixes[i].rule = "harmful"
			}
		}
		trials := 0
		kept := harmless(&Result{Cable: &grammar.Cable{File: &grammar.File{Text: strings.Repeat("x", tt.bytes)}}}, fixes, func(list []picked) bool {
			trials++
			for _, f := range list {
				if f.rule == "harmful" {
					return false
				}
			}
			return true
		})
		if trials != tt.trials || len(kept) != tt.kept {
			t.Errorf("%d fixes, %d of them harmful, in %d bytes: %d trials, %d kept, want %d and %d", tt.fixes, tt.harmful, tt.bytes, trials,
				len(kept), tt.trials, tt.kept)
		}
	}
}
