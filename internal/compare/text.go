package compare

import (
	"sort"
	"strings"
	"unicode"

	"github.com/aymanbagabas/go-udiff"

	"github.com/cablelint/cablelint/grammar"
)

// word is a word of the text.
type word struct {
	text string // as written
	key  string // its letters and digits, in capitals
	line int    // from 1
	at   grammar.Span
}

// Change is a passage in which the texts differ.
type Change struct {
	A *Value `json:"a"` // nil where there is nothing in that copy
	B *Value `json:"b"`

	wordsA, wordsB [2]int // the words of the passage, from and to
}

// wordsOf returns the words of the text after the fields. The signature, page lines and what others
// put around the message do not count, nor does what has neither letters nor digits.
func wordsOf(c *grammar.Cable) (words []word) {
	if c.Body == nil {
		return nil
	}
	for _, e := range c.Body.Lines {
		switch k := e.Kind(); {
		case k.IsSetAside(), k == grammar.PublisherKind, k == grammar.RepeatKind, k == grammar.SignatureKind:
			continue
		}
		span := e.Span()
		text := span.Of(c.File.Text)
		for i := 0; i < len(text); {
			rest := strings.TrimLeftFunc(text[i:], unicode.IsSpace)
			start := len(text) - len(rest)
			end := strings.IndexFunc(rest, unicode.IsSpace)
			if end < 0 {
				end = len(rest)
			}
			i = start + end
			if key := letters(rest[:end]); key != "" {
				at := grammar.Span{Start: span.Start + start, End: span.Start + i}
				words = append(words, word{rest[:end], key, c.File.LineAt(at.Start) + 1, at})
			}
		}
	}
	return words
}

// changes compares the words of two texts, and returns the passages that differ, and how many words
// are the same.
func changes(a, b []word) (changed []Change, equal int) {
	before, starts := lines(a)
	after, startsB := lines(b)
	last, lastB := 0, 0 // words after the last change
	for _, e := range udiff.Lines(before, after) {
		from, to := sort.SearchInts(starts, e.Start), sort.SearchInts(starts, e.End)
		fromB := lastB + from - last
		toB := fromB + strings.Count(e.New, "\n")
		equal += from - last
		c := Change{passage(a, from, to), passage(b, fromB, min(toB, len(startsB))), [2]int{from, to}, [2]int{fromB, toB}}
		if n := len(changed); n > 0 && changed[n-1].wordsA[1] == from {
			c.wordsA[0], c.wordsB[0] = changed[n-1].wordsA[0], changed[n-1].wordsB[0]
			c.A, c.B = passage(a, c.wordsA[0], to), passage(b, c.wordsB[0], toB)
			changed = changed[:n-1]
		}
		changed = append(changed, c)
		last, lastB = to, toB
	}
	return changed, equal + len(a) - last
}

// lines returns the keys of words, a line each, and the offsets at which they begin.
func lines(words []word) (text string, starts []int) {
	var b strings.Builder
	for _, w := range words {
		starts = append(starts, b.Len())
		b.WriteString(w.key)
		b.WriteByte('\n')
	}
	return b.String(), starts
}

// passage returns the words from one to another, nil for none.
func passage(words []word, from, to int) *Value {
	if from == to {
		return nil
	}
	return &Value{joined(words[from:to]), words[from].line, words[from].at.To(words[to-1].at)}
}

// joined returns words on one line.
func joined(words []word) string {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = w.text
	}
	return strings.Join(texts, " ")
}
