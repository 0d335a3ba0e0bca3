package rules

import "github.com/cablelint/cablelint/tables"

// capitals returns s with the small letters of ASCII as capitals. Every other byte stays as it is.
func capitals(s string) string {
	first := 0
	for first < len(s) && !isSmall(s[first]) {
		first++
	}
	if first == len(s) {
		return s // as most words
	}
	b := []byte(s)
	for i, c := range b {
		if isSmall(c) {
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}

// isSmall reports whether c is a small letter of ASCII.
func isSmall(c byte) bool { return 'a' <= c && c <= 'z' }

// isDigits reports whether s has digits of ASCII alone.
func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// isCapital reports whether c is a capital letter of ASCII.
func isCapital(c byte) bool { return 'A' <= c && c <= 'Z' }

// leadingCapitals returns how many capital letters s begins with.
func leadingCapitals(s string) int {
	n := 0
	for n < len(s) && isCapital(s[n]) {
		n++
	}
	return n
}

// nearLabel returns the label that a word is with a letter wrong, or "".
func nearLabel(w string, labels ...string) string {
	for _, label := range labels {
		if w == label {
			continue
		}
		if tables.OneLetterApart(w, label) || len(w) == len(label) && tables.AsLetters(w) == label {
			return label
		}
	}
	return ""
}
