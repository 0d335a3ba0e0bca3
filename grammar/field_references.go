package grammar

import (
	"strconv"
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/tables"
)

// References is the list of cables, e-mails and documents that the text refers to.
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

// ReferenceItem is one reference of the list: a letter with what belongs to it, or, in a list
// without letters, one cable or document. One without a letter in a list with letters, A. PARIS 12
// (DUES), BONN 13, belongs to the letter before it.
type ReferenceItem struct {
	Bullets []*Bullet         `parser:"( @@*"`        // A. ; two where it was typed twice: A. A)
	Cables  []*CableReference `parser:"  (@@ ','?)*"` // more than one in STATE 188314, 259032
	After   *LaterBullet      `parser:"  @@?"`        // a letter after its reference: PARIS 12 (A), BONN 13 (B)
	Text    *Rest             `parser:"  @@?"`        // what follows the cables: (DUES)
	Others  []*Entry          `parser:"  @@* )!"`     // references that are no cables: ROE-POE E-MAIL
}

// CableReference is a cable named by its message reference number.
//
//	06 PORT LOUIS 31 (NOTAL)
type CableReference struct {
	Year    *Year            `parser:"@@?"` // before the post: 06, 2006, (99)
	Post    *Post            `parser:"@@?"` // nil where it is left out
	Within  *Year            `parser:"@@?"` // between post and serial: STATE 06 163201
	Serial  *ReferenceSerial `parser:"@@"`
	Later   *LaterYear       `parser:"@@?"` // after the serial: (03), /08
	Remarks []*Keyword       `parser:"@@*"` // (NOTAL), AND PREVIOUS
}

// Letter returns the letter of the item, before its reference or after it, or nil where it has none.
func (i *ReferenceItem) Letter() *Word {
	switch {
	case len(i.Bullets) > 0: // of two the last: B. C) where a publisher put one before what it took for a line of a list
		return &i.Bullets[len(i.Bullets)-1].Word
	case i.After != nil:
		return &i.After.Word
	}
	return nil
}

// Years returns the years of the reference as they are written, of which the last counts.
func (c *CableReference) Years() (years []*Word) {
	for _, y := range [...]*Year{c.Year, c.Within} {
		if y != nil {
			years = append(years, &y.Word)
		}
	}
	if c.Later != nil {
		years = append(years, &c.Later.Word)
	}
	return years
}

// Span returns the place of the reference, from year or post to remark.
func (c *CableReference) Span() Span {
	s := c.Serial.At
	if c.Within != nil {
		s.Start = c.Within.At.Start
	}
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

// listForm is how the letters of a list of references are written.
type listForm uint8

const (
	plainList    listForm = iota // PARIS 12; BONN 13
	letteredList                 // A. PARIS 12 B. BONN 13
	bareList                     // A PARIS 12 B BONN 13
	trailingList                 // PARIS 12 (A), BONN 13 (B)
)

// cutReferences cuts the list at its letters, or, where it has none, at line ends and semicolons.
func cutReferences(s *scanner) {
	s.labelAgain()
	if s.done() {
		return
	}
	list := references{scanner: s, last: 'A' - 1}
	switch {
	case bulletLength(s.rest()) > 0 || listLetterLength(s.rest()) > 0 && letterOf(s.rest()) == 'A':
		list.form = letteredList
	case bareLetterLength(s.rest()) > 0 && letterOf(s.rest()) == 'A':
		list.form = bareList
	}
	list.cut()
}

// labelAgain passes over the label where it was typed twice: REF: REF A: PARIS 12.
func (s *scanner) labelAgain() {
	if !s.done() {
		if n := referencesLabel(s.rest()); n > 0 {
			s.pos += n
		}
	}
}

// references cuts a list.
type references struct {
	*scanner
	form  listForm
	last  byte // the letter before, in capitals
	empty int  // the year on its own line that was looked at last ends here, and blanks go on to
	blank int
	open  bool // in parentheses
	alone int  // the name of a post at a line end, with its number below it, goes on to here
}

func (s *references) cut() {
	for !s.done() {
		s.skipMark()
		if n := s.letterLength(s.pos); n > 0 && !s.isInitial(n) {
			s.last = letterOf(s.rest())
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
		letter := letterOf(rest)
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

// piece emits what comes before end, without the signs that part it from what follows.
func (s *references) piece(t lexer.TokenType, end int) {
	if s.full {
		return
	}
	body := strings.TrimRight(s.text[s.pos:end], " \t\r\n;,&")
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
		rest := strings.TrimLeft(text[next:], " \t\r\n")
		if startsKnownCable(rest) || others && isOtherReference(rest) {
			return stop - len(rest)
		}
	}
	return stop
}

// isAnd reports whether s begins with the word AND.
func isAnd(s string) bool { return len(s) > 4 && s[0]&^0x20 == 'A' && strings.EqualFold(s[:4], "AND ") }

// startsKnownCable reports whether s begins with a cable of a post of the table: 08 PARIS 12.
func startsKnownCable(s string) bool {
	post := strings.TrimLeft(s[yearLength(s):], " -")
	n := postLength(post)
	return n > 0 && isKnownPost(post[:n])
}

// isKnownPost reports whether a name is that of a post, also with a digit typed for a letter, or of the
// series of telegrams to the Secretary on a journey.
func isKnownPost(name string) bool {
	_, ok := tables.BuiltIn().FindPost(digitsAsLetters.Replace(name))
	return ok || name == "TOSEC"
}

// digitsAsLetters reads a digit in the name of a post as the letter that it was typed for: 0TTAWA.
var digitsAsLetters = strings.NewReplacer("0", "O", "1", "I")

// isOtherReference reports whether s, up to the next sign that parts references, names a reference that is no cable:
// ROE-POE E-MAIL, MARCH 3 TELCON.
func isOtherReference(s string) bool {
	const most = 80
	s = s[:min(len(s), most)]
	if i := strings.IndexAny(s, ",;\n("); i >= 0 {
		s = s[:i]
	}
	s = strings.ToUpper(s)
	for _, word := range otherReferences {
		if strings.Contains(s, word) {
			return true
		}
	}
	return strings.HasPrefix(s, "A-") && digits(s[2:]) > 0 // an airgram
}

var otherReferences = [...]string{
	"E-MAIL", "EMAIL", "TELCON", "TELECON", "MEMCON", "MEMO", "LETTER", "SEPTEL", "FAX", "IIR ",
}

// skipTo skips blanks and line ends, and reports whether anything is left before stop.
func (s *scanner) skipTo(stop int) bool {
	for s.pos < stop && (isSpace(s.text[s.pos]) || s.text[s.pos] == ';') {
		s.pos++
	}
	return s.pos < stop
}

// nextCable cuts the cable after another one and what parts them: words in parentheses, a comma, a
// colon, a slant, AND, an ampersand. It reports whether there is one.
func (s *scanner) nextCable(stop int) bool {
	before := s.pos
	for s.skipTo(stop) {
		if s.cable(stop) {
			return true
		}
		switch rest := s.text[s.pos:stop]; {
		case strings.IndexByte(",&:/", rest[0]) >= 0:
			s.pos++
		case isAnd(rest):
			s.pos += len("AND")
		case isTo(rest) > 0:
			s.pos += isTo(rest)
		case rest[0] == '(' && startsKnownCable(rest[1:]): // STATE 12 (TOSEC 13)
			s.pos++
		case rest[0] == '(' && closing(rest) > 0:
			s.pos += closing(rest)
		case rest[0] == ')' && s.pos == before:
			s.pos++
		default:
			s.pos = before
			return false
		}
	}
	s.pos = before
	return false
}

// isTo returns the length of the word, before a number, that makes a range of two numbers, or 0: 12 THROUGH 14.
func isTo(s string) int {
	for _, word := range [...]string{"THROUGH ", "THRU ", "TO "} {
		if len(s) > len(word) && isDigit(s[len(word)]) && strings.EqualFold(s[:len(word)], word) {
			return len(word)
		}
	}
	return 0
}

// cable cuts the cable that comes next, and reports whether one does.
func (s *scanner) cable(stop int) bool {
	text := s.text[:stop]
	yearStart, yearEnd := s.pos, s.pos+yearLength(text[s.pos:])
	post := yearEnd
	for post < stop && (isSpace(text[post]) || text[post] == '-') {
		post++
	}
	postEnd := post + postLength(text[post:])
	serial := afterPost(text, postEnd)
	within := serial // a year that is here, if any
	if n := yearWithin(text[serial:]); n > 0 && postEnd > post {
		serial += n + 1
		serial += signsLength(text[serial:])
	}
	n := serialLength(text[serial:])
	if post == postEnd && yearEnd > yearStart { // 14 of PARIS 12, 14 AND 15
		yearEnd, serial = yearStart, yearStart
		n = serialLength(text[serial:])
	}
	if n == 0 || post == postEnd && !s.bareSerial(text[serial:], n) {
		return false
	}
	if yearEnd > yearStart {
		s.emit(yearToken, yearStart, yearEnd)
	}
	if postEnd > post {
		s.emit(postToken, post, postEnd)
	}
	if within < serial {
		s.emit(yearToken, within, within+digits(text[within:]))
	}
	s.emit(serialToken, serial, serial+n)
	s.laterYear(stop)
	s.remarks(stop)
	return true
}

// afterPost returns where the serial number begins after a post that ends at a place: after a stop, ROME. 12, but not
// that of a letter, ROME B. 12, and after signs.
func afterPost(s string, end int) int {
	if end < len(s) && s[end] == '.' && end > 1 && isLetter(s[end-1]) && isLetter(s[end-2]) {
		end++
	}
	return end + signsLength(s[end:])
}

// signsLength returns the length of what parts a post from its serial number: blanks, signs, NO. of LONDON NO. 12.
func signsLength(s string) int {
	n := 0
	for {
		for n < len(s) && strings.IndexByte(" \t\r\n:#-", s[n]) >= 0 {
			n++
		}
		word := numberWord(s[n:])
		if word == 0 {
			return n
		}
		n += word
	}
}

// numberWord returns the length of the word NO. that s begins with, before a number, or 0.
func numberWord(s string) int {
	const n = len("NO.")
	if len(s) <= n || s[0]&^0x20 != 'N' || s[1]&^0x20 != 'O' && s[1]&^0x20 != 'R' || s[2] != '.' && s[2] != ' ' ||
		digits(strings.TrimLeft(s[n:], " ")) == 0 {
		return 0
	}
	return n
}

// yearWithin returns the length of the year between post and serial that s begins with, or 0: 06 of
// STATE 06 163201, 08 of LONDON 08-931 and LONDON 08/931, but neither serial of LONDON 98-101.
func yearWithin(s string) int {
	year := digits(s)
	if year != 2 && year != 4 || len(s) < year+4 || year == 2 && strings.IndexByte("0789", s[0]) < 0 ||
		year == 4 && (!isCentury(s) || s[4] != '-') {
		return 0
	}
	n := serialLength(s[year+1:])
	if n < 3 || n == 4 && isCentury(s[year+1:]) { // PARIS 12 2009
		return 0
	}
	switch s[year] {
	case ' ':
		return year
	case '-':
		if last := s[year+1:]; year == 2 && s[0] != '0' && n == 3 && last[:3] < "1"+s[:2] {
			return 0
		}
		return year
	case '/':
		if s[0] == '0' {
			return year
		}
	}
	return 0
}

// isCentury reports whether the four digits that s begins with are a year of cables.
func isCentury(s string) bool { return strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20") }

// bareSerial reports whether the n digits that rest begins with may be a serial without its post:
// the second of STATE 188314, 259032, or the only one of A. 6307. B. 03 and C. 2008 are years.
func (s *scanner) bareSerial(rest string, n int) bool {
	if len(s.tokens) == 0 {
		return n > 2
	}
	switch s.tokens[len(s.tokens)-1].Type {
	case bulletToken, labelToken:
		return digits(rest) == n && n > 1 && (n > 2 || rest[0] != '0') && (n != 4 || rest[:2] != "19" && rest[:2] != "20") &&
			!strings.HasPrefix(rest[n:], "/")
	case serialToken, yearToken, laterYearToken, keywordToken:
		return digits(rest) > 1 || s.afterAnd()
	}
	return false
}

// afterAnd reports whether the word AND or a sign for it comes next before the place: 5 of PARIS 4 AND 5.
func (s *scanner) afterAnd() bool {
	before := strings.TrimRight(s.text[:s.pos], " ")
	return strings.HasSuffix(before, "&") || len(before) > 4 && strings.EqualFold(before[len(before)-4:], " AND")
}

// yearLength returns the length of the year that s begins with, or 0: 06, 2006, (99), '06, and O6
// with a letter typed for a digit.
func yearLength(s string) int {
	if strings.HasPrefix(s, "(") {
		if n := digits(s[1:]); (n == 2 || n == 4) && strings.HasPrefix(s[1+n:], ")") {
			return n + 2
		}
		return 0
	}
	quote := 0
	if strings.HasPrefix(s, "'") {
		quote = 1
	}
	n := digits(s[quote:])
	if len(s) > 2 && s[0] == 'O' && isDigit(s[1]) && !isDigit(s[2]) {
		n = 2
	}
	if n != 2 && n != 4 || quote+n >= len(s) {
		return 0
	}
	rest := strings.TrimLeft(s[quote+n:], " -\t\r\n") // the post may be on the next line
	switch {
	case n == 4 && s[quote:quote+2] != "19" && s[quote:quote+2] != "20":
		return 0
	case rest == "" || !isUpper(rest[0]) && !startsWithZero(rest) && smallPostLength(rest) == 0:
		return 0
	}
	return quote + n
}

// startsWithZero reports whether s begins with the name of a post of which the first letter is
// typed as a digit: 0TTAWA.
func startsWithZero(s string) bool {
	return len(s) > 3 && s[0] == '0' && isUpper(s[1]) && isUpper(s[2]) && isUpper(s[3])
}

// postLength returns the length of the name of a post that s begins with, up to its serial, or 0:
// one to four words that begin with a capital, none of them a word that goes with a date or another
// kind of number.
func postLength(s string) int {
	end := wordsLength(s)
	if end == 0 {
		return smallPostLength(s)
	}
	rest := s[afterPost(s, end):]
	if serialLength(rest) == 0 && yearWithin(rest) == 0 {
		return 0
	}
	return end
}

// smallPostLength is postLength for a name in small letters, which has to be a known one: a. 05 state 1.
func smallPostLength(s string) int {
	const most = 24
	end := 0
	for end < len(s) && end < most && ('a' <= s[end] && s[end] <= 'z' || s[end] == ' ') {
		end++
	}
	name := strings.TrimRight(s[:end], " ")
	if len(name) < 3 || serialLength(strings.TrimLeft(s[len(name):], " ")) == 0 {
		return 0
	}
	if _, ok := tables.BuiltIn().FindPost(name); !ok {
		return 0
	}
	return len(name)
}

// wordsLength returns the length of the words that s begins with and that may be a post's name.
func wordsLength(s string) int {
	for _, post := range oddPosts {
		if strings.HasPrefix(s, post) {
			return len(post)
		}
	}
	if n := damagedPost(s); n > 0 {
		return n
	}
	end := 0
	for i, count := 0, 0; i < len(s) && count < 5; count++ {
		n := nameLength(s[i:], count > 0)
		word := s[i : i+n]
		if n == 0 || len(word) <= 12 && notPost[strings.ToUpper(word)] ||
			count > 0 && serialLength(s[i:]) > 0 { // LAGOS O1512
			break
		}
		if i += n; isUpper(word[0]) || word[0] == '0' {
			end = i
		}
		for i < len(s) && (isSpace(s[i]) || s[i] == '.' && n <= 2) {
			i++
		}
	}
	return end
}

// damagedPost returns the length of the name of a known post that s begins with, in which a digit was
// typed for a letter, or 0: PAR1S, HONG K0NG.
func damagedPost(s string) int {
	const most = 24
	end, damaged := 0, false
	for i := 0; i < len(s) && i < most; i++ {
		switch c := s[i]; {
		case isUpper(c):
		case (c == '0' || c == '1') && (i > 0 && isUpper(s[i-1]) || i+1 < len(s) && isUpper(s[i+1])):
			damaged = true
		case c == ' ' || c == '-':
			if damaged && isKnownPost(s[:i]) {
				end = i
			}
		default:
			return end
		}
	}
	return end
}

// nameLength returns the length of the word of a post's name that s begins with, or 0: one that
// begins with a capital, and after the first one also a small one of two or three letters, as in
// Rio de Janeiro. PORT-OF-SPAIN is one.
func nameLength(s string, within bool) int {
	n := 0
	if startsWithZero(s) {
		n = 1
	}
	for n < len(s) && (isUpper(s[n]) || n > 0 && 'a' <= s[n] && s[n] <= 'z' || n > 0 && s[n] == '\'' ||
		n > 0 && s[n] == '-' && n+1 < len(s) && isUpper(s[n+1])) {
		n++
	}
	if n == 0 && within {
		for _, small := range [...]string{"de ", "do ", "of ", "el ", "es ", "la "} {
			if strings.HasPrefix(s, small) {
				return len(small) - 1
			}
		}
	}
	return n
}

// oddPosts are names with a word or a sign that no other post has.
var oddPosts = [...]string{"PORT OF SPAIN", "MAZAR-E SHARIF", "MAZAR-E-SHARIF", "DEPT OF STATE WASHINGTON DC"}

// notPost holds words before a number that is no serial number of a cable.
var notPost = map[string]bool{
	"DTD": true, "DATED": true, "OF": true, "ON": true, "DTG": true, "MSG": true, "IIR": true, "TD": true,
	"TDX": true, "OSC": true, "THROUGH": true, "THRU": true, "TO": true,
	"EMAIL": true, "E": true, "MAIL": true, "CA": true, "A": true, "PARA": true, "PARAS": true, "PARAGRAPH": true,
	"PARAGRAPHS": true,
	"NO":         true, "FAX": true, "PAGE": true, "PAGES": true, "ARTICLE": true, "ARTICLES": true,
	"CHAPTER": true, "ROOM": true,
	"TELCON": true, "TELECON": true, "MEMCON": true,
	"MEMO": true, "LETTER": true, "NOTE": true, "AND": true, "SUBJECT": true, "MR": true, "HR": true, "UNSCR": true,
	"JAN": true, "FEB": true, "MAR": true, "APR": true, "MAY": true, "JUN": true, "JUL": true, "AUG": true, "SEP": true,
	"OCT": true, "NOV": true, "DEC": true, "JANUARY": true, "FEBRUARY": true, "MARCH": true, "APRIL": true, "JUNE": true,
	"JULY": true, "AUGUST": true, "SEPTEMBER": true, "OCTOBER": true, "NOVEMBER": true, "DECEMBER": true,
}

// serialLength returns the length of the serial number that s begins with, or 0. Letters typed for
// digits belong to it, as in O1512, when a digit is there as well. Digits of a date, of a report's
// number or of a number that was cut are none.
func serialLength(s string) int {
	n := 0
	for n < len(s) && n <= 8 && (isDigit(s[n]) || strings.IndexByte("OIlQ", s[n]) >= 0) {
		n++
	}
	if n == 0 || n > 8 || strings.Trim(s[:n], "OIlQ") == "" {
		return 0
	}
	rest := s[n:]
	switch {
	case rest == "":
	case isDigit(rest[0]), isLetter(rest[0]) && !gluedLetter(rest):
		return 0
	case strings.HasPrefix(rest, "..."), strings.HasPrefix(rest, "\u2026"): // LIMA 2...
		return 0
	case rest[0] == '.' && len(rest) > 1 && isDigit(rest[1]):
		return 0
	case rest[0] == '/' && !yearOrSerialAfter(s[:n], rest[1:]) && !startsKnownCable(rest[1:]):
		return 0
	case n <= 2 && (monthAfter(rest) || dayAndYearAfter(rest)): // 30 APRIL 2009, 8-28-08
		return 0
	case n == 1 && reportNumber(rest): // BRU 6 809 0381 03
		return 0
	}
	return n
}

// gluedLetter reports whether s, after a serial, begins with the letter of the next reference: 021770B. STATE 39585.
func gluedLetter(s string) bool {
	n := bulletLength(s)
	return n == 2 && isUpper(s[0]) && len(s) > 2 && isSpace(s[2]) && wordsLength(strings.TrimLeft(s[2:], " ")) > 0
}

// yearOrSerialAfter reports whether what follows a serial and a slant is the year, /08, or
// the next serial of the post, /935, and not the rest of a date, 10/23 or 12/14/07, or of a
// report's number, 315/000043-10.
func yearOrSerialAfter(serial, rest string) bool {
	n := digits(rest)
	if rest == "" {
		return true
	}
	if n == 0 || n > 6 ||
		n < len(rest) && (rest[n] == '/' || rest[n] == '-' && n+1 < len(rest) && isDigit(rest[n+1]) || isLetter(rest[n])) {
		return false
	}
	switch value, _ := strconv.Atoi(rest[:n]); {
	case n == 1:
		return false
	case n == 2 && len(serial) <= 2: // 10/23 and 14/2 are dates; 5/09 is number 5 of 2009
		return value < 13 || value > 31
	}
	return true
}

// monthAfter reports whether s, after a number, goes on with the name of a month, so that the number is a day.
func monthAfter(s string) bool {
	w := firstWord(strings.TrimLeft(s, " -"))
	return len(w) >= 3 && len(w) <= 9 && isMonth(strings.ToUpper(w[:3])) && notPost[strings.ToUpper(w)]
}

// dayAndYearAfter reports whether s, after the number of a month, goes on as a date with dashes does: -28-08.
func dayAndYearAfter(s string) bool {
	if !strings.HasPrefix(s, "-") {
		return false
	}
	n := digits(s[1:])
	if n == 0 || n > 2 || !strings.HasPrefix(s[1+n:], "-") {
		return false
	}
	year := digits(s[2+n:])
	return year == 2 || year == 4
}

// reportNumber reports whether s, after a digit, goes on as the number of an intelligence report does: 809 0381 03.
func reportNumber(s string) bool {
	for _, n := range [...]int{3, 4} {
		if s == "" || s[0] != ' ' || digits(s[1:]) != n {
			return false
		}
		s = s[1+n:]
	}
	return true
}

// laterYear cuts a year after the serial: /08, (03), (2003), 2008 where no post follows, and that of a
// date: DTD 211400Z OCT 77.
func (s *scanner) laterYear(stop int) {
	if s.full {
		return
	}
	rest := s.text[s.pos:stop]
	if n := 0; strings.HasPrefix(rest, "/") {
		if n = digits(rest[1:]); n == 2 || n == 4 && (rest[1:3] == "19" || rest[1:3] == "20") {
			s.emit(laterYearToken, s.pos, s.pos+1+n)
		}
		return
	}
	blank := len(rest) - len(strings.TrimLeft(rest, " "))
	body := rest[blank:]
	if n := yearLength(body); n > 0 && strings.HasPrefix(body, "(") {
		s.emit(laterYearToken, s.pos+blank, s.pos+blank+n)
		return
	}
	if blank > 0 && digits(body) == 4 && (body[:2] == "19" || body[:2] == "20") && yearLength(body) == 0 &&
		serialLength(body) > 0 {
		s.emit(laterYearToken, s.pos+blank, s.pos+blank+4)
		return
	}
	body = strings.TrimLeft(rest, " ,")
	if start, end, n := datedYear(body); n > 0 {
		at := stop - len(body)
		s.emit(laterYearToken, at+start, at+end)
		s.pos = max(s.pos, at+n)
	}
}

// datedYear returns the place of the year in the date of a cable that s begins with, and the length of the date, which
// is 0 where there is none.
//
//	310241Z AUG 77
//	OF JUNE 5, 1974
//	(DTD 02/02/09)
func datedYear(s string) (start, end, n int) {
	open := strings.HasPrefix(s, "(")
	if open {
		n = len("(")
	}
	said := open
	for _, word := range [...]string{"OF ", "DTD ", "DATED ", "DTG "} {
		if len(s) > n+len(word) && strings.EqualFold(s[n:n+len(word)], word) {
			n += len(word)
			said = true
		}
	}
	date := datedGroupLength(s[n:])
	if date == 0 && said {
		date = dateLength(s[n:])
	}
	n += date
	end = n
	for start = end; start > 0 && isDigit(s[start-1]); {
		start--
	}
	if date == 0 || end-start != 2 && end-start != 4 {
		return 0, 0, 0
	}
	if open && !strings.HasPrefix(s[n:], ")") {
		return 0, 0, 0
	} else if open {
		n++
	}
	return start, end, n
}

// datedGroupLength returns the length of the date-time group with month and year that s begins with, or 0:
// 211400Z OCT 77.
func datedGroupLength(s string) int {
	const group = len("211400Z")
	if digits(s) != group-1 || len(s) < group || !isUpper(s[group-1]) {
		return 0
	}
	n := group + len(s[group:]) - len(strings.TrimLeft(s[group:], " "))
	month := firstWord(s[n:])
	if len(month) < 3 || !isMonth(strings.ToUpper(month[:3])) || !upperWord(month) {
		return 0
	}
	n += len(month)
	n += len(s[n:]) - len(strings.TrimLeft(s[n:], " "))
	year := digits(s[n:])
	if year != 2 && year != 4 {
		return 0
	}
	return n + year
}

// remarks cuts what may come after a cable: (NOTAL), AND PREVIOUS.
func (s *scanner) remarks(stop int) {
	for !s.full {
		rest := s.text[s.pos:stop]
		body := strings.TrimLeft(rest, " \t\r\n,")
		n := 0
		for _, remark := range cableRemarks {
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

// cableRemarks are what may come after a cable.
var cableRemarks = [...]string{
	"(NOTAL)", "[NOTAL]", "NOTAL", "(ALL NOTAL)", "(BOTH NOTAL)", "ALL NOTAL", "BOTH NOTAL", "(EXDIS)", "(NODIS)",
	"(AND PREVIOUS)", "AND PREVIOUS", "ET AL.", "ET AL", "ET SEQ.", "ET SEQ",
}

// referenceLabels are the spellings of the label.
var referenceLabels = []string{
	"REF(S)",
	"REFS",
	"REFTELS",
	"REFTEL",
	"RETELS",
	"REFERENCES",
	"REFERENCE",
	"PROGRAM REF",
	"REF",
}

// referencesLabel returns the length of the label of a REF line that s begins with, its stop
// included, or 0. Without a stop a letter, a year or a post with its serial must follow.
func referencesLabel(s string) int {
	if len(s) < len("REF") || s[0]|0x20 != 'p' && (s[0]|0x20 != 'r' || s[1]|0x20 != 'e') {
		return 0
	}
	for _, label := range referenceLabels {
		if len(s) < len(label) || s[2]|0x20 != label[2]|0x20 || !strings.EqualFold(s[:len(label)], label) {
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
		if body := rest[blank:]; blank > 0 && upperWord(s[:3]) &&
			(bulletLength(body) > 0 || startsCable(body) || bareLetterLength(body) > 0) {
			return len(label)
		}
		return 0
	}
	return 0
}
