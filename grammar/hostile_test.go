package grammar_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar"
)

// TestMostTokens holds that a line of which nobody could read all is reported, at the place up to which
// it was read, with its neighbours read, and without filling the memory.
func TestMostTokens(t *testing.T) {
	for _, line := range []string{"TAGS: " + strings.Repeat("[", 1<<20), "TAGS: " + strings.Repeat("PREL, ", 1<<18), "REF: " + strings.Repeat("A. PARIS 1 ", 1<<17)} {
		text := "UNCLAS PARIS 000042\n\n" + line + "\nSUBJECT: DUES\n\n1. (U) Text.\n"
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		c := grammar.Parse("", text)
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; took > 100<<20 {
			t.Errorf("%.20s…: %d bytes taken", line, took)
		}
		checkWhole(t, c)
		told, read := false, false
		for _, e := range c.Elements {
			switch e.(type) {
			case *grammar.Tags, *grammar.References:
				trouble := e.Err()
				told = trouble != nil && strings.HasPrefix(trouble.Error(), "found more than 65536 words and signs in the ") && trouble.At.Of(text) != "" && e.Extent().Contains(trouble.At)
			case *grammar.Subject:
				read = e.Err() == nil
			}
		}
		if !told || !read {
			t.Errorf("%.20s…: told %v, and the line below read %v", line, told, read)
		}
	}
}
