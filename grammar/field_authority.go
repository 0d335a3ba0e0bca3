package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// ClassifiedBy names the classifying officer.
//
//	Classified By: DCM Jane Roe
//	CLASSIFIED BY: JOHN POE, JR., AMBASSADOR, FOR REASONS 1.4 (B) AND (D)
type ClassifiedBy struct {
	Node
	ClassifiedByLine
}

// ClassifiedByLine is the grammar of [ClassifiedBy].
type ClassifiedByLine struct {
	Mark     *PortionMark     `parser:"@@?"` // (U)
	Label    *Label           `parser:"@@?"`
	Before   *OfficerTitle    `parser:"@@?"` // the position before the name: Deputy Chief of Mission
	Name     *Officer         `parser:"@@?"` // JOHN POE, JR.
	Position []*OfficerTitle  `parser:"@@*"` // the parts after the name, between commas
	Word     *Keyword         `parser:"@@?"` // for reasons
	Sections []*ReasonSection `parser:"@@*"` // of a reason on the same line
	Rest     *Rest            `parser:"@@?"` // what follows the reason
}

var classifiedByField = newField[ClassifiedByLine](
	"classified-by line",
	"Classified By: Jane Roe, DCM",
	cutClassifiedBy,
)

func (n *ClassifiedBy) read(r *reader) { classifiedByField.read(r, &n.Node, &n.ClassifiedByLine) }

func cutClassifiedBy(s *scanner) {
	if n := portionLength(s.rest()); n > 0 &&
		len(s.tokens) == 0 { // (U) Classified by Jane Roe: the mark comes before the label
		s.emit(portionToken, s.pos, s.pos+n)
		if !s.done() {
			s.label(s.pos + foldLabel(s.rest(), "CLASSIFIED BY"))
		}
	}
	for s.skip(&beforeOfficers); s.pos < s.end; s.skip(&beforeOfficers) { // Classified By: Classified by
		n := foldLabel(s.rest(), "CLASSIFIED BY")
		if n == 0 {
			break
		}
		s.pos += n
	}
	if n := titleAbove(s.rest()); n > 0 {
		s.pos += n
	}
	body := s.rest()
	start, sections := reasonWithin(body)
	base := s.pos
	s.officer(base + officerLength(body[:start]))
	if s.full || start == len(body) {
		return
	}
	if word := strings.TrimRight(body[start:sections], " \t\r\n:;,."); word != "" {
		s.emit(keywordToken, base+start, base+start+len(word))
	}
	s.pos = base + sections
	cutReason(s)
}

// beforeOfficers are blanks and signs between a label and the officer.
var beforeOfficers = bytesOf(" \t\r\n:.;")

// titleAbove returns the length of a title and the blank line below it, where the officer is named
// with his title once more, or 0: "Political Counselor\n\nPolitical Counselor Jane Roe".
func titleAbove(s string) int {
	title, rest, _ := strings.Cut(s, "\n")
	blank, officer, found := strings.Cut(rest, "\n")
	if !found || strings.TrimSpace(blank) != "" { // as nearly all
		return 0
	}
	words, again := strings.TrimSpace(title), strings.TrimSpace(officer)
	if words == "" || len(again) < len(words) || !strings.EqualFold(again[:len(words)], words) {
		return 0
	}
	return len(title) + 1 + len(blank) + 1
}

// skip passes over signs.
func (s *scanner) skip(signs *byteSet) {
	s.pos += signs.length(s.rest())
}

// officerLength returns how much of what precedes the reason is the officer: "Jane Roe, for"
// and "Jane Roe, per" lose what belongs to the reason.
func officerLength(s string) int {
	for {
		s = afterOfficers.trimRight(s) // Jane Roe (reasons 1.4 (b))
		if body := strings.TrimRight(s, "."); len(body) < len(s) {
			if w := lastWord(body); !isJunior(w) && len(w) > 1 && strings.IndexByte(w, '.') < 0 {
				s = body
			}
		}
		w := lastWord(s)
		word := strings.TrimRight(w, ".")
		if len(word) > len("SECTION") { // as most
			return len(s)
		}
		var room [len("SECTION")]byte
		switch string(appendUpper(room[:0], word)) {
		case "FOR", "PER", "UNDER", "SECTION", "E.O", "AND":
		case "FRO", "OFR", "FORR", "FO", "FR", "OR": // for, damaged, and no name
			if isUpper(w[0]) && (!upperWord(w) || len(w) == 2) {
				return len(s)
			}
		default:
			if len(w) != len("12958") || digits(w) != len(w) {
				return len(s)
			}
		}
		s = s[:len(s)-len(w)]
	}
}

// afterOfficers are blanks and signs between an officer and the reason.
var afterOfficers = bytesOf(" \t\r\n,:;-(\\\"")

// lastWord returns what follows the last blank of s.
func lastWord(s string) string {
	i := len(s)
	for i > 0 && !blanks[s[i-1]] {
		i--
	}
	return s[i:]
}

// isJunior reports whether w is a word that belongs to the name before it though a comma comes between: Jr.
func isJunior(w string) bool {
	if w = strings.TrimRight(w, "."); len(w) > len("III") {
		return false
	}
	switch strings.ToUpper(w) {
	case "JR", "SR", "II", "III", "IV":
		return true
	}
	return false
}

// reasonWithin finds the reason in the line of an officer: where it begins, and where its sections
// do. Both are the length of s where there is none.
//
//	DCM Jane Roe for reasons 1.4 (b)     also reaso ns, reason(s), and 1.4 (b) without the word
func reasonWithin(s string) (start, sections int) {
	numbered := asciiDigits.in(s) // a section may be in it
	for i := range len(s) {
		if i > 0 && (isLetter(s[i-1]) || isDigit(s[i-1])) {
			continue
		}
		if n := reasonWord(s[i:]); n > 0 {
			return i, i + n
		}
		if !numbered {
			continue
		}
		if n := damagedReasonWord(s[i:]); n > 0 {
			return i, i + n
		}
		if n := sectionNumber(s[i:]); n > 0 {
			rest := strings.TrimLeft(s[i+n:], " .\t\r\n(")
			if w := firstWord(rest); len(w) == 1 && isLetter(w[0]) {
				return i, i
			}
		}
	}
	return len(s), len(s)
}

var asciiDigits = bytesOf("0123456789")

// damagedReasonWord returns the length of the word REASON or REASONS that s begins with, before a
// section of the order, with a letter wrong or glued to FOR: reasns 1.4 (b), forreasons 1.4 (b). It
// is 0 for other words.
func damagedReasonWord(s string) int {
	const least, most = 5, 10 // letters
	w := firstWord(s)
	if len(w) < least || len(w) > most || len(w) == len(s) || s[len(w)] != ' ' ||
		sectionNumber(strings.TrimLeft(s[len(w):], " ")) == 0 {
		return 0
	}
	upper := strings.TrimPrefix(strings.ToUpper(w), "FOR")
	if upper == "REASONS" || upper == "REASON" || tables.OneLetterApart(upper, "REASONS") ||
		tables.OneLetterApart(upper, "REASON") {
		return len(w)
	}
	return 0
}

// reasonWord returns the length of the word REASON, REASONS or REASON(S) that s begins with, in any
// case, also with a blank in it, or 0.
func reasonWord(s string) int {
	const word = "REASON"
	n := 0
	for i := range len(word) {
		if i > 1 {
			n += len(s[n:]) - len(strings.TrimLeft(s[n:], " \r\n"))
		}
		if n >= len(s) || s[n]&^0x20 != word[i] {
			return 0
		}
		n++
	}
	n += pluralLength(s[n:])
	if n < len(s) && isLetter(s[n]) {
		return 0
	}
	return n
}

// pluralLength returns the length of the S of REASONS that s begins with, or 0. It may be in parentheses, or on the
// next line: "for reason" / "s 1.4 (b)".
func pluralLength(s string) int {
	if len(s) >= 3 && strings.EqualFold(s[:3], "(S)") {
		return 3
	}
	n := len(s) - len(strings.TrimLeft(s, " \t\r\n"))
	if n == len(s) || s[n]|0x20 != 's' || n+1 < len(s) && (isLetter(s[n+1]) || isDigit(s[n+1])) {
		return 0
	}
	return n + 1
}

// sectionNumber returns the length of the section of an order that s begins with, or 0: 1.4, 1,5,
// 1/4, 1:4, and 1. 4 and 1 .4, which a line end may have put apart.
func sectionNumber(s string) int {
	if len(s) < 3 || !isDigit(s[0]) {
		return 0
	}
	n := 1 + len(s[1:]) - len(strings.TrimLeft(s[1:], " \t\r\n"))
	if n == len(s) || strings.IndexByte(".,/:", s[n]) < 0 || n > 1 && s[n] != '.' {
		return 0
	}
	stop := s[n]
	n++
	for n < len(s) && stop == '.' && isSpace(s[n]) {
		n++
	}
	usual := n < len(s) && s[0] == '1' && (s[n] == '4' || s[n] == '5')
	if n == len(s) || !isDigit(s[n]) || !usual && (n > 2 || stop == '/' || stop == ':') ||
		n+1 < len(s) && isDigit(s[n+1]) {
		return 0
	}
	return n + 1
}

// officer cuts name and position, which end at the given place.
func (s *scanner) officer(end int) {
	parts := s.parts(end)
	name := 0 // the first part that is no title, or the first one where that is not sure to be a name
	for name < len(parts) && titleLength(parts[name].Of(s.text)) == parts[name].Len() {
		name++
	}
	switch {
	case name == 0:
	case name == len(parts) || !s.hasName(parts[name]): // DCM, State
		name = len(parts)
	default: // Charge d'Affaires, a.i., Jane Roe; CDA, A.I. JANE ROE
		end := parts[name-1].End
		if n := titleLength(parts[name].Of(s.text)); n > 0 {
			end = parts[name].Start + n
			parts[name] = trim(s.text, Line{Start: end, End: parts[name].End})
		}
		s.emit(positionToken, parts[0].Start, end)
	}
	for i, p := range parts {
		switch {
		case i == name:
			s.nameAndTitles(p)
		case i > name || name == len(parts):
			s.emit(positionToken, p.Start, p.End)
		}
	}
	s.pos = max(s.pos, end)
}

// hasName reports whether a part after titles has a name of two words, after further titles if at all.
func (s *scanner) hasName(part Span) bool {
	text := part.Of(s.text)
	n := titleLength(text)
	return strings.IndexByte(strings.TrimSpace(text[n:]), ' ') > 0 &&
		(n == 0 || strings.HasPrefix(strings.ToUpper(text), "A.I")) // DCM, Embassy Port Louis
}

// parts returns what is between commas and semicolons up to a place. Jr. belongs to the part before it.
func (s *scanner) parts(end int) (parts []Span) {
	for start := s.pos; start < end; {
		n := strings.IndexAny(s.text[start:end], ",;")
		if n > 1 && strings.EqualFold(s.text[start+n-2:min(start+n+2, end)], " d,a") { // Charge d,Affaires
			m := strings.IndexAny(s.text[start+n+1:end], ",;")
			if n += 1 + m; m < 0 {
				n = -1
			}
		}
		if n < 0 {
			n = end - start
		}
		part := trim(s.text, Line{Start: start, End: start + n})
		switch {
		case part.Len() == 0:
		case len(parts) > 0 && isJunior(part.Of(s.text)):
			parts[len(parts)-1].End = part.End
		default:
			parts = append(parts, part)
		}
		start += n + 1
	}
	return parts
}

// nameAndTitles cuts a part that holds a name, with titles before and after it: DCM Jane Roe.
func (s *scanner) nameAndTitles(p Span) {
	if n := sectionBefore(p.Of(s.text)); n > 0 { // PAO:JROE
		s.emit(positionToken, p.Start, p.Start+n)
		p = trim(s.text, Line{Start: p.Start + n + len(":"), End: p.End})
	}
	if n := titleLength(p.Of(s.text)); n > 0 {
		s.emit(positionToken, p.Start, p.Start+n)
		p.Start += n
		p = trim(s.text, Line{Start: p.Start, End: p.End})
	}
	if w := firstWord(p.Of(s.text)); strings.EqualFold(w, "for") || strings.EqualFold(w, "of") {
		p = trim(s.text, Line{Start: p.Start + len(w), End: p.End})
	}
	name, words := p, 0
	for range strings.FieldsSeq(p.Of(s.text)) {
		words++
	}
	for ; words > 2 && tables.IsTitle(lastWord(name.Of(s.text))); words-- {
		// Jane Roe DCM
		name = trim(s.text, Line{Start: name.Start, End: name.End - len(lastWord(name.Of(s.text)))})
	}
	if name.Len() > 0 {
		s.emit(officerToken, name.Start, name.End)
	}
	if name.End < p.End {
		after := trim(s.text, Line{Start: name.End, End: p.End})
		s.emit(positionToken, after.Start, after.End)
	}
}

// sectionBefore returns the length of the title or section of an embassy that a colon parts from the name, as in the
// notes on who drafted a cable, or 0: PAO of PAO:JROE.
func sectionBefore(s string) int {
	const most = 8
	i := strings.IndexByte(s[:min(len(s), most+1)], ':')
	if i < 2 || strings.ToUpper(s[:i]) != s[:i] || !tables.IsTitle(s[:i]) || strings.TrimLeft(s[i+1:], " ") == "" {
		return 0
	}
	return i
}

// titleLength returns the length of the words of a title that s begins with, or 0: Deputy Chief of
// Mission of Deputy Chief of Mission Jane Roe. A short word in capitals before a name that is not
// in capitals is one of them: USEU Counselor Jane Roe.
func titleLength(s string) int {
	const most = 16 // words
	end := 0
	for i, words := 0, 0; i < len(s) && words < most; words++ {
		for i < len(s) && isSpace(s[i]) {
			i++
		}
		start := i
		for i < len(s) && !blanks[s[i]] {
			i++
		}
		switch w := s[start:i]; {
		case tables.IsTitle(w), isAcronym(w) && smallLetters(s[i:]):
			end = i
		case end > 0 && isConnective(w), len(w) == 3 && strings.EqualFold(w, "the"):
		default:
			return end
		}
	}
	return end
}

// isAcronym reports whether w is two to eight capitals.
func isAcronym(w string) bool { return len(w) >= 2 && len(w) <= 8 && upperWord(w) && !isJunior(w) }

// smallLetters reports whether s soon has small letters, as a name has that is not written in capitals.
func smallLetters(s string) bool {
	s = s[:min(len(s), 60)]
	return hasLower(s) || strings.ToUpper(s) != s
}

// isConnective reports whether w is between the words of a title: Deputy Chief of Mission.
func isConnective(w string) bool {
	if len(w) > len("AND") {
		return false
	}
	var room [len("AND")]byte
	switch string(appendUpper(room[:0], w)) {
	case "OF", "FOR", "AND", "THE", "TO", "&", "ON", "IN", "-":
		return true
	}
	return false
}

// Reason gives the ground of classification by the section and letters of the order.
//
//	Reason: 1.4 (b) and (d)
type Reason struct {
	Node
	ReasonLine
}

// ReasonLine is the grammar of [Reason].
type ReasonLine struct {
	Name     *Label           `parser:"@@?"`
	Sections []*ReasonSection `parser:"@@*"`
	Rest     *Rest            `parser:"@@?"` // a reason in words; what follows the letters
}

// ReasonSection is a section of the order with its letters. The section is nil where it is missing:
// reasons (b) and (d).
type ReasonSection struct {
	Section *Alphanumeric `parser:"( @@"`
	Letters []*Letter     `parser:"  (@@ | Mark | Keyword)* | @@ (@@ | Mark | Keyword)* )"`
}

var reasonField = newField[ReasonLine]("reason line", "Reason: 1.4 (b) and (d)", cutReason)

func (n *Reason) read(r *reader) { reasonField.read(r, &n.Node, &n.ReasonLine) }

func cutReason(s *scanner) {
	section, letters := false, false
	for !s.done() {
		rest := s.rest()
		w := firstWord(rest)
		n := sectionNumber(rest)
		switch {
		case !section && bareLetter(rest) > 0: // reasons (B) and (D), 1 (b), 14 (b)
			s.pos += bareLetter(rest) - len("(b)")
			s.emit(letterToken, s.pos, s.pos+len("(b)"))
			section, letters = true, true
		case n > 0:
			s.emit(alphanumericToken, s.pos, s.pos+n)
			section, letters = true, false
		case letters && isMarkAfterReason(s, rest): // 1.4 (b) and (d) (S) Text
			s.sentence()
		case letters && rest[0] == '.' && len(rest) > 1 && isSpace(rest[1]): // 1.4 (b) and (d). (S)
			s.pos++
			s.sentence()
		case section && rest[0] == '(' && len(rest) > 2 && isLetter(rest[1]) && rest[2] == ')':
			s.emit(letterToken, s.pos, s.pos+3)
			letters = true
		case section && len(w) == 3 && strings.EqualFold(w, "and"):
			s.emit(keywordToken, s.pos, s.pos+len(w))
		case letters && damagedAnd(rest) > 0:
			s.emit(keywordToken, s.pos, s.pos+damagedAnd(rest))
		case section && len(w) == 1 && isLetter(w[0]):
			s.emit(letterToken, s.pos, s.pos+1)
			letters = true
		case section && strings.IndexByte(",/&+().;-", rest[0]) >= 0:
			s.mark()
		case !section && strings.IndexByte(":;,.", rest[0]) >= 0, rest[0] == '\\': // the line end of a table
			s.pos++
		case !section && s.pos > 0 && pluralLength(rest) > 0 && isSpace(s.text[s.pos-1]): // REASON / S: 1.4
			s.pos += pluralLength(rest)
		case !section && sectionAhead(rest):
			s.pos += max(1, len(w)) // "E.O. 12958, section 1.4" and the like
		default:
			s.sentence()
		}
	}
}

// bareLetter returns the length of the first letter of a reason that s begins with, with the digits
// of a damaged section before it, or 0. A mark before a text, (C) The dues, is no letter of a reason.
func bareLetter(s string) int {
	n := digits(s)
	rest := strings.TrimLeft(s[n:], " ")
	if n > 2 || len(rest) < 3 || rest[0] != '(' || rest[1]|0x20 < 'a' || rest[1]|0x20 > 'h' || rest[2] != ')' {
		return 0
	}
	after := strings.TrimLeft(rest[len("(b)"):], " .,;/&+\r\n")
	if after != "" && after[0] != '(' && !strings.EqualFold(firstWord(after), "and") {
		return 0
	}
	return len(s) - len(rest) + len("(b)")
}

// damagedAnd returns the length of an "and" between two letters that is cut by a line end or lacks a letter, or 0:
// 1.4 (b) an / d (d), 1.4 (b) ad (d).
func damagedAnd(s string) int {
	const most = 8 // bytes
	i := strings.IndexByte(s[:min(len(s), most)], '(')
	if i < 0 || i+2 >= len(s) || !isLetter(s[i+1]) || s[i+2] != ')' {
		return 0
	}
	word := strings.TrimRight(s[:i], " \r\n\\")
	isGap := func(r rune) bool { return strings.ContainsRune(" \r\n\\", r) }
	switch strings.ToLower(strings.Join(strings.FieldsFunc(word, isGap), "")) {
	case "and", "an", "nd", "ad", "adn":
		return len(word)
	}
	return 0
}

// isMarkAfterReason reports whether rest, after the letters of a reason, begins with the portion mark of a paragraph on
// the same line: (S) is no letter of a section, and nothing joins it to those before.
func isMarkAfterReason(s *scanner, rest string) bool {
	last := s.tokens[len(s.tokens)-1]
	return last.Type == letterToken && portionLength(rest) > 0 && len(rest) > 2 && rest[0] == '(' &&
		strings.IndexByte("SU", rest[1]) >= 0
}

// sectionAhead reports whether s is the order, a word or a sign with a section soon after it: E.O. 12958, SECTION 1.4
func sectionAhead(s string) bool {
	const soon = 30
	w := firstWord(s)
	switch strings.ToUpper(w) {
	case "E", "O", "EO", "SECTION":
	case "":
		if strings.IndexByte(".:,(\\", s[0]) < 0 {
			return false
		}
	default:
		if len(w) != 5 || digits(w) != 5 {
			return false
		}
	}
	for i := len(w) + 1; i+2 < min(len(s), soon); i++ {
		if isDigit(s[i]) && !isDigit(s[i-1]) && sectionNumber(s[i:]) > 0 {
			return true
		}
	}
	return false
}

// Letter returns the bare letter in lower case: b of (B).
func (w *Letter) Letter() byte { return strings.ToLower(strings.Trim(w.Text, "()"))[0] }

// DerivedFrom names the source of a derivative classification.
//
//	DERIVED FROM: DSCG 05-1
type DerivedFrom struct {
	Node
	LabelledLine
}

// LabelledLine is the grammar of fields that are a label and a text.
type LabelledLine struct {
	Name  *Label `parser:"@@"`
	Value *Rest  `parser:"@@?"`
}

var labelledField = newField[LabelledLine]("labelled line", "DERIVED FROM: DSCG 05-1", (*scanner).sentence)

func (n *DerivedFrom) read(r *reader) { labelledField.read(r, &n.Node, &n.LabelledLine) }

// Declassify is a line of its own that says when the text is declassified.
//
//	DECLASSIFY ON: 03/27/2016
type Declassify struct {
	Node
	DeclassifyLine
}

// DeclassifyLine is the grammar of [Declassify].
type DeclassifyLine struct {
	Name  *Label `parser:"@@"`
	Date  *Date  `parser:"@@?"`
	Value *Rest  `parser:"@@?"`
}

var declassifyField = newField[DeclassifyLine]("declassify line", "DECLASSIFY ON: 03/27/2016", func(s *scanner) {
	if !s.done() && dateLength(s.rest()) > 0 {
		s.emit(dateToken, s.pos, s.pos+dateLength(s.rest()))
	}
	s.sentence()
})

func (n *Declassify) read(r *reader) { declassifyField.read(r, &n.Node, &n.DeclassifyLine) }

// foldLabel returns the length of the label, in any case and with its stop, that s begins with, or 0.
func foldLabel(s string, labels ...string) int {
	for _, label := range labels {
		if !beginsFolded(s, label) || wordLength(s[len(label):], "") > 0 {
			continue
		}
		n := len(label)
		for n < len(s) && s[n] == ' ' {
			n++
		}
		if n < len(s) && (s[n] == ':' || s[n] == '.') {
			return n + 1
		}
		return len(label)
	}
	return 0
}
