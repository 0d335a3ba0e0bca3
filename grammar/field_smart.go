package grammar

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/tables"
)

// Labelled is a field of the form of SMART. E.O., TAGS, Reference, Subject and the lines of the
// authority have elements of their own in all layouts.
//
//	MRN:      11 PORT LOUIS 42
//	Action:   WASHDC, SECSTATE ROUTINE
type Labelled struct {
	Node
	SMARTLine
	Rank  int  // index of its label in [tables.SMARTLabels], or -1
	Exact bool // the label is written as it should be
}

// SMARTLine is the grammar of [Labelled]: what follows a label depends on it.
type SMARTLine struct {
	Name       *Label            `parser:"@@?"`                  // missing where a page was turned within the value
	Reference  *MessageReference `parser:"( @@"`                 // MRN
	Date       *LabelledDate     `parser:"| @@"`                 // Date/DTG
	Addressees []*NamedAddressee `parser:"| (@@ (';' | ',')*)+"` // From, Action, Info, XMT
	People     []*Person         `parser:"| (@@ '/'*)+"`         // Drafted By, Cleared By, Approved By, Released By
	Entries    []*Entry          `parser:"| (@@ ','*)+ )?"`      // all others
}

// MessageReference is the message reference number: `11 PORT LOUIS 42`.
type MessageReference struct {
	Year   *Year            `parser:"@@"`
	Post   *Post            `parser:"@@"`
	Serial *ReferenceSerial `parser:"@@"`
}

// LabelledDate is a date and the date-time group of the same day: `Jun 14, 2012 / 141022Z JUN 12`.
type LabelledDate struct {
	Date  *Date         `parser:"( @@?"`
	Group *Alphanumeric `parser:"  (@@"`
	Month *Month        `parser:"   @@"`
	Year  *Number       `parser:"   @@)? )!"`
}

// NamedAddressee is an addressee as SMART names it: `WASHDC, SECSTATE ROUTINE`.
type NamedAddressee struct {
	Name       *AddressEntry `parser:"@@"`
	Precedence *Precedence   `parser:"@@?"`
}

// Person is who had a part in a cable: `POL:Roe, Jane A (Port Louis)`.
type Person struct {
	Office *OfficerTitle `parser:"@@?"`
	Name   *Officer      `parser:"@@"`
	Post   *PersonName   `parser:"@@?"`
}

// AddressEntry is the name of an addressee, which may hold a comma: `WASHDC, SECSTATE`.
type AddressEntry struct{ Word }

// Parse accepts the token.
func (w *AddressEntry) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, addressToken) }

// Entry is one of a list: a caption, an attention line, the name of a file.
type Entry struct{ Word }

// Parse accepts the token.
func (w *Entry) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, entryToken) }

var smartField = newField[SMARTLine]("labelled line", "MRN: 11 PORT LOUIS 42", func(s *scanner) { s.entries("") })

// smartFields are the grammars of the labels, each of which cuts its value in its own way.
var smartFields = func() (fields []*field[SMARTLine]) {
	for i := range tables.SMARTLabels {
		fields = append(fields, smartField.cutBy(smartCut(tables.SMARTLabels[i].Name)))
	}
	return fields
}()

func (n *Labelled) read(r *reader) {
	n.Rank, n.Exact = smartLabelOf(r.labelOf(n.line))
	f := smartField
	if n.Rank >= 0 {
		f = smartFields[n.Rank]
	}
	f.read(r, &n.Node, &n.SMARTLine)
}

// labelOf returns the label of a logical line, or where a page was turned within the line, the one
// that it goes on with.
func (r *reader) labelOf(line int) string {
	const most = 64 // lines that are looked back
	for i := line; i >= max(0, line-most); i-- {
		l := &r.logical[i]
		switch {
		case l.kind == LabelKind && l.label > l.span.Start:
			return r.file.Text[l.span.Start:l.label]
		case l.kind != LabelKind && !l.kind.IsSetAside():
			return ""
		}
	}
	return ""
}

// Value returns the place of what follows the label; it is empty if nothing does.
func (n *Labelled) Value(c *Cable) Span {
	value := Span{n.label, n.span.End}
	for value.Start < value.End && isSpace(c.File.Text[value.Start]) {
		value.Start++
	}
	return value
}

// IsCalled reports whether the label is the one of that name, even if it is misspelt.
func (n *Labelled) IsCalled(name string) bool {
	return n.Rank >= 0 && tables.SMARTLabels[n.Rank].Name == name
}

// smartLabelOf finds a label, which may have its colon, in the table.
func smartLabelOf(label string) (rank int, exact bool) {
	name := strings.TrimSuffix(label, ":")
	if rank, exact = tables.FindSMARTLabel(strings.TrimRight(name, " ")); rank < 0 {
		rank = tables.NearSMARTLabel(strings.TrimRight(name, " "))
	}
	return rank, exact && strings.TrimRight(name, " ") == name
}

// smartCut returns how the value of a label is cut.
func smartCut(label string) func(*scanner) {
	switch label {
	case "MRN":
		return (*scanner).messageReference
	case "Date/DTG":
		return (*scanner).labelledDate
	case "From", "Action", "Info", "XMT":
		return each((*scanner).namedAddressee)
	case "Drafted By", "Cleared By", "Approved By", "Released By":
		return each((*scanner).person)
	case "Pass Line":
		return each((*scanner).passLine)
	case "Captions", "Attachments", "Dissemination Rule":
		return func(s *scanner) { s.entries(",") }
	}
	return func(s *scanner) { s.entries("") }
}

// each cuts a list.
func each(cut func(*scanner)) func(*scanner) {
	return func(s *scanner) {
		for !s.done() {
			cut(s)
		}
	}
}

// messageReference cuts year, post and serial number.
func (s *scanner) messageReference() {
	if s.done() {
		return
	}
	rest := s.rest()
	year := digits(rest)
	serial := len(strings.TrimRight(rest, "0123456789"))
	post := strings.TrimSpace(rest[year:max(year, serial)])
	if year > 0 && year < serial {
		s.emit(yearToken, s.pos, s.pos+year)
	}
	if post != "" && !s.done() {
		s.emit(postToken, s.pos, s.pos+len(post))
	}
	if !s.done() && serial > 0 && serial < len(rest) {
		s.emit(serialToken, s.pos, s.end)
	}
	s.words("")
}

// labelledDate cuts a date and a date-time group, with a slant between them. Where it was read
// by a machine the slant may have become a 1, or be lost: May 14, 20111141022Z MAY 11
func (s *scanner) labelledDate() {
	const group = len("141022")
	labels := len(s.tokens)
	if s.done() {
		return
	}
	if n := labelledDateLength(s.rest()); n > 0 {
		s.emit(dateToken, s.pos, s.pos+n)
	}
	for !s.done() {
		rest := s.rest()
		n := digits(rest)
		switch {
		case len(s.tokens) == labels+1 && strings.IndexByte("/.|lI", rest[0]) >= 0, // the slant, also misread
			len(s.tokens) == labels+1 && rest[0] == '1' && n == group+1,
			rest[0] == '.':
			s.pos++
		case n > 0 && n < len(rest) && isUpper(rest[n]):
			s.emit(alphanumericToken, s.pos, s.pos+n+1)
		default:
			s.word("")
		}
	}
}

// labelledDateLength returns the length of the date that s begins with, May 14, 2011, also where
// other digits are glued to it, or 0.
func labelledDateLength(s string) int {
	const year = 4 // digits
	comma := strings.IndexByte(s, ',')
	if comma < 0 {
		return wordDateLength(s)
	}
	rest := strings.TrimLeft(s[comma+1:], " \t\r\n")
	return wordDateLength(s[:len(s)-len(rest)+min(year, len(rest))])
}

// namedAddressee cuts an addressee off a list that semicolons separate. The last word of each is its
// precedence.
func (s *scanner) namedAddressee() {
	if s.rest()[0] == ';' || s.rest()[0] == ',' {
		s.mark()
		return
	}
	end := addresseeLength(s.rest())
	entry := strings.TrimRight(s.rest()[:end], " \t\r\n")
	n := precedenceAt(entry)
	name := strings.TrimRight(entry[:n], " \t\r\n")
	if name == "" {
		name, n = entry, len(entry)
	}
	start := s.pos
	s.emit(addressToken, start, start+len(name))
	if n < len(entry) {
		s.emit(precedenceToken, start+n, start+len(entry))
	}
}

// addresseeLength returns the length of the addressee that a list begins with: up to a semicolon, or to
// a comma after a precedence, where a machine read one for the other.
//
//	Roe, Jane A ROUTINE, Okoro, Daniel ROUTINE; WASHDC, SECSTATE ROUTINE
func addresseeLength(s string) int {
	for i := range len(s) {
		switch {
		case s[i] == ';':
			return i
		case s[i] == ',':
			if name := strings.TrimRight(s[:i], " \t\r\n"); precedenceAt(name) < len(name) && precedenceAt(name) > 0 {
				return i
			}
		}
	}
	return len(s)
}

// precedenceAt returns where the precedence begins that an addressee ends with, in any case, or the
// length of the addressee where it has none.
func precedenceAt(s string) int {
	last := strings.LastIndexAny(s, " \t\r\n") + 1
	if precedenceLength(strings.ToUpper(s[last:])) != len(s)-last {
		return len(s)
	}
	before := strings.TrimRight(s[:last], " \t\r\n")
	if strings.HasSuffix(strings.ToUpper(before), " NIACT") {
		return len(before) - len("NIACT")
	}
	return last
}

// person cuts who is on the next line: an office and its colon, a name, and the post.
func (s *scanner) person() {
	rest := s.rest()
	if rest[0] == '/' {
		s.mark()
		return
	}
	end := len(rest)
	for i := 0; i < len(rest); i++ {
		if rest[i] == '\n' && i+1 < len(rest) {
			line, _, _ := strings.Cut(rest[i+1:], "\n")
			if strings.IndexByte(line, ':') >= 0 || isAnotherPerson(rest[:i], strings.TrimSpace(line)) {
				end = i
				break
			}
		}
	}
	person := strings.TrimRight(rest[:end], " \t\r\n")
	if office := strings.IndexByte(person, ':'); office > 0 {
		s.emit(positionToken, s.pos, s.pos+office)
		s.pos++
		if s.done() || s.pos >= s.end || len(person) == office+1 {
			return
		}
		person = strings.TrimLeft(person[office+1:], " \t\r\n")
	}
	start := s.pos
	if i := strings.IndexByte(person, '/'); i > 0 { // two names after one office
		person = strings.TrimRight(person[:i], " \t\r\n")
	}
	name, post := person, ""
	if i := strings.LastIndexByte(person, '('); i > 0 && strings.HasSuffix(person, ")") {
		name, post = strings.TrimRight(person[:i], " \t\r\n"), person[i:]
	}
	s.emit(officerToken, start, start+len(name))
	if post != "" {
		at := start + len(person) - len(post)
		s.emit(nameToken, at, at+len(post))
	}
}

// isAnotherPerson reports whether a line without an office names another person, and does not go on with
// the name before it, which is a whole one:
//
//	Cleared By:  POL:Roe, Jane A
//	             Okoro, Daniel T
func isAnotherPerson(before, line string) bool {
	const longest = 200 // bytes of an office, a name and a post
	if len(before) > longest {
		return false
	}
	_, name, _ := strings.Cut(before, ":")
	if name == "" {
		name = before
	}
	name = strings.TrimRight(name, " \t\r\n")
	whole := strings.Contains(name, ",") && !strings.HasSuffix(name, ",") &&
		strings.Count(name, "(") == strings.Count(name, ")")
	words := strings.Fields(line)
	return whole && len(words) > 1 && isUpper(line[0]) && line[0] != '(' && !strings.HasPrefix(words[1], "(")
}

// entries cuts a list at a sign; without one the value is one entry.
func (s *scanner) entries(sign string) {
	for !s.done() {
		rest := s.rest()
		if sign != "" && rest[0] == sign[0] {
			s.mark()
			continue
		}
		if end := strings.Index(rest, sign); sign != "" && end >= 0 {
			rest = rest[:end]
		}
		s.emit(entryToken, s.pos, s.pos+len(strings.TrimRight(rest, " \t\r\n")))
	}
}

// passLine cuts an attention line: each line with FOR or PASS in it is one, and others go on with
// the one before.
func (s *scanner) passLine() {
	rest := s.rest()
	end := len(rest)
	for i := range len(rest) {
		if rest[i] != '\n' {
			continue
		}
		line, _, _ := strings.Cut(rest[i+1:], "\n")
		if upper := " " + strings.ToUpper(line); strings.Contains(upper, " FOR ") || strings.Contains(upper, " PASS ") {
			end = i
			break
		}
	}
	s.emit(entryToken, s.pos, s.pos+len(strings.TrimRight(rest[:end], " \t\r\n")))
}
