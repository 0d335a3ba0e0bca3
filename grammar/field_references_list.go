package grammar

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"
)

// references cuts a list.
type references struct {
	*scanner
	form  listForm
	last  byte // the letter before, in capitals, or the digit
	empty int  // the year on its own line that was looked at last ends here, and blanks go on to
	blank int
	open  bool // in parentheses
	alone int  // the name of a post at a line end, with its number below it, goes on to here
}

func (s *references) cut() {
	for !s.done() {
		s.skipMark()
		if n := s.letterLength(s.pos); n > 0 && !s.isInitial(n) {
			s.last = s.letterAt(s.pos)
			s.emit(bulletToken, s.pos, s.pos+n)
			s.labelAgain()
			continue
		}
		stop := s.nextItem()
		s.item(stop)
		s.pos = stop
	}
}

// isInitial reports whether the letter of n bytes that comes next is one of a name, after the
// letter of the list: the J of B. J. ROE E-MAIL. One in another form is the author's own letter,
// before which a publisher put one: B. C) PARIS 12.
func (s *references) isInitial(n int) bool {
	if !s.afterBullet() {
		return false
	}
	rest := s.rest()
	return letterOf(rest) != s.last && rest[n-1] == '.' && !startsCable(rest[n:])
}

// skipMark passes over a portion mark after the letter of the list, which looks like another letter: A. (C) PARIS 12.
func (s *references) skipMark() {
	const n = len("(C)")
	rest := s.rest()
	if len(rest) <= n || rest[0] != '(' || rest[2] != ')' || !s.afterBullet() || !startsCable(rest[n:]) {
		return
	}
	if letter := rest[1]; letter != s.last && (letter == 'U' || letter == 'S' || letter == 'C' && s.last != 'B') {
		s.pos += n
		s.done()
	}
}

// afterBullet reports whether the last piece is the letter of a reference.
func (s *references) afterBullet() bool {
	return len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].Type == bulletToken
}

// letterLength returns the length of the letter of the list that is at i, or 0.
func (s *references) letterLength(i int) int {
	rest := s.text[i:s.end]
	if s.form == numberedList {
		return listNumberLength(rest, s.last+1)
	}
	if n := bulletLength(rest); n > 0 && s.form != trailingList {
		return n
	}
	if s.form == letteredList {
		if n := listLetterLength(rest); n > 0 && (letterOf(rest) == s.last+1 || letterOf(rest) == s.last) {
			return n
		}
	}
	if s.form == letteredList && len(rest) > 4 && rest[0] == '(' && rest[1] == s.last+1 && rest[2] == ' ' &&
		startsCable(rest[3:]) {
		return len("(D") // (D PARIS 12
	}
	if s.form != trailingList && len(rest) > 4 && rest[0] == '(' && rest[1] == s.last+1 && rest[3] == ' ' &&
		strings.IndexByte("Ll1I", rest[2]) >= 0 && startsCable(rest[4:]) {
		return len("(BL") // (BL PARIS 12: a parenthesis that was scanned so
	}
	if n := bareLetterLength(rest); s.form == bareList && n > 0 && letterOf(rest) == s.last+1 {
		return n
	}
	return 0
}

// nextItem returns where the item that begins at s.pos ends.
func (s *references) nextItem() int {
	for i := s.pos + 1; i < s.end; i++ {
		if (s.form == plainList || s.form == trailingList) && s.separates(i) {
			return i + 1
		}
		before := s.text[i-1]
		glued := isDigit(before) && isUpper(s.text[i]) // STATE 021770B. STATE 39585
		if !glued && !isSpace(before) && before != ';' && before != ',' {
			continue
		}
		n := s.letterLength(i)
		if n == 0 {
			continue
		}
		rest := s.text[i:s.end]
		letter := s.letterAt(i)
		switch next := letter == s.last+1; {
		case glued:
			if next && startsCable(rest[n:]) {
				return i
			}
		case s.form == plainList && letter == 'A' && rest[0] == '(' && s.afterSerial(i):
			s.form = trailingList
		case next, lineStart(s.text, i), letter >= s.last && letter < s.last+5 && startsCable(rest[n:]):
			return i
		}
	}
	return s.end
}

// separates reports whether the byte at i separates two references of a list without letters: a semicolon, and a
// line end which is neither in parentheses nor within a reference.
func (s *references) separates(i int) bool {
	const most = 64 // bytes of a cable, with the blanks before it
	switch s.text[i] {
	case '(', ')':
		s.open = s.text[i] == '('
	case ';':
		s.open = false
		return true
	case '\n':
		if s.open && startsKnownCable(strings.TrimLeft(s.text[i+1:min(s.end, i+most)], " \t")) {
			s.open = false // which nothing closed
		}
		return !s.open && !s.yearAlone(i) && !s.postAlone(i)
	}
	return false
}

// afterSerial reports whether a number comes before i, blanks aside.
func (s *references) afterSerial(i int) bool {
	for i > s.pos && isSpace(s.text[i-1]) {
		i--
	}
	return i > s.pos && isDigit(s.text[i-1])
}

// yearAlone reports whether only a year comes before i, with its post below it.
func (s *references) yearAlone(i int) bool {
	n := yearLength(s.rest())
	if n == 0 {
		return false
	}
	if s.empty != s.pos+n || s.blank < s.empty { // once for each year, and not for each line end after it
		s.empty, s.blank = s.pos+n, s.pos+n
		for s.blank < s.end && isSpace(s.text[s.blank]) {
			s.blank++
		}
	}
	return i < s.blank
}

// postAlone reports whether the name of a post comes before i, with its serial number or the rest of its name
// below it.
//
//	REF: STATE 4313, PORT
//	     LOUIS 12
func (s *references) postAlone(i int) bool {
	const most = 32 // bytes of the name
	if i < s.alone {
		return true
	}
	line := strings.TrimRight(s.text[s.pos:i], " \t\r")
	from := len(line)
	for from > 0 && len(line)-from < most && (isLetter(line[from-1]) || strings.IndexByte(" -'", line[from-1]) >= 0) {
		from--
	}
	name := strings.TrimLeft(line[from:], " -")
	if name == "" || !isUpper(name[0]) {
		return false
	}
	rest := s.text[s.pos+len(line)-len(name) : s.end]
	n := postLength(rest)
	if n < len(name) || !isKnownPost(rest[:n]) {
		return false
	}
	s.alone = s.end - len(rest) + n + signsLength(rest[n:])
	return true
}

// startsCable reports whether s begins with a year or a post and its serial, so that a letter before it that is not the
// next one, A. PARIS 12 C. PARIS 13, is a letter of the list all the same.
func startsCable(s string) bool {
	s = strings.TrimLeft(s, " ")
	return yearLength(s) > 0 || postLength(s) > 0
}

// lineStart reports whether only blanks are between i and a line end before it.
func lineStart(text string, i int) bool {
	before := strings.TrimRight(text[:i], " \t")
	return strings.HasSuffix(before, "\n") || strings.HasSuffix(before, "\r")
}

// bulletLength returns the length of the letter of a reference that s begins with, or 0: A. A) (A) A: [A] ¶B. "REF A:"
func bulletLength(s string) int {
	n := 0
	if strings.HasPrefix(s, pilcrow) {
		n = len(pilcrow)
	}
	open := byte(0)
	if n < len(s) && (s[n] == '(' || s[n] == '[') {
		open = s[n]
		n++
	}
	if n+1 >= len(s) || !isUpper(s[n]) {
		return 0
	}
	end := n + 2
	switch stop := s[n+1]; {
	case open != 0 && (stop == ')' || stop == ']'): // also (A]
	case open == '(' && stop == ' ' && strings.HasPrefix(s[end:], ")"): // (C )
		end++
	case open == 0 && stop == '.' && strings.HasPrefix(s[end:], ")"): // A.)
		end++
	case open == 0 && (stop == ')' || stop == ':'):
	case open == 0 && stop == '.' && (end == len(s) || isSpace(s[end]) || isDigit(s[end])):
	case open == 0 && stop == '.' && end+1 < len(s) && isUpper(s[end]) &&
		(isUpper(s[end+1]) || startsCable(s[end:])): // A.PORT LOUIS, A.Paris 12, but not U.S.
	default:
		return 0
	}
	return end
}

// listLetterLength is bulletLength for a small letter, which only a list tells from a word: a. a) (a)
func listLetterLength(s string) int {
	open := strings.HasPrefix(s, "(")
	letter := s
	if open {
		letter = s[1:]
	}
	switch {
	case len(letter) < 3 || letter[0] < 'a' || letter[0] > 'z':
		return 0
	case letter[1] == ')', !open && (letter[1] == '.' || letter[1] == ':') && isSpace(letter[2]):
		return len(s) - len(letter) + 2
	}
	return 0
}

// bareLetterLength returns the length of a letter without a sign, which only a cable after it tells
// from a word: A PARIS 12.
func bareLetterLength(s string) int {
	if len(s) > 3 && isUpper(s[0]) && s[1] == ' ' && startsCable(s[2:]) {
		return 1
	}
	return 0
}

// listNumberLength returns the length of a digit with its stop that s begins with, or 0: 2. 2)
func listNumberLength(s string, digit byte) int {
	const n = len("2.")
	if len(s) > n && s[0] == digit && isDigit(digit) && (s[1] == '.' || s[1] == ')') && isSpace(s[n]) {
		return n
	}
	return 0
}

// letterAt returns the letter, in capitals, or the digit of the bullet at i.
func (s *references) letterAt(i int) byte {
	if s.form == numberedList {
		return s.text[i]
	}
	return letterOf(s.text[i:s.end])
}

// letterOf returns the letter, in capitals, of the bullet that s begins with.
func letterOf(s string) byte {
	for i := range len(s) {
		if c := s[i] &^ 0x20; 'A' <= c && c <= 'Z' && s[i] < 0x80 {
			return c
		}
	}
	return 0
}

// item cuts what belongs to one letter, up to stop: cables, what is said of them, and references that
// are no cables.
func (s *references) item(stop int) {
	for s.skipTo(stop) {
		if !s.cable(stop) {
			s.other(stop)
			continue
		}
		for found := true; found; found = s.nextCable(stop) {
			if s.form == trailingList && !s.full && s.skipTo(stop) {
				if n := bulletLength(s.text[s.pos:stop]); n > 0 {
					s.emit(laterBulletToken, s.pos, s.pos+n)
				}
			}
		}
		s.remark(stop)
	}
}

// remark cuts what is said of the cables before it: (DUES).
func (s *references) remark(stop int) {
	for s.pos < stop && isSpace(s.text[s.pos]) {
		s.pos++
	}
	s.piece(sentenceToken, s.referenceAfter(s.pos, stop, true))
}

// other cuts a reference that is no cable, up to a cable: ROE-POE E-MAIL of ROE-POE E-MAIL AND PARIS 12.
func (s *references) other(stop int) { s.piece(entryToken, s.referenceAfter(s.pos, stop, false)) }

// afterReferences are blanks and the signs between references.
var afterReferences = bytesOf(" \t\r\n;,&")

// piece emits what comes before end, without the signs that part it from what follows.
func (s *references) piece(t lexer.TokenType, end int) {
	if s.full {
		return
	}
	body := afterReferences.trimRight(s.text[s.pos:end])
	if len(body) > 4 && strings.EqualFold(body[len(body)-4:], " AND") {
		body = strings.TrimRight(body[:len(body)-4], " ,")
	}
	if body != "" && !strings.EqualFold(body, "AND") {
		s.emit(t, s.pos, s.pos+len(body))
	}
	s.pos = max(s.pos, end)
}

// referenceAfter returns where, from a place on, a cable of a known post begins after a sign that parts
// references, or stop. After a remark other references count too: PARIS 12, ROE-POE E-MAIL.
func (s *references) referenceAfter(from, stop int, others bool) int {
	text := s.text[:stop]
	for i := from; i < stop; i++ {
		next := i + 1
		switch c := text[i]; {
		case c == '(' || c == '[':
			if n := closing(text[i:]); n > 0 && c == '(' {
				i += n - 1
			}
			continue
		case c == ';' && others:
			return next
		case c == ',' || c == ';' || c == '&':
		case c == '\n' && i > from && !isSpace(text[i-1]):
		case isAnd(text[i:]) && (i == from || isSpace(text[i-1])):
			next = i + len("AND")
		default:
			continue
		}
		rest := blanks.trimLeft(text[next:])
		if startsKnownCable(rest) || others && isOtherReference(rest) {
			return stop - len(rest)
		}
	}
	return stop
}
