package grammar

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/tables"
)

// Inner is a whole telegram that SMART printed below its labels. It is read as a cable of its own,
// see [Cable].
type Inner struct{ bare }

// Form is a line of the heading of a message in another layout than those of the Department's
// telegrams and prints.
//
//	TELNO 61
type Form struct {
	Node
	FormLine
	Of Layout // whose heading it is of
}

// FormLine is the grammar of [Form].
type FormLine struct {
	Call   *CallLine   `parser:"( @@"`         // of ACP 126
	Line   *Line128    `parser:"| @@"`         // of ACP 128
	Set    *MessageSet `parser:"| @@"`         // of a general message
	Row    *SheetRow   `parser:"| @@"`         // of a joint message form
	People []*Person   `parser:"| (@@ '+'*)+"` // of a draft
	Field  *FormField  `parser:"| @@ )?"`
}

// CallLine calls a station: `NKTA DE GLXW NR 7`. The date-time line may be on it.
type CallLine struct {
	Called   []*CallSign   `parser:"@@+"`
	Calling  *CallSign     `parser:"'DE' @@"`
	Number   *Number       `parser:"('NR' @@)?"`
	Preamble *PreambleLine `parser:"@@?"`
}

// CallSign is the name of a station: `NKTA`.
type CallSign struct{ Word }

// Parse accepts the token.
func (w *CallSign) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, callToken) }

// Line128 is the first line of ACP 128: `RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA RUKABCD.`
type Line128 struct {
	Head       *LineHead `parser:"@@"` // precedence, language and media, level, content
	Station    *Word     `parser:"@@"`
	Serial     *Number   `parser:"@@"`
	Filed      *Filing   `parser:"@@"` // day of the year and time
	Letters    *Word     `parser:"'-' @@"`
	Dashes     *Mark     `parser:"@@"` // --, or a long dash
	Indicators []*Word   `parser:"@@*"`
	Stop       *Mark     `parser:"@@?"`
}

// LineHead is the eight letters that a line of ACP 128 begins with: `RTTUZYUW`.
type LineHead struct{ Word }

// Parse accepts the token.
func (w *LineHead) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, headToken) }

// MessageSet is a set of a general message: `REF/A/LTR/OPNAV/12JAN11//`
type MessageSet struct {
	Name   *SetName `parser:"@@"`
	Fields []*Entry `parser:"('/' @@?)*"`
	Closed *Mark    `parser:"@@?"` // the two slants at its end
}

// SetName is the name of a set: `MSGID`.
type SetName struct{ Word }

// Parse accepts the token.
func (w *SetName) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, setToken) }

// SheetRow is the row of boxes at the head of a joint message form:
// `01 OF 01  121400Z NOV 88   PP  RR       UUUU        AT   ZYUW  3171415`
type SheetRow struct {
	Page        *Number       `parser:"( @@ 'OF'"`
	Total       *Number       `parser:"  @@ )?"`
	Group       *Alphanumeric `parser:"@@"`
	Month       *Month        `parser:"( @@"`
	Year        *Number       `parser:"  @@ )?"`
	Precedences []*Precedence `parser:"@@*"` // for action, and for information
	Letters     *Level        `parser:"@@?"` // of the level, four times
	Codes       []*Entry      `parser:"@@*"` // of special handling, language and media, content
	Filed       *Filing       `parser:"@@?"` // day of the year and time
}

// SheetSigner is who drafted or released a message, in a box of its form: `P. QUILL, CPT, ATZX-PL, 0137`.
type SheetSigner struct {
	Name    *Officer `parser:"@@"`
	Details []*Entry `parser:"(',' @@?)*"` // title, office and telephone number
}

// FormField is a field with a name, or the value of one whose name is elsewhere.
type FormField struct {
	Name       *Label           `parser:"( @@?"`
	Date       *Date            `parser:"  ( @@"` // of drafting
	Phone      *Rest            `parser:"    @@?"`
	Level      *Level           `parser:"  | @@"` // in a box of a joint message form
	Signer     *SheetSigner     `parser:"  | @@"`
	Number     *Number          `parser:"  | @@"`
	Group      *Alphanumeric    `parser:"  | @@"`
	Month      *Month           `parser:"    (@@"`
	Year       *Number          `parser:"    @@)?"`
	Addressees []*FormAddressee `parser:"  | (@@ (',' | '+')*)+"`
	Value      *Rest            `parser:"  | @@ )? )!"`
}

// FormAddressee is an addressee whose name follows its precedence: `IMMEDIATE FCO`.
type FormAddressee struct {
	Precedence *Precedence   `parser:"@@?"`
	Name       *AddressEntry `parser:"@@"`
}

var formField = newField[FormLine]("line of the heading", "TELNO 61", (*scanner).sentence)

// formFields are the grammars of the layouts, each of which cuts its lines in its own way.
var formFields = map[Layout]*field[FormLine]{
	ACP126:     formField.cutBy(cutCall),
	ACP128:     formField.cutBy(cutLine128),
	GENADMIN:   formField.cutBy(cutSet),
	DD173:      formField.cutBy(cutSheet),
	UKTelno:    formField.cutBy(cutTelno),
	StateDraft: formField.cutBy(cutDraft),
}

func (n *Form) read(r *reader) {
	n.Of = r.logical[n.line].form
	if f := formFields[n.Of]; f != nil {
		f.read(r, &n.Node, &n.FormLine)
	}
}

// cutCall cuts NKTA DE GLXW NR 7, or the operating sign at the end.
func cutCall(s *scanner) {
	if s.rest() == "K" || s.rest() == "AR" {
		s.sentence()
		return
	}
	for !s.done() {
		w := firstWord(s.rest())
		if isDateTimeLine(s.rest()) {
			cutPreamble(s)
			return
		}
		if w == "DE" || w == "NR" {
			s.emit(keywordToken, s.pos, s.pos+len(w))
			continue
		}
		if w == "" || digits(w) == len(w) {
			s.word("")
			continue
		}
		s.emit(callToken, s.pos, s.pos+len(w))
	}
}

// cutLine128 cuts the positions of the line.
func cutLine128(s *scanner) {
	const head, serial, filed = 8, 4, 7
	w := firstWord(s.rest())
	s.emit(headToken, s.pos, s.pos+min(head, len(w)))
	if s.done() {
		return
	}
	if w := firstWord(s.rest()); len(w) > serial && digits(w[len(w)-serial:]) == serial {
		s.emit(wordToken, s.pos, s.pos+len(w)-serial)
		s.emit(numberToken, s.pos, s.pos+serial)
	}
	for !s.done() {
		rest := s.rest()
		switch {
		case digits(rest) == filed:
			s.emit(filingToken, s.pos, s.pos+filed)
		case dashLength(rest) > 1:
			s.emit(markToken, s.pos, s.pos+dashLength(rest))
		case securityLetters(rest) > 0:
			s.emit(wordToken, s.pos, s.pos+securityLetters(rest))
		default:
			s.word("")
		}
	}
}

// cutSet cuts a set at its slants.
func cutSet(s *scanner) {
	n := strings.IndexByte(s.rest(), '/')
	if n <= 0 {
		s.sentence()
		return
	}
	s.emit(setToken, s.pos, s.pos+n)
	for !s.done() {
		rest := s.rest()
		switch {
		case rest == "//":
			s.emit(markToken, s.pos, s.pos+2)
		case rest[0] == '/':
			s.mark()
		default:
			n := strings.IndexByte(rest, '/')
			if n < 0 {
				n = len(rest)
			}
			s.emit(entryToken, s.pos, s.pos+len(strings.TrimRight(rest[:n], " \t\r\n")))
		}
	}
}

// cutSheet cuts a line of the joint message form: an addressee after its label, the row with the
// date-time group, a box with a level, or one with who drafted or released the message.
func cutSheet(s *scanner) {
	for _, label := range [...]string{"FROM:", "TO:", "INFO:"} {
		if strings.HasPrefix(s.rest(), label) {
			s.label(s.pos + len(label))
			s.formAddressees(false)
			return
		}
	}
	rest := s.rest()
	switch at, colon := sheetGroup(rest), strings.IndexByte(rest, ':'); {
	case at >= 0:
		s.sheetRow(at)
	case isSheetSigner(rest) && colon > 0:
		s.label(s.pos + colon + 1)
		s.sheetSigner()
	default:
		s.sheetLevel()
	}
}

// sheetGroup returns where the date-time group begins in a row of boxes, or -1.
func sheetGroup(row string) int {
	for i := 0; i+7 < len(row); i++ {
		if digits(row[i:]) == 6 && isUpper(row[i+6]) && (i == 0 || row[i-1] == ' ') {
			return i
		}
		i += digits(row[i:])
	}
	return -1
}

// sheetRow cuts the row of boxes of which the date-time group begins at a place. What is before it,
// and is no number of a page, is left out.
func (s *scanner) sheetRow(group int) {
	at := s.pos + group
	if isPageBox(s.text[s.pos:at]) {
		page := s.pos
		s.emit(numberToken, page, page+digits(s.rest()))
		of := page + strings.Index(s.text[page:at], "OF")
		s.emit(keywordToken, of, of+len("OF"))
		s.done()
		total := s.pos
		s.emit(numberToken, total, total+digits(s.text[total:at]))
	}
	s.pos = at
	s.word("")
	s.dateBehind()
	level := false
	for !s.done() {
		w, end := s.rest(), s.end
		if n := strings.IndexAny(w, " \t\r\n"); n >= 0 {
			w, end = w[:n], s.pos+n
		}
		switch isLast := strings.TrimSpace(s.text[end:s.end]) == ""; {
		case !level && isPrecedenceBox(w):
			s.emit(precedenceToken, s.pos, end)
		case !level && isLetters(w):
			level = true
			s.emit(levelToken, s.pos, end)
		case isLast && len(w) == len("3171415") && digits(w) == len(w):
			s.emit(filingToken, s.pos, end)
		default:
			level = true // nothing but codes follow
			s.emit(entryToken, s.pos, end)
		}
	}
}

// isPageBox reports whether s is the number of a page: 01 OF 02
func isPageBox(s string) bool {
	number, total, ok := strings.Cut(strings.TrimSpace(s), " OF ")
	total = strings.TrimLeft(total, " ")
	return ok && number != "" && digits(number) == len(number) && total != "" && digits(total) == len(total)
}

// isPrecedenceBox reports whether w is the letter of a precedence, doubled or not: PP
func isPrecedenceBox(w string) bool {
	return w != "" && len(w) <= 2 && strings.IndexByte(tables.PrecedenceLetters, w[0]) >= 0 && w[len(w)-1] == w[0]
}

// isLetters reports whether w is the letter of a level, four times: UUUU
func isLetters(w string) bool {
	return len(w) == 4 && strings.IndexByte("UERCST", w[0]) >= 0 && strings.Count(w, w[:1]) == len(w)
}

// sheetSigner cuts a name, and what commas separate after it.
func (s *scanner) sheetSigner() {
	name := true
	for !s.done() {
		rest := s.rest()
		n := strings.IndexByte(rest, ',')
		switch {
		case n == 0:
			s.mark()
			continue
		case n < 0:
			n = len(rest)
		}
		typ := entryToken
		if name {
			typ, name = officerToken, false
		}
		s.emit(typ, s.pos, s.pos+len(strings.TrimRight(rest[:n], " \t\r\n")))
	}
}

// sheetLevel cuts a line that ends with the level, which may have a label: SECURITY CLASSIFICATION UNCLASSIFIED
func (s *scanner) sheetLevel() {
	const label = "SECURITY CLASSIFICATION"
	rest, start := s.rest(), 0
	if n := strings.LastIndex(rest, label); n >= 0 {
		start = n + len(label)
	}
	level := strings.TrimSpace(rest[start:])
	if level == "" || levelLength(level) < len(level) {
		s.sentence()
		return
	}
	s.label(s.pos + start)
	at := s.end - len(strings.TrimLeft(s.text[s.pos:s.end], " "))
	s.emit(levelToken, at, at+len(level))
}

// dateBehind cuts the month and the year of a date-time group.
func (s *scanner) dateBehind() {
	if s.done() || !isLetter(s.rest()[0]) {
		return
	}
	s.word("")
	if !s.done() && isDigit(s.rest()[0]) {
		s.word("")
	}
}

// telnoLabels are the names of fields of a British telegram.
var telnoLabels = [...]string{"FM", "TO", "TELNO", "OF", "INFO", "AND TO", "DESKBY"}

// telnoLabel returns the length of the name of a field that s begins with, or 0.
func telnoLabel(s string) int {
	for _, label := range telnoLabels {
		if strings.HasPrefix(s, label) && len(s) > len(label) && s[len(label)] == ' ' {
			return len(label)
		}
	}
	return 0
}

// cutTelno cuts a field of a British telegram.
func cutTelno(s *scanner) {
	n := telnoLabel(s.rest())
	if n == 0 {
		s.sentence()
		return
	}
	label := s.rest()[:n]
	s.label(s.pos + n)
	switch label {
	case "TELNO", "OF", "DESKBY":
		for !s.done() {
			s.word("")
		}
	default:
		s.formAddressees(label != "FM")
	}
}

// formAddressees cuts a list that commas or else line ends separate; a precedence comes before the
// first that has it.
func (s *scanner) formAddressees(commas bool) {
	for !s.done() {
		rest := s.rest()
		if rest[0] == ',' || rest[0] == '+' {
			s.mark()
			continue
		}
		if n := formPrecedence(rest); n > 0 && n < len(rest) {
			s.emit(precedenceToken, s.pos, s.pos+n)
			continue
		}
		n, separators := len(rest), "\r\n"
		if commas {
			separators = ",+"
		}
		if i := strings.IndexAny(rest, separators); i >= 0 {
			n = i
		}
		s.emit(addressToken, s.pos, s.pos+len(strings.TrimRight(rest[:n], " \t\r\n")))
	}
}

// formPrecedence returns the length of the precedence that s begins with, or 0. That of British
// telegrams that went by bag was SAVING.
func formPrecedence(s string) int {
	if strings.HasPrefix(s, "SAVING ") {
		return len("SAVING")
	}
	return precedenceLength(s)
}

// cutDraft cuts a line of the form by which a telegram is cleared: people, the date with a telephone
// number, or addressees.
func cutDraft(s *scanner) {
	switch rest := s.rest(); {
	case figuresDateLength(rest) > 0:
		s.emit(dateToken, s.pos, s.pos+figuresDateLength(rest))
		s.sentence()
	case precedenceLength(rest) > 0:
		s.formAddressees(true)
	default:
		for !s.done() {
			s.draftPerson()
		}
	}
}

// draftPerson cuts OFFICE:NAME(INFO); the name may be missing, a hyphen and OK may follow.
func (s *scanner) draftPerson() {
	rest := s.rest()
	if rest[0] == '+' {
		s.mark()
		return
	}
	n := strings.IndexAny(rest, " \t\r\n+")
	if n < 0 {
		n = len(rest)
	}
	w := rest[:n]
	colon := strings.IndexByte(w, ':')
	switch {
	case colon <= 0 || colon+1 == len(w): // OK, or nobody yet
		s.pos += n
		return
	case strings.HasSuffix(w, ")") && strings.LastIndexByte(w, '(') > colon:
		open := s.pos + strings.LastIndexByte(w, '(')
		end := s.pos + n
		s.emit(positionToken, s.pos, s.pos+colon)
		s.emit(officerToken, s.pos+1, open)
		s.emit(nameToken, open, end)
		return
	}
	end := s.pos + n
	s.emit(positionToken, s.pos, s.pos+colon)
	s.emit(officerToken, s.pos+1, end)
}
