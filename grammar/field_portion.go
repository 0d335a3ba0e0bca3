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
	inner, open := head, 0
	if s[0] == '(' {
		inner, open = head[1:], 1
	} else {
		if s[0] != 'E' && !isMark(firstWord(head)) { // as nearly all lines that such a letter begins
			return 0
		}
		if n := entireTextLength(head); n > 0 {
			return n
		}
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
var beginsMarks = bytesOf("(CUSFLTEcusflt")

// isPortion reports whether s, without parentheses, is a level with or without caveats, all in one case.
func isPortion(s string) bool {
	word := firstWord(s)
	if !isMark(word) {
		return false
	}
	if len(word) == len(s) { // as most marks
		return upperWord(s) || isSmall(s)
	}
	upper := strings.ToUpper(s)
	if s != upper && s != strings.ToLower(s) && !strings.ContainsAny(s, "/-") {
		return false
	}
	rest := upper[len(word):]
	return (rest[0] == '/' || rest[0] == '-' || rest[0] == ' ') && isCaveat(strings.Trim(rest, "/- "))
}

// isMark reports whether a word is a level as portion marks have it, in any case.
func isMark(word string) bool {
	if word == "" {
		return false
	}
	for _, mark := range marksOf[word[0]] {
		if len(word) == len(mark) && (len(word) == 1 || strings.EqualFold(word, mark)) {
			return true
		}
	}
	return false
}

// marksOf are the levels of portion marks by the letter that they begin with, small or not.
var marksOf = func() (of [256][]string) {
	for _, mark := range tables.Marks {
		first := mark.Text[0]
		of[first] = append(of[first], mark.Text)
		of[first|0x20] = of[first]
	}
	return of
}()

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
		if word := firstWord(level); upperWord(word) && isMark(word) {
			return len(words) + len(word)
		}
		return 0
	}
	word := firstWord(s)
	if !upperWord(word) || len(word) == len(s) || s[len(word)] != ' ' && s[len(word)] != '-' {
		return 0
	}
	after, ok := strings.CutPrefix(strings.TrimLeft(s[len(word):], " -"), "ENTIRE TEXT")
	if !ok || !isMark(word) {
		return 0
	}
	return len(s) - len(after)
}
