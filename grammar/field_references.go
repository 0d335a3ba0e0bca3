package grammar

import "strings"

// References is the list of cables, e-mails and documents that the text speaks of.
//
//	REF: A. PORT LOUIS 31 B. ROE-POE E-MAIL OF MARCH 3, 2006
type References struct {
	Node
	ReferencesLine
}

// ReferencesLine is the grammar of [References].
type ReferencesLine struct {
	Name  *Label           `parser:"@@?"` // nil where the list goes on after a line that is none of it
	Items []*ReferenceItem `parser:"@@*"`
}

// ReferenceItem is one reference of the list: a letter with what stands under it, or, in a list without letters, one cable
// or document.
type ReferenceItem struct {
	Bullets []*Bullet         `parser:"( @@*"`        // A. ; two where it was typed twice: A. A)
	Cables  []*CableReference `parser:"  (@@ ','?)*"` // more than one in STATE 188314, 259032
	Text    *Rest             `parser:"  @@? )!"`     // a reference that is no cable, or what stands behind the cables
}

// CableReference is a cable named by its message reference number.
//
//	06 PORT LOUIS 31 (NOTAL)
type CableReference struct {
	Year    *Year            `parser:"@@?"` // before the post: 06, 2006, (99)
	Post    *Post            `parser:"@@?"` // nil where it is left out
	Serial  *ReferenceSerial `parser:"@@"`
	Later   *LaterYear       `parser:"@@?"` // behind the serial: (03), /08
	Remarks []*Keyword       `parser:"@@*"` // (NOTAL), AND PREVIOUS
}

// Span returns the place of the reference, from year or post to remark.
func (c *CableReference) Span() Span {
	s := c.Serial.At
	if c.Post != nil {
		s.Start = c.Post.At.Start
	}
	if c.Year != nil {
		s.Start = c.Year.At.Start
	}
	if c.Later != nil {
		s.End = c.Later.At.End
	}
	return s
}

var referencesField = newField[ReferencesLine]("REF line", "REF: A. PORT LOUIS 31", cutReferences)

func (n *References) read(r *reader) { referencesField.read(r, &n.Node, &n.ReferencesLine) }

// cutReferences cuts the list at its letters, or, where it has none, at line ends and semicolons.
func cutReferences(s *scanner) {
	lettered := !s.done() && bulletLength(s.rest()) > 0
	last := byte('A' - 1)
	for !s.done() {
		if n := bulletLength(s.rest()); n > 0 {
			last = bulletLetter(s.rest())
			s.emit(bulletToken, s.pos, s.pos+n)
			continue
		}
		stop := s.nextItem(lettered, last)
		s.item(stop)
		s.pos = stop
	}
}

// nextItem returns where the item that begins at s.pos ends.
func (s *scanner) nextItem(lettered bool, last byte) int {
	for i := s.pos + 1; i < s.end; i++ {
		if !lettered && (s.text[i] == ';' || s.text[i] == '\n' && !s.yearAlone(i)) {
			return i + 1
		}
		if before := s.text[i-1]; !isSpace(before) && before != ';' && before != ',' {
			continue
		}
		rest := s.text[i:s.end]
		if bulletLength(rest) == 0 {
			continue
		}
		letter := bulletLetter(rest)
		if letter == last+1 || letter == last || lineStart(s.text, i) || letter > last && letter < last+5 && startsCable(rest[bulletLength(rest):]) {
			return i
		}
	}
	return s.end
}

// yearAlone reports whether only a year stands before i, with its post below it.
func (s *scanner) yearAlone(i int) bool {
	n := yearLength(s.rest())
	return n > 0 && strings.TrimSpace(s.text[s.pos+n:i]) == ""
}

// startsCable reports whether s begins with a year or a post and its serial, so that a letter before it that is not the
// next one, A. PARIS 12 C. PARIS 13, is a letter of the list all the same.
func startsCable(s string) bool {
	s = strings.TrimLeft(s, " ")
	return yearLength(s) > 0 || postLength(s) > 0
}

// lineStart reports whether only blanks stand between i and a line end before it.
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
	case open == '(' && stop == ')', open == '[' && stop == ']':
	case open == 0 && (stop == ')' || stop == ':'):
	case open == 0 && stop == '.' && (end == len(s) || isSpace(s[end]) || isDigit(s[end])):
	case open == 0 && stop == '.' && end+1 < len(s) && isUpper(s[end]) && isUpper(s[end+1]): // A.PORT LOUIS, but not U.S.
	default:
		return 0
	}
	return end
}

// bulletLetter returns the letter of the bullet that s begins with.
func bulletLetter(s string) byte {
	return s[strings.IndexFunc(s, func(r rune) bool { return 'A' <= r && r <= 'Z' })]
}

// item cuts one item, up to stop: cables as far as they go, and the rest uncut.
func (s *scanner) item(stop int) {
	for s.skipTo(stop) {
		if !s.cable(stop) {
			break
		}
		s.separator(stop)
	}
	end := len(strings.TrimRight(s.text[:stop], " \t\r\n;"))
	if end > s.pos {
		s.emit(sentenceToken, s.pos, end)
	}
}

// skipTo skips blanks and line ends, and reports whether anything is left before stop.
func (s *scanner) skipTo(stop int) bool {
	for s.pos < stop && (isSpace(s.text[s.pos]) || s.text[s.pos] == ';') {
		s.pos++
	}
	return s.pos < stop
}

// separator skips what parts two cables: a comma, AND, an ampersand.
func (s *scanner) separator(stop int) {
	rest := strings.TrimLeft(s.text[s.pos:stop], " \t\r\n")
	at := stop - len(rest)
	n := 0
	switch {
	case strings.HasPrefix(rest, ","), strings.HasPrefix(rest, "&"), strings.HasPrefix(rest, ";"):
		n = 1
	case len(rest) > 4 && strings.EqualFold(rest[:4], "AND "):
		n = 3
	}
	if n == 0 {
		return
	}
	if c := (&scanner{text: s.text, pos: at + n, end: s.end}); c.skipTo(stop) && c.cable(stop) {
		s.pos = at + n
	}
}

// cable cuts the cable that stands next, and reports whether one does.
func (s *scanner) cable(stop int) bool {
	text := s.text[:stop]
	yearStart, yearEnd := s.pos, s.pos+yearLength(text[s.pos:])
	post := yearEnd
	for post < stop && (isSpace(text[post]) || text[post] == '-') {
		post++
	}
	postEnd := post + postLength(text[post:])
	serial := postEnd
	for serial < stop && strings.IndexByte(" \t\r\n:#-", text[serial]) >= 0 {
		serial++
	}
	n := serialLength(text[serial:])
	if n == 0 || post == postEnd && (yearEnd > yearStart || digits(text[serial:]) < 2 || !s.follows()) {
		return false
	}
	if yearEnd > yearStart {
		s.emit(yearToken, yearStart, yearEnd)
	}
	if postEnd > post {
		s.emit(postToken, post, postEnd)
	}
	s.emit(serialToken, serial, serial+n)
	s.laterYear(stop)
	s.remarks(stop)
	return true
}

// follows reports whether the piece before is one behind which a serial may stand without its post: the second of STATE
// 188314, 259032, or the only one of A. 6307.
func (s *scanner) follows() bool {
	if len(s.tokens) == 0 {
		return true
	}
	switch s.tokens[len(s.tokens)-1].Type {
	case serialToken, yearToken, laterYearToken, keywordToken, bulletToken, labelToken:
		return true
	}
	return false
}

// yearLength returns the length of the year that s begins with, or 0: 06, 2006, (99).
func yearLength(s string) int {
	if strings.HasPrefix(s, "(") {
		if n := digits(s[1:]); (n == 2 || n == 4) && strings.HasPrefix(s[1+n:], ")") {
			return n + 2
		}
		return 0
	}
	n := digits(s)
	if n != 2 && n != 4 || n == len(s) {
		return 0
	}
	rest := strings.TrimLeft(s[n:], " -\t\r\n") // the post may stand on the next line
	if rest == "" || !isUpper(rest[0]) || n == 4 && s[:2] != "19" && s[:2] != "20" {
		return 0
	}
	return n
}

// postLength returns the length of the name of a post that s begins with, up to its serial, or 0: one to four words that
// begin with a capital, none of them a word that goes with a date or another kind of number.
func postLength(s string) int {
	end := wordsLength(s)
	if end > 0 && serialLength(strings.TrimLeft(s[end:], " \t\r\n:#-.")) == 0 {
		return 0
	}
	return end
}

// wordsLength returns the length of the words that s begins with and that may be a post's name.
func wordsLength(s string) int {
	for _, post := range oddPosts {
		if strings.HasPrefix(s, post) {
			return len(post)
		}
	}
	end := 0
	for i, count := 0, 0; i < len(s) && count < 5; count++ {
		n := 0
		for i+n < len(s) && (isUpper(s[i+n]) || n > 0 && 'a' <= s[i+n] && s[i+n] <= 'z' || n > 0 && s[i+n] == '\'') {
			n++
		}
		if n == 0 || notPost[strings.ToUpper(s[i:i+n])] || count > 0 && serialLength(s[i:]) > 0 { // LAGOS O1512
			break
		}
		end = i + n
		i = end
		for i < len(s) && (isSpace(s[i]) || s[i] == '.' && n <= 2) {
			i++
		}
	}
	return end
}

// oddPosts are names with a word or a sign that no other post has.
var oddPosts = [...]string{"PORT OF SPAIN", "MAZAR-E SHARIF", "MAZAR-E-SHARIF", "DEPT OF STATE WASHINGTON DC"}

// notPost holds words before a number that is no serial number of a cable.
var notPost = map[string]bool{
	"DTD": true, "DATED": true, "OF": true, "ON": true, "DTG": true, "MSG": true, "IIR": true, "TD": true, "OSC": true,
	"EMAIL": true, "E": true, "MAIL": true, "CA": true, "A": true, "PARA": true, "PARAS": true, "NO": true, "FAX": true,
	"MEMO": true, "LETTER": true, "NOTE": true, "AND": true, "SUBJECT": true, "MR": true, "HR": true, "UNSCR": true,
	"JAN": true, "FEB": true, "MAR": true, "APR": true, "MAY": true, "JUN": true, "JUL": true, "AUG": true, "SEP": true,
	"OCT": true, "NOV": true, "DEC": true, "JANUARY": true, "FEBRUARY": true, "MARCH": true, "APRIL": true, "JUNE": true,
	"JULY": true, "AUGUST": true, "SEPTEMBER": true, "OCTOBER": true, "NOVEMBER": true, "DECEMBER": true,
}

// serialLength returns the length of the serial number that s begins with, or 0. Letters typed for digits belong to it, as
// in O1512, when a digit is there as well.
func serialLength(s string) int {
	n := 0
	for n < len(s) && n <= 8 && (isDigit(s[n]) || strings.IndexByte("OIlQ", s[n]) >= 0) {
		n++
	}
	if n == 0 || n > 8 || strings.Trim(s[:n], "OIlQ") == "" {
		return 0
	}
	if n < len(s) && (isLetter(s[n]) || isDigit(s[n]) || n+1 < len(s) && (s[n] == '/' && !isDigit(s[n+1]) || s[n] == '.' && isDigit(s[n+1]))) {
		return 0
	}
	return n
}

// laterYear cuts a year behind the serial: /08, (03), (2003).
func (s *scanner) laterYear(stop int) {
	rest := s.text[s.pos:stop]
	if n := 0; strings.HasPrefix(rest, "/") {
		if n = digits(rest[1:]); n == 2 || n == 4 {
			s.emit(laterYearToken, s.pos, s.pos+1+n)
		}
		return
	}
	blank := len(rest) - len(strings.TrimLeft(rest, " "))
	if n := yearLength(rest[blank:]); n > 0 && strings.HasPrefix(rest[blank:], "(") {
		s.emit(laterYearToken, s.pos+blank, s.pos+blank+n)
	}
}

// remarks cuts what may stand behind a cable: (NOTAL), AND PREVIOUS.
func (s *scanner) remarks(stop int) {
	for {
		rest := s.text[s.pos:stop]
		body := strings.TrimLeft(rest, " \t\r\n,")
		n := 0
		for _, remark := range [...]string{"(NOTAL)", "NOTAL", "(EXDIS)", "(NODIS)", "AND PREVIOUS"} {
			if len(body) >= len(remark) && strings.EqualFold(body[:len(remark)], remark) {
				n = len(remark)
				break
			}
		}
		if n == 0 {
			return
		}
		s.emit(keywordToken, stop-len(body), stop-len(body)+n)
	}
}

// referenceLabels are the spellings of the label.
var referenceLabels = []string{"REF(S)", "REFS", "REFTELS", "REFTEL", "RETELS", "REFERENCES", "REFERENCE", "PROGRAM REF", "REF"}

// referencesLabel returns the length of the label of a REF line that s begins with, its stop included, or 0. Without a stop
// a letter, a year or a post with its serial must follow.
func referencesLabel(s string) int {
	for _, label := range referenceLabels {
		if len(s) < len(label) || !strings.EqualFold(s[:len(label)], label) {
			continue
		}
		rest := s[len(label):]
		blank := len(rest) - len(strings.TrimLeft(rest, " "))
		if blank < len(rest) && strings.IndexByte(":.;", rest[blank]) >= 0 {
			return len(label) + blank + 1
		}
		if rest == "" && upperWord(s[:3]) {
			return len(label)
		}
		if body := rest[blank:]; blank > 0 && upperWord(s[:3]) && (bulletLength(body) > 0 || yearLength(body) > 0 || postLength(body) > 0) {
			return len(label)
		}
		return 0
	}
	return 0
}
