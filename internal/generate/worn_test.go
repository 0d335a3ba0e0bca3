package generate

import (
	"strings"
	"testing"
)

// TestWorn holds that a seed gives the same copy, that copies differ, and that most of a text is left.
func TestWorn(t *testing.T) {
	text := Cable(7).Text
	seen := map[string]bool{}
	const copies = 200
	for seed := range uint64(copies) {
		worn := Worn(seed, text)
		if worn != Worn(seed, text) {
			t.Fatalf("seed %d gives two copies", seed)
		}
		seen[worn] = true
		if n := len(worn); n < len(text)*9/10 || n > len(text)*12/10 {
			t.Errorf("seed %d: %d bytes of %d", seed, n, len(text))
		}
	}
	if len(seen) < copies*9/10 {
		t.Errorf("%d copies of %d differ", len(seen), copies)
	}
	for _, want := range []string{"\r\n", "SUBJ: ", "TAQS: ", "\u00b6"} {
		found := false
		for worn := range seen {
			found = found || strings.Contains(worn, want)
		}
		if !found {
			t.Errorf("no copy has %q", want)
		}
	}
}
