package rules

import (
	"iter"
	"strings"

	"github.com/cablelint/cablelint/grammar"
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

// lineBeginning returns the offset of the first line below the top of a text that begins with some
// words, or -1. Looking at the beginnings of lines is much faster than looking through the text.
func lineBeginning(f *grammar.File, words string) int {
	for _, l := range f.Lines[min(1, len(f.Lines)):] {
		if f.Text[l.Start] == words[0] && f.Text[l.Start-1] == '\n' && strings.HasPrefix(f.Text[l.Start:], words) {
			return l.Start
		}
	}
	return -1
}
