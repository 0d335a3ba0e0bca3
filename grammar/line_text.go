package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// textRules tell what a line of running text is: a paragraph by its number, a title, the part of a
// list. They know the line before, as a path of the solver has it.
type textRules struct {
	file   *File
	kind   Kind // of the line before
	before Span // its text
	number int  // of the last paragraph
}

// lineOf reports what a piece of text is, NoKind where it goes on with the line before, and the
// number of the last paragraph from there on.
func (r *textRules) lineOf(p *piece) (Kind, int) {
	running := !p.blank && (r.kind.isText() || r.kind == RepeatKind)
	if isPublisher(p.text) {
		return PublisherKind, r.number
	}
	if k, n := r.numbered(p, running); k != NoKind {
		return k, n
	}
	return r.unnumbered(p, running), r.number
}

// isPublisher reports whether s is a line that publishers put around a text.
func isPublisher(s string) bool {
	if !beginsPublishers[s[0]] {
		return false
	}
	switch s[0] {
	case '=':
		return strings.HasPrefix(s, "=====") && strings.Contains(s, "CABLE ENDS")
	case '<', '#', 'E', 'C':
		return s == "<< END OF DOCUMENT >>" || s == "##" || s == "###" || s == "End Cable Text" || s == "Cable Text:"
	case '2':
		return isRecordNumber(s)
	case 'T':
		return strings.HasPrefix(s, "This record is a partial extract") ||
			strings.HasPrefix(s, "The full text of the original cable")
	case 'V':
		if !strings.HasPrefix(s, "Visit ") && !strings.HasPrefix(s, "VISIT ") {
			return false
		}
		return strings.Contains(strings.ToUpper(s), "WEB SITE") || strings.Contains(strings.ToUpper(s), "WEBSITE") ||
			strings.Contains(s, "http")
	}
	return false
}

// beginsPublishers are the bytes that such lines begin with.
var beginsPublishers = [256]bool{'=': true, '<': true, '#': true, 'E': true, 'C': true, '2': true, 'T': true, 'V': true}

// isRecordNumber reports whether s is the number that an archive prints below a text: 2004PORTLO12345 - Classification:
// CONFIDENTIAL.
func isRecordNumber(s string) bool {
	if len(s) < 12 || !strings.HasPrefix(s, "20") {
		return false
	}
	w := firstWord(s)
	post := strings.TrimLeft(w, "0123456789")
	serial := strings.TrimLeft(post, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	rest, ok := strings.CutPrefix(s[len(w):], " - ")
	rest = strings.TrimPrefix(rest, "Classification: ")
	return ok && len(w)-len(post) == 4 && len(post) > len(serial) && len(serial) >= 4 && digits(serial) == len(serial) &&
		levelLength(rest) == len(rest)
}

// numbered recognises a paragraph by its number, or a numbered item of a list within one.
func (r *textRules) numbered(p *piece, running bool) (Kind, int) {
	of := p.numbering()
	n, stop, rest, marked := of.number, of.stop, of.rest, of.marked
	if n < 0 {
		return NoKind, r.number
	}
	publisher := strings.Contains(p.text[:len(p.text)-len(rest)], pilcrow)
	next := n == r.number+1
	switch {
	case publisher && running && !marked && !next: // the sign of a publisher's program before a day of the month
		return NoKind, r.number
	case publisher:
	case r.kind == ReferencesKind && !p.blank && stop == 0 && (n != 1 || r.postEnded() && citesBehindLetter(rest)),
		stop == 0 && !marked,
		running && !marked && (!next || !r.sentenceEnded() && !r.passageEnded() || stop == ')'):
		return NoKind, r.number
	case stop == ')' && !marked && (!next || r.number == 0), !marked && n <= r.number && stop != 0:
		return SubparagraphKind, r.number
	}
	return ParagraphKind, n
}

// postEnded reports whether the line before ends with a word in capitals, such as the post of a
// reference whose serial number is still to come: the 812 of
//
//	REF: (A) SAN JOSE
//	812 (C) STATE 112867
func (r *textRules) postEnded() bool { return endsWithCapitals(r.before.Of(r.file.Text)) }

func endsWithCapitals(s string) bool { return upperWord(s[strings.LastIndexAny(s, " \t\r\n")+1:]) }

// citesBehindLetter reports whether a reference comes after a letter of the list: (C) 2007 STATE 155223.
func citesBehindLetter(s string) bool {
	s = strings.TrimLeft(s, " ")
	n := bulletLength(s)
	return n > 0 && startsCable(s[n:])
}

// cut reports whether a line that was put in cuts a sentence.
func (r *textRules) cut() bool { return r.kind == PageKind && r.before.Len() > 0 && !r.sentenceEnded() }

// sentenceEnded reports whether the line before ends like a sentence, so that a number may begin the next paragraph.
func (r *textRules) sentenceEnded() bool {
	return r.before.Len() > 0 && strings.IndexByte(".?!\"')", r.file.Text[r.before.End-1]) >= 0
}

// passageEnded reports whether the line before is the end of a passage or of a table, or a whole numbered
// paragraph that is too short to be wrapped, as in the forms of trade opportunities:
//
//  2. DATE: 08/13/79
//  3. ROE
func (r *textRules) passageEnded() bool {
	const wrapped = 45 // bytes of a line below which another word had room
	before := r.before.Of(r.file.Text)
	if n := digits(before); n > 0 && len(before) < wrapped && strings.HasPrefix(before[n:], ". ") &&
		!strings.ContainsAny(before, "\r\n") && !strings.HasSuffix(before, ",") && r.kind == ParagraphKind {
		return true
	}
	before = strings.Trim(before[strings.LastIndexAny(before, "\r\n")+1:], " \t")
	return before != "" && (isMarker(before) || isTableEnd(before))
}

// isTableEnd reports whether s is the last line of a table: a rule, or a row of which a gap is before a
// number at the end.
//
//	Lima        20     30
func isTableEnd(s string) bool {
	const gap = "   "
	value := s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Trim(s, "-=_ ") == "" ||
		isDigit(s[len(s)-1]) && len(value) < len(s) && strings.HasSuffix(s[:len(s)-len(value)], gap)
}

// numbering is what a line begins with that may be the number of a paragraph.
type numbering struct {
	number int    // or -1
	stop   byte   // the sign after it, or 0
	rest   string // what follows that
	marked bool   // a portion mark comes before or after it
	seen   bool   // it was looked for
}

// numbering looks for the number of a paragraph once.
func (p *piece) numbering() *numbering {
	if of := &p.numbers; !of.seen {
		of.seen = true
		of.number, of.stop, of.rest = paragraphNumber(p.text)
		of.marked = of.number >= 0 &&
			(portionLength(strings.TrimLeft(of.rest, " ")) > 0 || portionLength(p.text) > 0)
	}
	return &p.numbers
}

// paragraphNumber reads the number that a paragraph begins with, the sign after it ('.', ')' or 0), and the rest. The
// number is -1 where s does not begin with one: 11/9/98, 1.4 percent and 2006 do not.
func paragraphNumber(s string) (n int, stop byte, rest string) {
	switch {
	case isDigit(s[0]), s[0] == ' ', s[0] == pilcrow[0]:
	case s[0] == '(': // (C) 1.
		if m := portionLength(s); m > 0 {
			s = strings.TrimLeft(s[m:], " ")
		}
	default:
		return -1, 0, s
	}
	body := strings.TrimLeft(strings.TrimPrefix(s, pilcrow), " ")
	figures := digits(body)
	if figures == 0 || figures > 3 {
		return -1, 0, s
	}
	n, _ = (&Word{Text: body[:figures]}).Int()
	rest = body[figures:]
	switch {
	case rest == "":
		return -1, 0, s
	case rest[0] == '.' || rest[0] == ')':
		stop = rest[0]
		rest = rest[1:]
		if rest != "" && (isDigit(rest[0]) || rest[0] == '/') {
			return -1, 0, s
		}
	case strings.HasPrefix(rest, " . "): // 4 . TEXT, as archives set texts of 1973
		stop, rest = '.', rest[len(" ."):]
	case rest[0] == ',' && portionLength(strings.TrimLeft(rest[1:], " ")) > 0: // 4, (C) Text
		stop, rest = '.', rest[1:]
	case rest[0] != ' ' && rest[0] != '(':
		return -1, 0, s
	}
	if stop == 0 {
		if mark := portionLength(strings.TrimLeft(rest, " ")); mark == 0 ||
			rest[0] == '(' && strings.HasPrefix(rest[mark:], "(") {
			return -1, 0, s // nor does section 2(C)(2)
		}
	}
	return n, stop, rest
}

// unnumbered reports what a line of text without a number is.
func (r *textRules) unnumbered(p *piece, running bool) Kind {
	bullet := subBulletLength(p.text)
	switch {
	case isUnderline(p.text):
		return UnderlineKind
	case !p.mixed && isMarker(p.text) && (!running || p.below() == ""):
		return MarkerKind
	case !running && bullet > 0 && !r.beginsWithMark(p),
		running && bullet > 0 && portionLength(strings.TrimLeft(p.text[bullet:], " ")) > 0:
		return SubparagraphKind
	case running && r.headsNext(p):
		return TitleKind
	case running:
		return NoKind
	case isTitle(p) && !r.cut() && !p.quoted:
		return TitleKind
	}
	return PassageKind
}

// headsNext reports whether a piece without a blank line above it is a title all the same, for an underline
// and the next paragraph are below it:
//
//	HARBOR DUES
//	-----------
//	13. (C) They rise again.
func (r *textRules) headsNext(p *piece) bool {
	if r.kind != ParagraphKind && r.kind != SubparagraphKind && r.kind != PassageKind || !isTitle(p) ||
		!r.sentenceEnded() || !isUnderline(p.below()) {
		return false
	}
	const near = 4 // lines
	for below := range p.linesBelow(near) {
		if !isUnderline(below) {
			n, _, _ := paragraphNumber(below)
			return n == r.number+1
		}
	}
	return false
}

// beginsWithMark reports whether a piece, which begins a block, begins with a portion mark of one
// capital, (C), and not with the letter of a list: the mark (B) is none, and (C) after (B), (b) or
// B. is a letter.
func (r *textRules) beginsWithMark(p *piece) bool {
	if !p.blank || portionLength(p.text) != len("(C)") || p.text[0] != '(' || !isUpper(p.text[1]) {
		return false
	}
	if r.kind < RepeatKind { // none of the text
		return true
	}
	before, _ := strings.CutPrefix(r.before.Of(r.file.Text), "(")
	return len(before) < 2 || before[0]&^0x20 != p.text[1]-1 || before[1] != ')' && before[1] != '.'
}

// usualTitles are headings that many texts have, mostly above the first paragraph.
var usualTitles = [...]string{
	"SUMMARY",
	"INTRODUCTION",
	"COMMENT",
	"BACKGROUND",
	"SUMMARY AND COMMENT",
	"ACTION REQUEST",
	"BEGIN SUMMARY",
}

// isUsualTitle reports whether s is a heading that many texts have.
func isUsualTitle(s string) bool {
	const most = 22
	if len(s) > most || s == "" || !beginsTitles[s[0]] {
		return false
	}
	s = strings.TrimRight(s, ":. ")
	for _, title := range usualTitles {
		if len(s) == len(title) && strings.EqualFold(s, title) {
			return true
		}
	}
	return false
}

// beginsTitles are the bytes that such headings begin with.
var beginsTitles = bytesOf("SICBAsicba")

// isHeadline reports whether a piece is surely a title, by what it says or by the underline below it.
func isHeadline(p *piece) bool {
	return isUsualTitle(p.text) || isUnderline(p.below()) && !isUnderline(p.text)
}

// isTitle reports whether a piece, which begins a block, is a heading: short, without a stop, alone
// between blank lines or with an underline or a paragraph below.
func isTitle(p *piece) bool {
	const most, mostMixed, mostBlanks = 80, 60, 9
	s := p.text
	if len(s) > most || strings.IndexByte(".?!,;:", s[len(s)-1]) >= 0 || !isUpper(s[0]) && s[0] != '"' && s[0] != '(' {
		return false
	}
	if next := p.below(); next != "" && !isUnderline(next) {
		if n, _, _ := paragraphNumber(next); n < 0 {
			return false
		}
	}
	return len(s) <= mostMixed && strings.Count(s, " ") <= mostBlanks || !p.mixed && s == strings.ToUpper(s)
}

// isUnderline reports whether s is made of signs that underline.
func isUnderline(s string) bool { return len(s) >= 3 && inUnderlines.all(s) }

var inUnderlines = bytesOf("-=_*~ ")

// isMarker reports whether s is a line of its own that begins or ends a passage: BEGIN TEXT, (END SUMMARY.)
func isMarker(s string) bool {
	s = aroundMarkers.trimLeft(s)
	if s == "" || s[0] != 'B' && s[0] != 'E' {
		return false
	}
	s = aroundMarkers.trimRight(s)
	if len(s) > 40 || !strings.HasPrefix(s, "BEGIN ") && !strings.HasPrefix(s, "END ") {
		return false
	}
	return strings.Count(s, " ") <= 4 && s == strings.ToUpper(s)
}

var aroundMarkers = bytesOf("()[]<>-*. :\"")

// endingLine returns the kind of a line after the text, where there is none of a stronger sign; NoKind where it
// goes on with the line before.
func endingLine(p *piece, before Kind) Kind {
	switch {
	case p.text == "BT":
		return TextSeparatorKind
	case isSerialCheck(p.text):
		return SerialCheckKind
	case isEndOfMessage(p.text), tables.OneLetterApart(p.text, "NNNN"):
		return EndOfMessageKind
	case before == TextSeparatorKind && strings.HasPrefix(p.text, "C ") && levelLength(p.text) == 0: // C O S M I C  T O P
		return CorrectionKind
	case isPublisher(p.text):
		return PublisherKind
	case before == StrayKind && !p.blank:
		return NoKind
	}
	return StrayKind
}
