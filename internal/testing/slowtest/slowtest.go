// Package slowtest has the tests that take long run only where they are asked for, so that go test
// ./... of a newcomer takes less than a minute. CI asks for all.
package slowtest

import (
	"os"
	"testing"
)

// All reports whether the environment has SLOW_TESTS=1. A test with very many cases takes all of them
// then, and otherwise a fixed part.
func All() bool { return os.Getenv("SLOW_TESTS") != "" }

// Skip skips a test that takes long, unless the environment has SLOW_TESTS=1.
func Skip(t testing.TB) {
	t.Helper()
	if !All() {
		t.Skip("takes long; SLOW_TESTS=1 runs it")
	}
}
