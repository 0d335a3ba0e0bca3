// Package property checks properties of texts that are drawn at random, the same in every run.
package property

import (
	"flag"
	"os"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// Check checks a property as [rapid.Check] does. What is drawn is the same each time, so that a change fails
// for what it changes; RAPID_SEED=0 in the environment draws other texts, -rapid.seed those of one seed.
func Check(t *testing.T, holds func(*rapid.T)) {
	t.Helper()
	seed()
	rapid.Check(t, holds)
}

// seed gives rapid the seed 1 where the user gave none.
var seed = sync.OnceFunc(func() {
	if _, given := os.LookupEnv("RAPID_SEED"); !given && flag.Lookup("rapid.seed").Value.String() == "0" {
		if err := flag.Set("rapid.seed", "1"); err != nil {
			panic(err)
		}
	}
})
