package rules

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// citations calls yield with the place of the letter of each citation, "ref B", "REFTEL B", "ref. B's" or "ref (b)", until it returns
// false. The word before a letter A in capitals may be an article, so a letter must be followed by something that is no letter.
func citations(text string, yield func(at int) bool) {
	letters(text, 'f', func(i int) bool {
		if i < 2 || !strings.EqualFold(text[i-2:i], "re") || i > 2 && isWordByte(text[i-3]) {
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

// sameWords reports whether two lines hold the same letters, whatever their spacing and case.
func sameWords(a, b string) bool { return tables.Key(a) == tables.Key(b) }

// citedLetter returns what stands behind "ref" or "reftel" from the letter on, and whether there is one. An I behind a full stop begins
// a sentence.
func citedLetter(behind string) (rest string, ok bool) {
	rest, stop := strings.CutPrefix(behind, ".")
	parted := len(rest)
	rest = strings.TrimLeft(rest, " \t\r\n")
	parted -= len(rest)
	rest, bracket := strings.CutPrefix(rest, "(")
	switch {
	case rest == "" || parted == 0 && !bracket || stop && rest[0] == 'I':
		return "", false
	case bracket:
		return rest, len(rest) > 1 && rest[1] == ')' && isLetter(rest[0])
	}
	return rest, 'A' <= rest[0] && rest[0] <= 'Z' && (len(rest) == 1 || rest[1] == '\'' || !isWordByte(rest[1]))
}
