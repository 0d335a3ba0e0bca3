// Package suggest finds the name that was likely meant by one that is not known.
package suggest

import (
	"fmt"

	"github.com/cablelint/cablelint/tables"
)

// DidYouMean returns a question with the nearest of the names, or "" where none is near.
func DidYouMean(word string, names []string) string {
	best, least := "", 3
	for _, name := range names {
		if n := len(word) - len(name); n >= least || -n >= least { // as many letters at least are to be added or taken away
			continue
		}
		if d := tables.Distance(word, name); d < least && d < len(word) {
			best, least = name, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", best)
}
