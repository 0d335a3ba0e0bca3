package rules

import "strings"

// either calls yield with each offset of one of two words, in order, until it returns false. A rule
// that looks for words in small letters and in capitals looks for a rare part of theirs, which is
// much faster than looking at every byte.
func either(text, small, capital string, yield func(at int) bool) {
	next := func(word string, from int) int {
		if i := strings.Index(text[from:], word); i >= 0 {
			return from + i
		}
		return len(text)
	}
	for a, b := next(small, 0), next(capital, 0); min(a, b) < len(text); {
		switch {
		case !yield(min(a, b)):
			return
		case a < b:
			a = next(small, a+1)
		default:
			b = next(capital, b+1)
		}
	}
}
