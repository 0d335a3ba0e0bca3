package grammar_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/grammar"
)

// TestTransitions holds what may follow each line, as it is read off the structure grammar, and at what cost: a change of the
// grammar shows here.
func TestTransitions(t *testing.T) {
	const golden = "testdata/transitions.txt"
	got := grammar.Transitions()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.ReplaceAll(string(want), "\r\n", "\n"), got); diff != "" {
		t.Errorf("%s (-want +got), run go test with -update to accept:\n%s", golden, diff)
	}
	if n := grammar.States(); n > 64 {
		t.Errorf("%d states, and the solver has room for 64", n)
	}
}

// TestShortCuts holds that the short cuts for prose change nothing.
func TestShortCuts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := anyText.Draw(t, "text")
		kinds, spans := grammar.KindsAndSpans(text, false)
		all, at := grammar.KindsAndSpans(text, true)
		if diff := cmp.Diff(all, kinds); diff != "" {
			t.Fatalf("kinds (-careful +fast):\n%s", diff)
		}
		if diff := cmp.Diff(at, spans); diff != "" {
			t.Fatalf("spans (-careful +fast):\n%s", diff)
		}
	})
}
