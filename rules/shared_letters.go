package rules

import "strings"

// capitals returns s with the small letters of ASCII as capitals. Every other byte stays as it is.
func capitals(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}

// leadingCapitals returns how many capital letters s begins with.
func leadingCapitals(s string) int {
	return len(s) - len(strings.TrimLeft(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
}
