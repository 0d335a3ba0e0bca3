package report

import (
	"strings"
	"unicode"
)

// FirstSentence returns the first sentence of the page of a rule on one line. The full stops of
// abbreviations such as E.O. do not end it.
func FirstSentence(page string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(page), "\n\n")
	words := strings.Fields(first)
	for i, w := range words {
		stem, stopped := strings.CutSuffix(w, ".")
		if stopped && !strings.Contains(stem, ".") &&
			(i+1 == len(words) || unicode.IsUpper([]rune(words[i+1])[0])) {
			return strings.Join(words[:i+1], " ")
		}
	}
	return strings.Join(words, " ")
}
