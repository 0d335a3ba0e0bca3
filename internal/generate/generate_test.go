package generate

import "testing"

// TestSame holds that a seed always gives the same bytes, and that cables are as long as real ones.
func TestSame(t *testing.T) {
	size := 0
	for seed := range uint64(100) {
		a, b := Cable(seed), Cable(seed)
		if a != b {
			t.Fatalf("seed %d gives two cables", seed)
		}
		size += len(a.Text)
	}
	if mean := size / 100; mean < 4000 || mean > 12000 {
		t.Errorf("the mean cable has %d bytes", mean)
	}
}
