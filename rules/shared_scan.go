package rules

import "strings"

// either calls yield with each offset of a letter, small or capital, in order, until it returns
// false. A rule that looks for a word looks for a rare letter of it, which is much faster than
// looking at every byte.
func either(text string, small, capital byte, yield func(at int) bool) {
	next := func(letter byte, from int) int {
		if i := strings.IndexByte(text[from:], letter); i >= 0 {
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
