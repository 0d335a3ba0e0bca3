package grammar

import (
	"math/bits"
	"strings"
)

// Foreign is a line that a newspaper, a database, a mail program or a reviewer put into a copy of
// a cable, or a line that cannot be recognised. It belongs to no part of the cable: the lines
// after it are read as if it were not there.
//
//	Wednesday, 27 July 2005, 16:10
type Foreign struct {
	Node
	Sort ForeignSort // what is known of it
}

// read looks for what is known of the line.
func (n *Foreign) read(r *reader) {
	text := n.span.Of(r.file.Text)
	if s := foreignSignOf(text, contentOf(text)); s != nil {
		n.Sort = s.sort
	} else if isPublisher(text) {
		n.Sort = PublisherNote
	} else if isRecordDate(text) || strings.Trim(text, "\", ") == "" { // no sign by themselves
		n.Sort = DatabaseRow
	}
}

// ForeignSort says where a foreign line comes from.
type ForeignSort uint8

// The sorts. The zero value stands for a line of which nothing is known.
const (
	UnknownSort   ForeignSort = iota
	DateLine                  // Wednesday, 27 July 2005, 16:10
	DatabaseRow               // refid: 06PORTLOUIS42
	ReleaseStamp              // RELEASED IN FULL
	WebAddress                // https://example.gov/cable/1
	PageHeader                // Page 1 of 3
	MailField                 // Sent: Monday, June 1, 2009 10:00 AM
	LevelAlone                // CONFIDENTIAL, above and below a page
	Redaction                 // a row of dots
	PublisherNote             // This record is a partial extract of the original cable.
)

// ForeignSorts is how many sorts there are.
const ForeignSorts = len(sortNames)

var sortNames = [...]string{
	"unknown line",
	"newspaper's date line",
	"row of a database",
	"release stamp",
	"web address",
	"page header",
	"field of an e-mail",
	"level above or below a page",
	"redaction",
	"note of a publisher",
}

// String says what such a line is called.
func (s ForeignSort) String() string { return sortNames[s] }

// foreignSign is a sign that a line was put into a copy.
type foreignSign struct {
	sort  ForeignSort
	cost  cost
	first string  // the bytes that a line with it begins with; "" if it may be any
	needs content // what is in each such line
	test  func(string) bool
	says  string
}

// foreignSigns is the table of lines that are known to be put into copies, and of what other lines
// cost. The first that holds counts.
var foreignSigns = [...]foreignSign{
	{DateLine, certain, "CIFMSTW", smallLetter, isDateLine, "a newspaper's date line"},
	{ReleaseStamp, trifle, "RD", 0, isReleaseStamp, stampSays}, // the only ones that may be in capitals
	{ReleaseStamp, trifle, "UCS", smallLetter, isReleaseStamp, stampSays},
	{ReleaseStamp, trifle, "", smallLetter | slant, isReleaseStamp, stampSays},
	{WebAddress, trifle, "hw", smallLetter, begins("http://", "https://", "www."), "a web address"},
	{PageHeader, trifle, "Pp-\xe2", figure, isPageHeader, "the number of a page"},
	{PageHeader, trifle, "", figure, isPrintBanner, "a level, a post and a number in columns"},
	{DatabaseRow, trifle, "-", smallLetter, isDatabaseRow, rowSays},
	{DatabaseRow, trifle, "acdhiort", colonSign, isDatabaseRow, rowSays},
	{DatabaseRow, trifle, "0123456789CDSU", 0, isDatabaseRow, rowSays},
	{Redaction, trifle, ".X[", 0, isRedaction, "a redaction"},
	{MailField, trifle, "SCI", colonSign, begins("Sent:", "Cc:", "Importance:"), "a field of an e-mail"},
}

const (
	stampSays = "the stamp of a review"
	rowSays   = "a row of a database"
)

// foreignSignsOf are the rows that count of lines that begin with a byte, a bit for each.
var foreignSignsOf = func() (of [256]uint32) {
	for i := range foreignSigns {
		first := foreignSigns[i].first
		for b := range of {
			if first == "" || strings.IndexByte(first, byte(b)) >= 0 {
				of[b] |= 1 << i
			}
		}
	}
	return of
}()

// What it costs to take other lines for foreign ones.
var (
	levelAlone = foreignSign{sort: LevelAlone, cost: certain, says: "a level alone, as above and below a page"}
	mailField  = foreignSign{sort: MailField, cost: trifle, says: "a field of an e-mail"}
	otherSigns = [...]foreignSign{
		{cost: damaged, says: "signs and nothing else"}, {cost: 7, says: "long"},
		{cost: hardly, says: "small letters"}, {cost: shape, says: "capitals"},
	}
)

// foreignSign asks once which sign shows that the piece was put into a copy.
func (p *piece) foreignSign() *foreignSign {
	if !p.looked {
		p.foreign, p.looked = foreignSignOf(p.text, p.content), true
	}
	return p.foreign
}

// foreignSignOf returns the sign of a line that is known to be put into copies, or nil.
func foreignSignOf(s string, in content) *foreignSign {
	if s == "" || isPublisher(s) {
		return nil
	}
	for rows := foreignSignsOf[s[0]]; rows != 0; rows &= rows - 1 {
		sign := &foreignSigns[bits.TrailingZeros32(rows)]
		if in.has(sign.needs) && sign.test(s) {
			return sign
		}
	}
	switch n := levelLength(s); {
	case n == len(s), n > 0 && strings.Contains(s, possibleDuplicate) && isLevelLine(s):
		return &levelAlone
	case in.has(colonSign) && isMailLine(s):
		return &mailField
	}
	return nil
}

// setAside reports whether a piece is a page line or a row of the distribution, which nothing else looks like.
func (e *evidence) setAside(p *piece) bool {
	switch {
	case p.page:
		e.foreignKind = PageKind
	case isCounter(p.text):
		e.foreignKind = CounterKind
	case (p.content.has(hyphen) || p.text[0] == '/') && isDistribution(p.text):
		e.foreignKind = DistributionKind
	}
	return e.foreignKind != ForeignKind
}

// strange reports what it costs to take a piece for a line that was put into the copy.
func (e *evidence) strange(p *piece) {
	e.foreignSign = p.foreignSign()
	if s := e.foreignSign; s != nil && s != &mailField && s != &levelAlone {
		e.foreign = s.cost
		return
	}
	const long, longMixed = 100, 60 // bytes
	other := &otherSigns[3]
	switch s := p.text; {
	case !hasWord(s) && strings.Trim(s, "). ") != "": // "(b) and (d" / ")." is the end of the line above
		other = &otherSigns[0]
	case len(s) > long || p.mixed && len(s) > longMixed:
		other = &otherSigns[1]
	case p.mixed:
		other = &otherSigns[2]
	}
	e.foreign = other.cost
	if e.foreignSign == nil {
		e.foreignSign = other
	}
}

// hasWord reports whether a letter or a digit is in s.
func hasWord(s string) bool {
	for i := range len(s) {
		if isLetter(s[i]) || isDigit(s[i]) {
			return true
		}
	}
	return false
}

// begins is the test that a line begins with one of some words.
func begins(prefixes ...string) func(string) bool {
	return func(s string) bool {
		for _, prefix := range prefixes {
			if strings.HasPrefix(s, prefix) {
				return true
			}
		}
		return false
	}
}

var weekdays = [...]string{"Monday, ", "Tuesday, ", "Wednesday, ", "Thursday, ", "Friday, ", "Saturday, ", "Sunday, "}

// isDateLine reports whether s is the date line of a newspaper: Wednesday, 27 July 2005, 16:10. A
// line that begins like one and goes on is a sentence.
func isDateLine(s string) bool {
	if n := datedLength(s); n > 0 {
		return len(s)-n < 24
	}
	if len(s) > 40 || len(s) < 16 || s[0] > 'W' || s[0] < 'F' {
		return false
	}
	for _, day := range weekdays {
		if rest, ok := strings.CutPrefix(s, day); ok {
			return isDigit(rest[0])
		}
	}
	return false
}

// isReleaseStamp reports whether s is a stamp of those who review records before they are released.
func isReleaseStamp(s string) bool {
	if len(s) < 8 || len(s) > 120 {
		return false
	}
	switch s[0] {
	case 'R':
		return strings.HasPrefix(s, "RELEASED IN ") || strings.HasPrefix(s, "RELEASE IN ") ||
			strings.HasPrefix(s, "REVIEW AUTHORITY:")
	case 'U', 'C', 'S', 'D':
		return strings.Contains(s, "Department of State") &&
			(strings.Contains(s, "U.S. D") || strings.Contains(s, "Case No")) ||
			strings.Contains(s, "Declassified/Released") ||
			strings.HasPrefix(s, "DECLASSIFIED") && (strings.Contains(s, "AUTHORITY") || strings.Contains(s, "Authority"))
	}
	return strings.IndexByte(s, '/') > 0 && strings.Contains(s, "Declassified/Released US Department of State")
}

// isPageHeader reports whether s is the number of a page as printers put it: Page 1 of 3, PAGE 1 OF 3,
// - Page 3/7 -, - 3 -.
func isPageHeader(s string) bool {
	rest := s
	dashed := dashLength(s) > 0 && len(s) > 2
	if dashed {
		rest = strings.Trim(s, "- \u2013\u2014")
	}
	if len(rest) > 5 && strings.EqualFold(rest[:5], "Page ") {
		rest = rest[5:]
	} else if !dashed || dashLength(s[len(s)-1:]) == 0 || len(rest) > 3 {
		return false
	}
	n := digits(rest)
	if n == 0 {
		return false
	}
	rest = rest[n:]
	if len(rest) > 4 && strings.EqualFold(rest[:4], " of ") {
		rest = rest[4:]
		return digits(rest) == len(rest)
	}
	if len(rest) > 1 && rest[0] == '/' {
		rest = rest[1:]
		return digits(rest) == len(rest)
	}
	return rest == ""
}

// isPrintBanner reports whether s is what a program printed above a message: the name of whoever
// printed it, glued to a level, and post and number in columns.
//
//	RoeJCONFIDENTIAL   PORT LOUIS   00000042
//	RoeJane by caption. UNCLASSIFIED   PORT LOUIS   00000042
func isPrintBanner(s string) bool {
	const number, gap = 8, "   "
	at := len(s) - number
	if at < 2*len(gap) || digits(s[at:]) != number || !strings.HasSuffix(s[:at], gap) || levelLength(s) > 0 {
		return false
	}
	head := strings.TrimRight(s[:at], " ")
	i := strings.LastIndex(head, gap)
	return i > 0 && postWords(head[i+len(gap):]) && !postWords(head[:i])
}

// databaseKeys are the names of columns as a database prints them above a text.
var databaseKeys = [...]string{"id: ", "date: ", "refid: ", "origin: ", "classification: ", "destination: ", "header: "}

// isDatabaseRow reports whether s is a column of a database, or the rule that parts them from the text.
func isDatabaseRow(s string) bool {
	if s[0] == '-' {
		return strings.Contains(s[:min(len(s), 80)], "---- header ends ----")
	}
	if isDigit(s[0]) {
		return isColumns(s)
	}
	if s[0] < 'a' || s[0] > 'z' {
		return isUpperRow(s)
	}
	for _, key := range databaseKeys {
		if strings.HasPrefix(s, key) {
			return true
		}
	}
	return false
}

// isUpperRow reports whether s is a column of a database as some print them in capitals, a level, or the identifier
// of the transmission, or the two without their keys.
//
//	CLASSIFICATION: CONFIDENTIAL
//	DESTINATION: VZCZCXRO8161
//	CONFIDENTIAL		VZCZCXRO8161
func isUpperRow(s string) bool {
	if rest, ok := strings.CutPrefix(s, "CLASSIFICATION: "); ok {
		n := levelLength(rest)
		return n > 0 && (n == len(rest) || strings.HasPrefix(rest[n:], "//"))
	}
	if rest, ok := strings.CutPrefix(s, "DESTINATION: "); ok {
		w := firstWord(rest)
		letters := strings.TrimRight(w, "0123456789")
		return len(letters) > 4 && len(w)-len(letters) == 4
	}
	n := levelLength(s)
	return n > 0 && strings.HasPrefix(s[n:], "\t\t")
}

// isRecordDate reports whether s is the date of a record, with its time or its level: 2009-12-04 22:08:00,
// 9/22/2008 14:07 CONFIDENTIAL.
func isRecordDate(s string) bool {
	date, rest, _ := strings.Cut(s, " ")
	if n := figuresDateLength(date); n == 0 || n < len(date) {
		return false
	}
	rest = strings.TrimSpace(strings.TrimLeft(rest, "0123456789:"))
	return rest == "" && len(s) >= len("2010-01-04") || rest != "" && levelLength(rest) == len(rest)
}

// isRow reports whether s, which may be empty, is a row of a table.
func isRow(s string) bool { return s != "" && isDigit(s[0]) && isColumns(s) }

// isColumns reports whether s begins with the columns of a table: the number of a row, which may be
// missing, and a date with its time.
//
//	78299	2006-09-14 07:49:00	06PORTLOUIS42
//	74802,8/14/2006 15:43,06PORTLOUIS42
func isColumns(s string) bool {
	n := digits(s)
	if n < len(s) && (s[n] == '\t' || s[n] == ',' || s[n] == ' ' && n >= 4) {
		s = s[n+1:]
	} else if n == 2 && len(s) > 5 && s[n] == ':' && s[5] == ',' { // the time, on the line below its date
		return digits(s[3:]) == 2
	}
	for _, after := range [...]string{"-/", "-/", " ", ":"} {
		n := digits(s)
		if n == 0 || n > 4 || n == len(s) || strings.IndexByte(after, s[n]) < 0 {
			return false
		}
		s = s[n+1:]
	}
	s = strings.TrimLeft(s, "0123456789:")
	return s != "" && (s[0] == '\t' || s[0] == ',' || s[0] == ' ' && isDigit(s[len(s)-len(strings.TrimLeft(s, " ")):][0]))
}

// isRedaction reports whether s stands for what was taken out: a row of dots or of X, or [REDACTED].
func isRedaction(s string) bool {
	if len(s) < 3 {
		return false
	}
	switch s[0] {
	case '.':
		return strings.Trim(s, ". ") == ""
	case 'X':
		return len(s) > 4 && strings.Trim(s, "X") == ""
	}
	return s == "[REDACTED]"
}

// isMailLine reports whether s is a field of an e-mail.
func isMailLine(s string) bool {
	switch s[0] {
	case 'F', 'S', 'T', 'C', 'D', 'I', 'A':
	default:
		return false
	}
	for _, label := range [...]string{"From:", "Sent:", "To:", "Cc:", "Subject:", "Date:", "Importance:", "Attachments:"} {
		if strings.HasPrefix(s, label) {
			return true
		}
	}
	return false
}

// isDistribution reports whether s is a row of the Department's distribution: INFO  LOG-00   AF-00,
// /001W.
func isDistribution(s string) bool {
	if s[0] == '/' {
		return len(s) < 8 && digits(s[1:]) == 3
	}
	const most = 1000 // a block may be on one line
	if !isUpper(s[0]) || len(s) > most || strings.IndexByte(s, '-') < 0 {
		return false
	}
	n, i := 0, 0
	for w := range strings.FieldsSeq(s) {
		at := strings.IndexByte(w, '-')
		switch {
		case i == 0 && (w == "INFO" || w == "ACTION" || w == "ORIGIN"):
		case at > 0 && upperWord(w[:at]) && len(w) == at+3 && digits(w[at+1:]) == 2:
			n++
		case n > 0 && w[0] == '/' && digits(w[1:]) == 3:
		case n > 0 && w == "W":
		default:
			return false
		}
		i++
	}
	return n > 0
}
