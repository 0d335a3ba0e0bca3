package grammar

import (
	"strings"
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
	numberedList                 // 1. PARIS 12 2. BONN 13
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
	case listNumberLength(s.rest(), '1') > 0:
		list.form, list.last = numberedList, '0'
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

// isAnd reports whether s begins with the word AND.
func isAnd(s string) bool { return len(s) > 4 && s[0]&^0x20 == 'A' && strings.EqualFold(s[:4], "AND ") }

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

// afterAnd reports whether the word AND or a sign for it comes next before the place: 5 of PARIS 4 AND 5.
func (s *scanner) afterAnd() bool {
	before := strings.TrimRight(s.text[:s.pos], " ")
	return strings.HasSuffix(before, "&") || len(before) > 4 && strings.EqualFold(before[len(before)-4:], " AND")
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
	if !beginsFolded(s, "REF") && !beginsFolded(s, "RETEL") && !beginsFolded(s, "PROGRAM REF") {
		return 0 // as most lines with such a letter
	}
	for _, label := range referenceLabels {
		if !beginsFolded(s, label) {
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
