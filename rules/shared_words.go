package rules

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// citations calls yield with the offset of the letter of each citation, "ref B", "REFTEL B", "ref.
// B's" or "ref (b)", until it returns false. The letter has to stand alone, so that "ref About" is
// no citation.
func citations(text string, yield func(at int) bool) {
	either(text, 'f', 'F', func(i int) bool {
		if i < 2 || text[i-1]|0x20 != 'e' || !strings.EqualFold(text[i-2:i], "re") || i > 2 && isWordByte(text[i-3]) {
			return true
		}
		if rest, ok := citedLetter(strings.TrimPrefix(strings.TrimPrefix(text[i+1:], "tel"), "TEL")); ok {
			return yield(len(text) - len(rest))
		}
		return true
	})
}

func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '\''
}

// sameWords reports whether two lines have the same letters, apart from spacing and case.
func sameWords(a, b string) bool { return tables.Key(a) == tables.Key(b) }

// citedLetter returns the text after "ref" or "reftel" from the letter on, and whether there is a
// letter. An I after a full stop begins a sentence.
func citedLetter(after string) (rest string, ok bool) {
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
