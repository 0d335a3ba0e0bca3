package property

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestCheck holds that each check draws the same.
func TestCheck(t *testing.T) {
	if _, given := os.LookupEnv("RAPID_SEED"); given {
		t.Skip("another seed is given")
	}
	var drawn [2][]int
	for i := range drawn {
		Check(t, func(r *rapid.T) { drawn[i] = append(drawn[i], rapid.Int().Draw(r, "n")) })
	}
	if diff := cmp.Diff(drawn[0], drawn[1]); diff != "" {
		t.Errorf("-first +second:\n%s", diff)
	}
}
