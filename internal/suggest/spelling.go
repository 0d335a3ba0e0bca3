// Package suggest finds the name that was likely meant by one that is not known.
package suggest

import "fmt"

// DidYouMean returns a question with the nearest of the names, or "" where none is near.
func DidYouMean(word string, names []string) string {
	best, least := "", 3
	for _, name := range names {
		if n := len(word) - len(name); n >= least || -n >= least { // as many letters at least are to be added or taken away
			continue
		}
		if d := distance(word, name); d < least && d < len(word) {
			best, least = name, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", best)
}

// distance counts the letters to change, add or take away to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			before, row[j+1] = row[j+1], min(row[j]+1, row[j+1]+1, before+cost)
		}
	}
	return row[len(b)]
}
