package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// portionLength returns the length of the portion mark that s begins with, or 0.
//
// Known are (C), ( C ), (SBU/NF), (S//FGI//NF), (C REL UK), (C - ENTIRE TEXT), a mark that lost a parenthesis, C), and
// CONFIDENTIAL - ENTIRE TEXT. False friends such as (U.S.), (EU), (b) and (Iran) are not marks.
func portionLength(s string) int {
	const most = 48
	if s == "" || !beginsMarks[s[0]] {
		return 0
	}
	head := s[:min(len(s), most)]
	if n := entireTextLength(head); n > 0 {
		return n
	}
	inner, open := head, 0
	if strings.HasPrefix(head, "(") {
		inner, open = head[1:], 1
	}
	n := strings.IndexByte(inner, ')')
	if n <= 0 || !isPortion(strings.TrimSpace(inner[:n])) {
		return 0
	}
	if open == 0 && n == 1 && inner[0] == 'L' {
		return 0 // the letter of an item of a list
	}
	return open + n + 1
}

// beginsMarks are the bytes that portion marks begin with.
var beginsMarks = func() (begins [256]bool) {
	for _, c := range []byte("(CUSFLTEcusflt") {
		begins[c] = true
	}
	return begins
}()

// isPortion reports whether s, without parentheses, is a level with or without caveats, all in one case.
func isPortion(s string) bool {
	word := firstWord(s)
	if !isMark(word) {
		return false
	}
	upper := strings.ToUpper(s)
	if s != upper && s != strings.ToLower(s) && !strings.ContainsAny(s, "/-") {
		return false
	}
	rest := upper[len(word):]
	return rest == "" || strings.IndexByte("/- ", rest[0]) >= 0 && isCaveat(strings.Trim(rest, "/- "))
}

// isMark reports whether a word is a level as portion marks have it, in any case.
func isMark(word string) bool {
	for i := range tables.Marks {
		if mark := tables.Marks[i].Text; len(word) == len(mark) && word[0]&^0x20 == mark[0] &&
			strings.EqualFold(word, mark) {
			return true
		}
	}
	return false
}

// isCaveat reports whether s begins like a caveat of a portion mark: NF, NOFORN, N, REL …, FGI, FOUO, ENTIRE TEXT.
func isCaveat(s string) bool {
	w := firstWord(s)
	_, known := tables.Caveats[w]
	return known || w == "ENTIRE"
}

// entireTextLength returns the length of a mark for the whole message that is without parentheses, or 0:
// CONFIDENTIAL - ENTIRE TEXT, ENTIRE TEXT CONFIDENTIAL.
func entireTextLength(s string) int {
	const words = "ENTIRE TEXT "
	if level, ok := strings.CutPrefix(s, words); ok {
		if word := firstWord(level); word == strings.ToUpper(word) && isMark(word) {
			return len(words) + len(word)
		}
		return 0
	}
	word := firstWord(s)
	if !isUpper(s[0]) || len(word) == len(s) || s[len(word)] != ' ' && s[len(word)] != '-' {
		return 0
	}
	rest := strings.TrimLeft(s[len(word):], " -")
	after, ok := strings.CutPrefix(rest, "ENTIRE TEXT")
	if !ok || word != strings.ToUpper(word) || !isMark(word) {
		return 0
	}
	return len(s) - len(after)
}
