package rules

import (
	"iter"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// citations yields the letters of the citations in an element: the B of "ref B".
func citations(p *lint.Pass, e grammar.Element) iter.Seq[grammar.Span] {
	return func(yield func(grammar.Span) bool) {
		start := e.Span().Start
		for _, at := range p.RefWords(e) {
			letter := citedLetter(p.Text(e), at-start)
			if letter >= 0 && !yield(grammar.Span{Start: start + letter, End: start + letter + 1}) {
				return
			}
		}
	}
}

// citedLetter returns the offset of the letter of a citation, "ref B", "REFTEL B", "ref. B's" or "ref
// (b)", of which the word begins at an offset, or -1. The letter has to stand alone, so that "ref
// About" is no citation.
func citedLetter(text string, word int) int {
	if word > 0 && isWordByte(text[word-1]) {
		return -1
	}
	after := text[word+len("ref"):]
	rest, ok := letterAfter(strings.TrimPrefix(strings.TrimPrefix(after, "tel"), "TEL"))
	if !ok {
		return -1
	}
	return len(text) - len(rest)
}

func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '\''
}

// sameWords reports whether two lines have the same letters, apart from spacing and case.
func sameWords(a, b string) bool { return tables.Key(a) == tables.Key(b) }

// letterAfter returns the text after "ref" or "reftel" from the letter on, and whether there is a
// letter. An I after a full stop begins a sentence.
func letterAfter(after string) (rest string, ok bool) {
	rest, stop := strings.CutPrefix(after, ".")
	gap := len(rest)
	rest = strings.TrimLeft(rest, " \t\r\n")
	gap -= len(rest)
	rest, bracket := strings.CutPrefix(rest, "(")
	switch {
	case rest == "" || gap == 0 && !bracket || stop && rest[0] == 'I':
		return "", false
	case bracket:
		return rest, len(rest) > 1 && rest[1] == ')' && isLetter(rest[0])
	}
	alone := len(rest) == 1 || rest[1] == '\'' || !isWordByte(rest[1])
	return rest, 'A' <= rest[0] && rest[0] <= 'Z' && alone
}
