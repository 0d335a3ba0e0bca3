package rules

import (
	"iter"
	"strings"
)

// linesOf yields the lines of a text, without line ends and without the white space around them.
func linesOf(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(s) {
			if !yield(strings.TrimSpace(line)) {
				return
			}
		}
	}
}
