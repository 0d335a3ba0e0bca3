package generate

import (
	"regexp"
	"strings"
)

// wrap parts a text into lines of at most that width, or returns it whole if the width is 0. Two blanks follow a sentence if
// it is spaced.
func wrap(text string, width int, spaced bool) []string {
	words := strings.Fields(text)
	if width == 0 {
		width = len(text) * 2
	}
	var lines []string
	for len(words) > 0 {
		n := fitting(words, width, spaced)
		for n > 1 && n < len(words) && misleading.MatchString(words[n]) {
			n--
		}
		lines = append(lines, join(words[:n], spaced))
		words = words[n:]
	}
	return lines
}

// misleading words at the head of a line look like the number of a paragraph or the label of a field.
var misleading = regexp.MustCompile(`(?i)^(\d+[.)]|\d+\.\d+|[a-z][.)]|\(?[a-z0-9]{1,2}\)|-+|refs?|fm|info|tags|subj(ect)?|reasons?|classified|begin|end|summary|comment|bt|unclas.*|secret|confidential)[.:,;]?$`)

// fitting returns how many words fit in a line; at least one.
func fitting(words []string, width int, spaced bool) int {
	n := 1
	for n < len(words) && len(join(words[:n+1], spaced)) <= width {
		n++
	}
	return n
}

func join(words []string, spaced bool) string {
	var b strings.Builder
	for i, word := range words {
		if i > 0 {
			b.WriteByte(' ')
			if spaced && sentenceEnd.MatchString(words[i-1]) {
				b.WriteByte(' ')
			}
		}
		b.WriteString(word)
	}
	return b.String()
}

// sentenceEnd matches a word that ends a sentence, not the number of a paragraph.
var sentenceEnd = regexp.MustCompile(`[a-zA-Z)]{2}[.?!]["')]?$`)
