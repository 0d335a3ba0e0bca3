// Package slowtest has the tests that take long run only where they are asked for, so that go test
// ./... of a newcomer takes less than a minute. CI asks for all.
package slowtest

import (
	"os"
	"testing"
)

// Skip skips a test that takes long, unless the environment has SLOW_TESTS=1.
func Skip(t testing.TB) {
	t.Helper()
	if os.Getenv("SLOW_TESTS") == "" {
		t.Skip("takes long; SLOW_TESTS=1 runs it")
	}
}
