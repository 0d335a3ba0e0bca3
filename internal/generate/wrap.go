package generate

import (
	"strings"

	"github.com/cablelint/cablelint/internal/lazyregexp"
)

// wrap parts a text into lines of at most that width, or returns it whole if the width is 0. Two
// blanks follow a sentence if it is spaced.
func wrap(text string, width int, spaced bool) []string {
	words := strings.Fields(text)
	if spaced {
		space(words)
	}
	if width == 0 {
		return []string{strings.Join(words, " ")}
	}
	var lines []string
	for len(words) > 0 {
		n := fitting(words, width)
		for n > 1 && n < len(words) && misleading().MatchString(words[n]) {
			n--
		}
		lines = append(lines, strings.TrimRight(strings.Join(words[:n], " "), " "))
		words = words[n:]
	}
	return lines
}

// space adds a blank to the words that end a sentence, save the last.
func space(words []string) {
	for i, word := range words[:len(words)-1] {
		if endsSentence(word) {
			words[i] += " "
		}
	}
}

// misleading words at the head of a line look like the number of a paragraph or the label of a
// field.
var misleading = lazyregexp.New(
	`(?i)^(\d+[.)]|\d+\.\d+|[a-z][.)]|\(?[a-z0-9]{1,2}\)|-+|refs?|fm|info|tags|subj(ect)?|reasons?|classified|begin|end|summary|comment|bt|unclas.*|secret|confidential)[.:,;]?$`,
)

// fitting returns how many words fit in a line; at least one.
func fitting(words []string, width int) int {
	size := len(words[0])
	for n, word := range words[1:] {
		size += 1 + len(word)
		if len(strings.TrimRight(word, " "))+size-len(word) > width {
			return n + 1
		}
	}
	return len(words)
}

// endsSentence reports whether a word ends a sentence: it is no number of a paragraph, 2. or C.,
// and a quote or bracket may follow.
func endsSentence(word string) bool {
	n := len(word)
	if n > 0 && strings.IndexByte(`"')`, word[n-1]) >= 0 {
		n--
	}
	return n >= 3 && isStop(word[n-1]) && endsWord(word[n-2]) && endsWord(word[n-3])
}

// endsWord reports whether a character is a letter or a bracket that closes.
func endsWord(c byte) bool { return isSmall(c|' ') || c == ')' }
