package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// A physical line is cut wherever a field, a page line or a paragraph might begin within it: copies
// of cables have two fields on one line in one case of twenty, and in one of six a page line within
// a line of text. A wrong cut does no harm, for a piece may go on with the one before.

// splitter cuts one physical line. Each look goes no further than the piece that the look before
// left, so that all cuts of a line take time in proportion to its length.
type splitter struct {
	text    string
	content content
	post    string // of the classification line, by which glued page lines are known
	fields  bool   // some field may begin within the line
	broken  bool   // the first half of a label ends it

	label fieldLabel // with which the line begins

	field int // where the next one begins, once it was looked for from a piece that is none itself; else 0
}

// beginsLikeField reports whether a line begins with the label of a field. In running text no other line
// is cut at fields, but for the columns of a database: they are spoken of.
func beginsLikeField(s string, label fieldLabel) bool {
	return s[0] == 'E' && orderLabel(s) > 0 || label.kind != NoKind || levelLength(s) > 0
}

// next returns the length of the piece that begins at a place of the line, and whether it is a page line.
func (s *splitter) next(from int) (n int, page bool) {
	const most = 160 // bytes of the longest page line
	text := s.text[from:]
	if from == 0 && beginsBefore[text[0]] {
		if n := publisherBefore(text); n > 0 {
			return n, false
		}
		if n := prosignBeforePage(text[:min(len(text), most)]); n > 0 {
			return n, false
		}
	}
	end := len(text)
	if s.fields {
		end = s.fieldAfter(from) - from
	}
	head, start := min(len(text), most), -1
	if s.content.has(figure | capitalF) {
		start, _ = sectionLine(text[:max(end, head)]) // which few lines have
	}
	if start >= 0 || strings.HasPrefix(text, "PAGE ") {
		if n := pageLineLength(text[:head]); n > 0 && (n < most || n == len(text)) {
			if words := s.wordsBeforePost(text[:n]); words > 0 {
				return words, false
			}
			return n, true
		}
	}
	if s.broken && end == len(text) && len(text) > len(brokenLabel) {
		end -= len(brokenLabel)
	}
	if s.content.has(quotationMark) {
		if n := quotedStart(text[:end]); n > 0 {
			end = n
		}
	}
	if beginsHeading[text[0]] {
		if n := headingWithin(text[:end]); n > 0 {
			end = n
		}
	}
	if start >= 0 {
		if start, _ = sectionLine(text[:end]); start > 0 {
			if page := s.postBefore(text[:start]); page > 0 {
				end = page
			}
		}
	}
	if s.content.has(figure | parenthesis) {
		if n := paragraphWithin(text[:end]); n > 0 {
			end = n
		}
	}
	if (s.label.kind == TagsKind || s.label.kind == SubjectKind) && end == len(text) && end <= most {
		if n := pageWithin(text); n > 0 {
			end = n
		}
	}
	if end < len(text) {
		end = len(strings.TrimRight(text[:end], " \t"))
	}
	return end, false
}

// beginsBefore are the bytes that what a publisher put before a level begins with, or a prosign before a page line.
var beginsBefore = bytesOf("CI\",.TX")

// pageWithin returns where a page line of a print begins that follows a field on its line, or the level above
// it, or 0: TAGS: PREL, MP   CONFIDENTIAL   PAGE 02   PORT LO 00042 211833Z.
func pageWithin(s string) int {
	i := strings.Index(s, "  PAGE ")
	if i <= 0 {
		return 0
	}
	if page := s[i+len("  "):]; pageLineLength(page) == 0 || !hasFilingTime(page) {
		return 0
	}
	head := strings.TrimRight(s[:i], " ")
	if level := strings.LastIndex(head, "  ") + len("  "); level > len("  ") &&
		levelLength(head[level:]) == len(head)-level {
		return level - len("  ")
	}
	return i
}

// wordsBeforePost returns the length of the words in capitals, at least two, that a page line begins with
// before the post of the classification line, as at the end of a title, or 0: VISIT TO ROME PORT LOUIS
// 00000042  002.2 OF 003.
func (s *splitter) wordsBeforePost(page string) int {
	const few = 2
	start, _ := sectionLine(page)
	if start < 0 || s.post == "" || strings.HasPrefix(page, "PAGE ") {
		return 0
	}
	name := strings.TrimRight(page[:start], " ")
	words, ok := strings.CutSuffix(name, s.post)
	if !ok || len(strings.Fields(words)) < few || words[len(words)-1] != ' ' {
		return 0
	}
	if _, known := tables.BuiltIn().FindPost(name); known { // IRAN RPO DUBAI
		return 0
	}
	return len(strings.TrimRight(words, " "))
}

// prosignBeforePage returns the length of the prosign that a page line parts from its addressee on the
// line below, or 0: INFO PAGE 02        STATE   023763  071504Z.
func prosignBeforePage(s string) int {
	n := addressLabel(s)
	if n == 0 || n == len(s) {
		return 0
	}
	page := strings.TrimLeft(s[n:], " ")
	if page == "" || pageLineLength(page) == 0 {
		return 0
	}
	return n
}

// publisherBefore returns the length of what a publisher put before the level, or before the date-time
// group, on its line, or 0: the date of a newspaper, the signs between the columns of a table, the dots
// of a cut excerpt.
//
//	Cable dated:2005-07-27T16:10:00 C O N F I D E N T I A L PORT LOUIS 000042
//	","C O N F I D E N T I A L PORT LOUIS 000042
//	...C O N F I D E N T I A L PORT LOUIS 000042
func publisherBefore(s string) int {
	n := 0
	if at := datedLength(s); at > 0 {
		n = at + len(s[at:]) - len(strings.TrimLeft(s[at:], "0123456789-T:"))
	} else if s[0] == '"' || s[0] == ',' || s[0] == '.' {
		n = len(s) - len(strings.TrimLeft(s, "\",."))
	}
	if n == 0 {
		return 0
	}
	if rest := strings.TrimLeft(s[n:], " "); levelLength(rest) > 0 || isQuotedDateTime(rest) {
		return n
	}
	return 0
}

// isQuotedDateTime reports whether s, after the quotation mark of a table, is a date-time line with
// its precedence: "","O 102325Z FEB 09.
func isQuotedDateTime(s string) bool {
	const least = len("O 102325Z FEB 09")
	return len(s) >= least && strings.IndexByte(tables.PrecedenceLetters, s[0]) >= 0 && isDateTimeLine(s)
}

// quotedStart returns where the level, or the date-time line, begins that a quotation mark of a table,
// and perhaps a comma, parts from what comes before it on the line, or 0: COLLECTIVE"C O N F I D E N T
// I A L PORT LOUIS 000042; NSC WASHDC",S E C R E T PORT LOUIS 000042; 06PARIS12,"O 102325Z FEB 09.
func quotedStart(s string) int {
	for from := 0; ; {
		i := strings.IndexByte(s[from:], '"')
		if i < 0 {
			return 0
		}
		quote := from + i
		from = quote + 1
		if quote > 0 && isQuotedDateTime(s[from:]) {
			return from
		}
		level, comma := strings.CutPrefix(s[from:], ",")
		if quote > 0 && beginsWithAny(level, quotedLevels[:]) && levelLength(level) > 0 &&
			(comma || isUpper(s[quote-1]) || s[quote-1] == ',') {
			return len(s) - len(level)
		}
	}
}

var quotedLevels = [...]string{"C O N F", "S E C R", "UNCLAS "}

// datedLength returns the length of the words before the date that a newspaper puts above a cable, or 0: Cable dated:,
// ID:190812 Cable dated:
func datedLength(s string) int {
	const words = "Cable dated:"
	if s == "" || s[0] != 'C' && s[0] != 'I' {
		return 0
	}
	n := 0
	if strings.HasPrefix(s, "ID:") {
		n = len("ID:") + digits(s[len("ID:"):])
		n += len(s[n:]) - len(strings.TrimLeft(s[n:], " "))
	}
	if !strings.HasPrefix(s[n:], words) {
		return 0
	}
	return n + len(words)
}

// postBefore returns where the post begins that a glued page line names: head is what precedes
// the serial number. It returns 0 where there is none.
func (s *splitter) postBefore(head string) int {
	head = strings.TrimRight(head, " ")
	if s.post != "" {
		for n := len(s.post); n >= min(len(s.post), 6); n-- { // a long post is cut to ten letters, or six
			if post := strings.TrimSpace(s.post[:n]); strings.HasSuffix(head, post) {
				return len(head) - len(post)
			}
		}
	}
	i := strings.LastIndexByte(head, ' ') + 1
	if !upperWord(strings.Trim(head[i:], "'-")) {
		return 0
	}
	return i
}

// postOf returns the words between level and serial number of a classification line, whatever follows.
func postOf(text string) string {
	rest := afterCounter(text[levelLength(text):])
	for i := range len(rest) {
		if digits(rest[i:]) >= 3 {
			return strings.TrimSpace(rest[:i])
		}
	}
	return ""
}

// afterCounter returns what follows the section counter that s begins with: PORT LOUIS 000042 of SECTION 01 OF 02 PORT
// LOUIS 000042.
func afterCounter(s string) string {
	s = strings.TrimLeft(s, " ")
	rest, ok := strings.CutPrefix(s, "SECTION ")
	if !ok {
		return s
	}
	rest = rest[digits(rest):]
	if rest, ok = strings.CutPrefix(rest, " OF "); !ok {
		return s
	}
	return strings.TrimLeft(rest[digits(rest):], " ")
}

// paragraphWithin returns where a numbered and marked paragraph may begin within a line, or 0: the 2 of
// "1. (C) Dues. 2. (C) More."
func paragraphWithin(s string) int {
	const least = 4 // bytes before it
	for i := least; i < len(s); i++ {
		n := strings.IndexByte(s[i:], '(')
		if n < 0 {
			return 0
		}
		i += n
		stop := len(strings.TrimRight(s[:i], " ")) - 1
		if stop < least-1 || s[stop] != '.' && s[stop] != ',' {
			continue
		}
		k := stop
		for k > 0 && isDigit(s[k-1]) {
			k--
		}
		if k < stop && k >= stop-3 && k > 2 && s[k-1] == ' ' && portionLength(s[i:]) > 0 {
			if strings.HasPrefix(s, pilcrow) && k <= len(pilcrow)+1 {
				return 0
			}
			return k
		}
	}
	return 0
}

// ofFields are the bytes by which mayHoldField looks for fields, each with what must be before it, and
// beforeThem what each byte is before one.
var (
	ofFields   = [256]byte{':': anyByte, '\t': anyByte, '.': oneOrE, 'O': letterE | letterS, 'o': smallS}
	beforeThem = func() (of [256]byte) {
		for c := range of {
			of[c] = anyByte
		}
		of['1'], of['E'], of['S'], of['s'] = anyByte|oneOrE, anyByte|oneOrE|letterE, anyByte|letterS, anyByte|smallS
		return of
	}()
)

const (
	anyByte = 1 << iota
	oneOrE  // 1.4, E.O.
	letterE // EO 1
	letterS // REASON
	smallS  // reason
)

// mayHoldField reports whether a line has anything of a field that may begin within it: a colon, a
// tab, E.O., EO 1, a section of the order, REASON.
func mayHoldField(s string) bool {
	before := byte(anyByte)
	for i, c := range []byte(s) {
		if ofFields[c]&before != 0 && showsField(s, i) {
			return true
		}
		before = beforeThem[c]
	}
	return false
}

// showsField reports whether byte i of a line, which may show a field with the one before it, does so.
func showsField(s string, i int) bool {
	rest := s[i+1:]
	switch s[i] {
	case ':', '\t':
		return true
	case '.':
		return rest != "" && (s[i-1] == '1' && (rest[0] == '4' || rest[0] == '5') || s[i-1] == 'E' && rest[0] == 'O')
	}
	return s[i-1] == 'E' && strings.HasPrefix(rest, " 1") ||
		rest != "" && rest[0]|0x20 == 'n' && (strings.HasSuffix(s[:i+1], "easo") || strings.HasSuffix(s[:i+1], "EASO"))
}

// What may be before the label of a field within a line.
const (
	afterGap     = 1 << iota // a blank, a digit or a quotation mark
	afterCapital             // to which the label is glued
	afterLetter              // the same, small or not
	afterAny
)

// ofLabels are the bytes that a field within a line begins with, each with what may be before it.
var ofLabels = [256]byte{
	'\t': afterAny, 'E': afterGap | afterCapital, 'C': afterGap | afterCapital,
	'T': afterGap | afterCapital, 'S': afterGap | afterCapital, 'R': afterGap | afterLetter, 'r': afterGap, 'c': afterGap,
}

// beforeLabels is what each byte is before such a label.
var beforeLabels = func() (of [256]byte) {
	for c := range of {
		of[c] = afterAny
		switch c := byte(c); {
		case isSpace(c), isDigit(c), c == '"':
			of[c] |= afterGap
		case isUpper(c):
			of[c] |= afterCapital | afterLetter
		case isLetter(c):
			of[c] |= afterLetter
		}
	}
	return of
}()

// secondOfLabels are the bytes that come second in such labels, by the first: E. TAgs SUbject REf CLassified.
// secondOfGlued are those of labels that are glued to a letter.
var (
	secondOfLabels = [256]string{
		'E': ". Oo0" + capitals, 'T': "AaGg", 'S': "UuEe", 'R': "Ee", 'r': "Ee", 'C': "Ll", 'c': "Ll",
	}
	secondOfGlued = [256]byte{'E': '.', 'T': 'A', 'S': 'U', 'R': 'E', 'C': 'l'}
)

const leastLabel = 2 // bytes of the shortest label of a field

// fieldAfter returns where another field may begin after the piece at a place of the line, or where
// the line ends. What lies before a field that was found already is not looked through again.
func (s *splitter) fieldAfter(from int) int {
	text := s.text[from:]
	label, order := s.label, orderLabel(text) > 0
	if from > 0 {
		label = labelOf(text)
	}
	if label.kind != NoKind || order || text[0] == '(' {
		return from + fieldWithin(text, label, order)
	}
	if s.field < from+leastLabel {
		s.field = from + fieldWithin(text, label, order)
	}
	return s.field
}

// fieldWithin returns where another field may begin within a line, which begins with a label or
// with that of an E.O. line, or where the line ends.
func fieldWithin(s string, label fieldLabel, order bool) int {
	first := max(leastLabel, label.length)
	if s[0] == '(' {
		first = max(first, portionLength(s)+2)
	}
	if label.kind == SubjectKind { // SUBJECT: (C) SUBJECT: HARBOR DUES
		rest := strings.TrimLeft(s[first:], " ")
		rest = strings.TrimLeft(rest[portionLength(rest):], " ")
		first = len(s) - len(rest) + subjectLabel(rest)
	}
	for i := nextLabel(s, first); i < len(s); i = nextLabel(s, i+1) {
		if !beginsField(s, i, order, order || label.kind == TagsKind) {
			if s[i] == '\t' { // nor does one begin at those that follow it
				i = len(s) - len(strings.TrimLeft(s[i:], "\t ")) - 1
			}
			continue
		}
		if label.kind == ClassifiedByKind && isClassifiedByStart(s[i:]) {
			continue // Classified By: Classified by Jane Roe
		}
		if label.kind == ReferencesKind && isReferencesStart(s[i:]) {
			continue // the label was typed before each reference: REF: A. REF: PARIS 22 B. REF B: BONN 3
		}
		return i
	}
	return len(s)
}

// nextLabel returns the next place, from one on, at which the label of a field may begin: two letters
// of one after what may be before them, or a tab. It returns the length of s where there is none.
func nextLabel(s string, from int) int {
	if from >= len(s) {
		return len(s)
	}
	before := beforeLabels[s[from-1]]
	for i, c := range []byte(s[from:]) {
		if of := ofLabels[c] & before; of != 0 && (c == '\t' || goesOnAsLabel(s[from+i:], of&afterGap == 0)) {
			return from + i
		}
		before = beforeLabels[c]
	}
	return len(s)
}

// goesOnAsLabel reports whether the second byte of s is that of a label that begins with the first, or of
// one that is glued to a letter.
func goesOnAsLabel(s string, glued bool) bool {
	switch {
	case len(s) < 2:
		return false
	case glued:
		return s[1] == secondOfGlued[s[0]]
	}
	return strings.IndexByte(secondOfLabels[s[0]], s[1]) >= 0
}

// isGluedOrder reports whether the label of an E.O. line is glued to a caption before it: SIPDISE.O. 12958: N/A.
func isGluedOrder(s string, i int) bool {
	return s[i] == 'E' && isUpper(s[i-1]) && strings.HasPrefix(s[i:], "E.O. 1")
}

// isGluedOfficer reports whether the label of the officer is glued to a word in capitals before it:
// HARBOR DUESClassified By: DCM Jane Roe.
func isGluedOfficer(s string, i int) bool {
	return s[i] == 'C' && isUpper(s[i-1]) && strings.HasPrefix(s[i:], "Classified By:")
}

// isGluedReferences reports whether the label of a REF line, with a reference after it, is glued to the subject
// before it: HARBOR DUES ON PRIMEREF: A. LONDON 12.
func isGluedReferences(s string, i int) bool {
	if s[i] != 'R' || !isLetter(s[i-1]) || !isReferencesStart(s[i:]) || !isUpper(s[i+1]) {
		return false
	}
	return isReferencesList(s[i:])
}

// isReferencesList reports whether a letter or a cable follows the label of a REF line that s begins with.
func isReferencesList(s string) bool {
	list := strings.TrimLeft(s[referencesLabel(s):], " ")
	return bulletLength(list) > 0 || startsKnownCable(list)
}

// isGluedLabel reports whether TAGS: or SUBJECT: is glued to a word in capitals before it: TAGS: ETRD,
// MPSUBJECT: DUES.
func isGluedLabel(s string, i int) bool {
	if !isUpper(s[i-1]) {
		return false
	}
	rest := s[i:]
	switch s[i] {
	case 'T':
		return strings.HasPrefix(rest, "TAGS: ")
	case 'S':
		return strings.HasPrefix(rest, "SUBJECT: ")
	}
	return false
}

// beginsField reports whether a field may begin at byte i of a line, which may be one of E.O. After
// E.O. or TAGS the labels of the next fields may be in small letters: E.o. 12958: N/A Tags: etrd.
func beginsField(s string, i int, order, small bool) bool {
	rest, before := s[i:], s[i-1]
	switch {
	case s[i] == '\t': // the columns of a database
		rest = strings.TrimLeft(rest, "\t ")
		if levelLength(rest) == 0 || strings.IndexByte(rest, '\t') >= 0 {
			return false
		}
		rest = strings.TrimRight(rest, " \\")
		return levelLength(rest) > 0 && markingCost(rest, hasLower(rest)) == certain
	case isGluedOrder(s, i):
		return orderLabel(rest) > 0
	case isGluedOfficer(s, i), isGluedReferences(s, i), isGluedLabel(s, i):
		return true
	case before == '"' && s[i-2] != '"' && !small:
		return false // quoted
	case isDigit(before), before == '"': // 000549E.O. 12958: DECL: 10/24/2018TAGS: PREL; ,,""REF: ROME 4
		return strings.HasPrefix(rest, "E.O.") && orderLabel(rest) > 0 || strings.HasPrefix(rest, "TAGS:") ||
			isSubjectStart(rest) || isReferencesStart(rest) && isUpper(rest[1]) || isClassifiedByStart(rest)
	case before != ' ' && before != '\t':
		return false
	}
	switch s[i] {
	case 'E':
		return isOrderStart(rest) && !strings.HasSuffix(strings.TrimRight(s[:i], " "), "REASON:")
	case 'T':
		n := tagsLabel(rest)
		return n > 0 && (order || rest[n-1] == ':') && (upperWord(rest[:3]) || small && rest[n-1] == ':')
	case 'S':
		return isSubjectStart(rest) || small && foldLabel(rest, "SUBJECT:", "SUBJ:") > 0 || isSensitiveNotice(rest)
	case 'C', 'c':
		return isClassifiedByStart(rest)
	}
	if isReferencesStart(rest) && (isUpper(rest[1]) || isReferencesList(rest)) || isReasonStart(rest) {
		return true
	}
	n := foldLabel(rest, "REASONS", "REASON")
	return n > 0 && strings.Trim(rest[n:], " :") == "" // the section of the order is on the next line
}

// isOrderStart reports whether s is an E.O. line and not an order that is spoken of.
func isOrderStart(s string) bool {
	const near = 16 // bytes up to the colon or DECL
	n := orderLabel(s)
	return n > 0 && isDigit(strings.TrimLeft(s[n:], " \t:.")[0]) && strings.ContainsAny(s[n:min(len(s), n+near)], ":D")
}

func isSubjectStart(s string) bool {
	return strings.HasPrefix(s, "SUBJECT:") || strings.HasPrefix(s, "SUBJ:")
}

func isReferencesStart(s string) bool {
	n := referencesLabel(s)
	return n > 0 && s[n-1] == ':'
}

// isClassifiedByStart reports whether s names the officer, with the stop of the label, or without it
// and with a reason: Classified by Ambassador Jane Roe for reason 1.4 (d).
func isClassifiedByStart(s string) bool {
	const near = 120 // bytes up to the reason
	n := foldLabel(s, "CLASSIFIED BY")
	if n != len("CLASSIFIED BY") {
		return n > 0
	}
	head := s[n:min(len(s), near)]
	start, sections := reasonWithin(head)
	return isUpper(s[0]) && start < len(head) && sectionNumber(strings.TrimLeft(head[sections:], " :")) > 0
}
