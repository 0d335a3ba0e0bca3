package grammar

import (
	"strings"
	"sync"

	"github.com/cablelint/cablelint/tables"
)

// textLine tells a line of the text. A logical without a kind goes on with the line before.
func (c *classifier) textLine(text string) logical {
	last := c.last()
	running := !c.blank && (last == ParagraphKind || last == PassageKind || last == SubparagraphKind)
	switch {
	case pageLineLength(text) == len(text):
		return logical{kind: PageKind}
	case c.ends(text):
		c.zone = endingZone
		return c.endingLine(text)
	case isPublisher(text):
		return logical{kind: PublisherKind}
	}
	if k := c.numbered(text, running); k != NoKind {
		return logical{kind: k}
	}
	if !running {
		if l := c.fieldLine(text); l.kind != NoKind {
			return l
		}
	}
	return c.bodyLine(text, running)
}

// ends reports whether the message ends with this line.
func (c *classifier) ends(text string) bool {
	switch {
	case text == "BT", isEndOfMessage(text):
		return true
	case isSerialCheck(text):
		next := c.next()
		return next == "" || isEndOfMessage(next)
	}
	return false
}

// isPublisher reports whether s is a line that publishers put around a text.
func isPublisher(s string) bool {
	switch {
	case strings.HasPrefix(s, "=====") && strings.Contains(s, "CABLE ENDS"), s == "<< END OF DOCUMENT >>", s == "##", s == "###":
		return true
	case strings.HasPrefix(s, "This record is a partial extract"), strings.HasPrefix(s, "The full text of the original cable"):
		return true
	case strings.HasPrefix(s, "Visit ") || strings.HasPrefix(s, "VISIT "):
		return strings.Contains(strings.ToUpper(s), "WEB SITE") || strings.Contains(strings.ToUpper(s), "WEBSITE") || strings.Contains(s, "http")
	}
	return false
}

// numbered tells a paragraph by its number, or a numbered item of a list within one.
func (c *classifier) numbered(text string, running bool) Kind {
	n, stop, rest := paragraphNumber(text)
	if n < 0 {
		return NoKind
	}
	marked := portionLength(strings.TrimLeft(rest, " ")) > 0 || portionLength(text) > 0
	publisher := strings.Contains(text[:len(text)-len(rest)], pilcrow)
	wrapped := c.last() == ReferencesKind && !c.blank && stop == 0 && (n != 1 || c.postEnded() && citesBehindLetter(rest))
	switch {
	case publisher:
	case wrapped, stop == 0 && !marked, running && !marked && (n != c.number+1 || !c.sentenceEnded() || stop == ')'):
		return NoKind
	case stop == ')' && !marked && (n != c.number+1 || c.number == 0 || running):
		if running {
			return NoKind
		}
		return SubparagraphKind
	case !marked && n <= c.number && stop != 0:
		return SubparagraphKind
	}
	c.number = n
	return ParagraphKind
}

// postEnded reports whether the line before ends with a word in capitals, such as the post of a reference whose serial number is still
// to come: the 812 of
//
//	REF: (A) SAN JOSE
//	812 (C) STATE 112867
func (c *classifier) postEnded() bool {
	text := c.out[len(c.out)-1].span.Of(c.file.Text)
	return upperWord(text[strings.LastIndexAny(text, " \t\r\n")+1:])
}

// citesBehindLetter reports whether a reference stands behind a letter of the list: (C) 2007 STATE 155223.
func citesBehindLetter(s string) bool {
	s = strings.TrimLeft(s, " ")
	n := bulletLength(s)
	return n > 0 && startsCable(s[n:])
}

// sentenceEnded reports whether the line before ends like a sentence, so that a number may begin the next paragraph.
func (c *classifier) sentenceEnded() bool {
	last := c.out[len(c.out)-1].span
	return strings.IndexByte(".?!\"')", c.file.Text[last.End-1]) >= 0
}

// paragraphNumber reads the number that a paragraph begins with, the sign behind it ('.', ')' or 0), and the rest. The
// number is -1 where s does not begin with one: 11/9/98, 1.4 percent and 2006 do not.
func paragraphNumber(s string) (n int, stop byte, rest string) {
	if s[0] == '(' { // (C) 1.
		if m := portionLength(s); m > 0 {
			s = strings.TrimLeft(s[m:], " ")
		}
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
	case rest[0] != ' ' && rest[0] != '(':
		return -1, 0, s
	}
	if stop == 0 && portionLength(strings.TrimLeft(rest, " ")) == 0 {
		return -1, 0, s
	}
	return n, stop, rest
}

// fieldLine tells a field of the text by its label.
func (c *classifier) fieldLine(text string) logical {
	if l := labelledLine(text); l.kind != NoKind && (!c.inBody || c.last().isField() || strings.Contains(text[:min(len(text), l.label+2)], ":")) {
		return l
	}
	if c.isMarking(text) {
		return logical{kind: MarkingKind}
	}
	if k := headingKind(text); c.blank && c.inBody && (k == TransmissionKind || k == StationKind || k == SecurityKind || k == PreambleKind || k == RoutingKind && strings.Contains(text, " R")) {
		return logical{kind: RepeatKind}
	}
	if c.inBody && !isCoreCaption(text) {
		return logical{}
	}
	return c.preliminary(text)
}

// labelledLine tells a field that begins with its name.
func labelledLine(s string) logical {
	type label struct {
		kind   Kind
		length int
	}
	var l label
	switch s[0] {
	case 'E':
		l = label{OrderKind, orderLabel(s)}
	case 'T', 't', 'A', 'a':
		l = label{TagsKind, tagsLabel(s)}
	case 'R', 'r', 'P':
		if l = (label{ReasonKind, foldLabel(s, "REASONS", "REASON")}); l.length == 0 {
			l = label{ReferencesKind, referencesLabel(s)}
		}
	case 'C', 'c', '(':
		at := 0
		if s[0] == '(' {
			at = portionLength(s)
			at += len(s[at:]) - len(strings.TrimLeft(s[at:], " "))
		}
		if n := foldLabel(s[at:], "CLASSIFIED BY"); n > 0 && (at > 0 || s[0] != '(') {
			l = label{ClassifiedByKind, at + n}
			if at > 0 {
				return logical{kind: l.kind} // the mark stands before the label
			}
		}
	case 'S', 's', 'U':
		l = label{SubjectKind, subjectLabel(s)}
	case 'D', 'd':
		if l = (label{DerivedFromKind, foldLabel(s, "DERIVED FROM")}); l.length == 0 {
			l = label{DeclassifyKind, foldLabel(s, "DECLASSIFY ON", "DECL ON", "DECL")}
		}
	}
	if l.length == 0 {
		return logical{kind: smartLabel(s), label: smartLength(s)}
	}
	return logical{kind: l.kind, label: l.length}
}

// smartLabels are the labels of the SMART form that no other dialect has.
var smartLabels = []string{"MRN:", "Date/DTG:", "From:", "Action:", "Captions:", "Pass Line:", "Signature:", "Drafted By:",
	"Cleared By:", "Approved By:", "Released By:", "Info:", "XMT:", "Attachments:", "Action Post:", "Dissemination Rule:"}

func smartLength(s string) int {
	const most = 20 // letters in the longest label
	if strings.IndexByte(s[:min(len(s), most)], ':') < 0 {
		return 0
	}
	for _, label := range smartLabels {
		if strings.HasPrefix(s, label) {
			return len(label)
		}
	}
	return 0
}

func smartLabel(s string) Kind {
	if smartLength(s) > 0 {
		return LabelKind
	}
	return NoKind
}

// isMarking reports whether a line is a classification line: the first one of the text, or one that is repeated.
func (c *classifier) isMarking(text string) bool {
	level := levelLength(text)
	if !c.marked && !c.inBody {
		return level > 0 || !c.last().isField() && isUnknownMarking(text)
	}
	if level == 0 || len(text) > 100 || text != strings.ToUpper(text) {
		return false
	}
	rest := text[level:]
	return rest == "" && c.blank || strings.Contains(rest, "SECTION ") || isDigit(text[len(text)-1]) && postWords(strings.TrimRight(rest, "0123456789"))
}

// isUnknownMarking reports whether s stands like a classification line whose level is no known word: it has a section
// counter, or ends with the digits of a serial number behind at least two words.
func isUnknownMarking(s string) bool {
	if len(s) > 100 || s != strings.ToUpper(s) || strings.ContainsAny(s, "/:(#") || !isUpper(s[0]) {
		return false
	}
	if strings.Contains(s, " SECTION ") && strings.Contains(s, " OF ") {
		return true
	}
	end := strings.TrimRight(s, "0123456789")
	w := firstWord(s)
	for _, level := range tables.Levels {
		if tables.OneLetterApart(w, level.Word) || strings.HasPrefix(w, "UNCLAS") {
			return len(s)-len(end) >= 3 && postWords(strings.Replace(end, " E F T O ", " EFTO ", 1))
		}
	}
	return false
}

// coreCaptions are captions that are known wherever they stand alone on a line.
var coreCaptions = sync.OnceValue(func() (names []string) {
	for _, c := range tables.BuiltIn().Captions() {
		if c.StandsAlone() {
			names = append(names, c.Name)
		}
	}
	return names
})

func isCoreCaption(s string) bool {
	for _, caption := range coreCaptions() {
		if rest, ok := strings.CutPrefix(s, caption); ok {
			if rest = strings.Trim(rest, " ,"); rest == "" || isCoreCaption(rest) {
				return true
			}
		}
	}
	return false
}

// preliminary tells the lines between classification line and E.O. line: notices, captions, attention lines.
func (c *classifier) preliminary(text string) logical {
	last := c.last()
	switch {
	case isNotice(text):
		return logical{kind: NoticeKind}
	case isCoreCaption(text):
		return logical{kind: CaptionKind}
	case len(text) > 90 || text != strings.ToUpper(text) || last > AttentionKind || isUnderline(text):
		return logical{}
	case last == AttentionKind && !c.blank && strings.IndexByte(",/", c.file.Text[c.out[len(c.out)-1].span.End-1]) >= 0:
		return logical{}
	case isAttention(text):
		return logical{kind: AttentionKind}
	case c.marked && len(text) <= 40 && isUpper(text[0]) && text[len(text)-1] != '.':
		return logical{kind: CaptionKind}
	}
	return logical{}
}

// isNotice reports whether s is a notice of a corrected copy, its letters spaced or not.
func isNotice(s string) bool {
	s = strings.TrimLeft(s, "(* ")
	return spacedLength(s, "CORRECTED COPY") > 0 || spacedLength(s, "CORRECTED") > 0 && strings.Contains(s, "C O P Y")
}

// isAttention reports whether s hands the text to somebody: STATE FOR AF/E, DEPT PASS USTR, NEA/MAG (POE).
func isAttention(s string) bool {
	for i, w := range strings.Fields(s) {
		if (w == "FOR" || w == "PASS" || w == "ALSO") && i < 8 {
			return true
		}
	}
	return strings.ContainsAny(s, "/(")
}

// bodyLine tells a line of running text.
func (c *classifier) bodyLine(text string, running bool) logical {
	last := c.last()
	switch {
	case isUnderline(text):
		return logical{kind: UnderlineKind}
	case isMarker(text) && (!running || c.next() == ""):
		return logical{kind: MarkerKind}
	case !running && subBulletLength(text) > 0 && last != ReferencesKind && !c.beginsWithMark(text):
		return logical{kind: SubparagraphKind}
	case running && subBulletLength(text) > 0 && portionLength(strings.TrimLeft(text[subBulletLength(text):], " ")) > 0:
		return logical{kind: SubparagraphKind}
	case last == ReferencesKind && bulletLength(text) > 0:
		return logical{}
	case !c.blank && c.continues(last):
		return logical{}
	case c.isTitle(text):
		return logical{kind: TitleKind}
	}
	return logical{kind: PassageKind}
}

// beginsWithMark reports whether text, which begins a block, begins with a portion mark of one capital, (C), and not with the letter
// of a list: the mark (B) is none, and (C) behind (B), (b) or B. is a letter.
func (c *classifier) beginsWithMark(text string) bool {
	if !c.blank || portionLength(text) != len("(C)") || text[0] != '(' || !isUpper(text[1]) {
		return false
	}
	if len(c.out) == 0 {
		return true
	}
	before, _ := strings.CutPrefix(c.out[len(c.out)-1].span.Of(c.file.Text), "(")
	return len(before) < 2 || before[0]&^0x20 != text[1]-1 || before[1] != ')' && before[1] != '.'
}

// continues reports whether a line of kind k may go on over the next physical line.
func (c *classifier) continues(k Kind) bool {
	switch k {
	case OrderKind, TagsKind, SubjectKind, ReferencesKind, ClassifiedByKind, ReasonKind, DerivedFromKind, DeclassifyKind,
		LabelKind, RepeatKind, ParagraphKind, SubparagraphKind, PassageKind, NoticeKind, AttentionKind:
		return true
	}
	return false
}

// isTitle reports whether text, which begins a block, is a heading: short, without a stop, alone between blank lines or
// with an underline or a paragraph below.
func (c *classifier) isTitle(text string) bool {
	if len(text) > 80 || strings.IndexByte(".?!,;:", text[len(text)-1]) >= 0 || !isUpper(text[0]) && text[0] != '"' && text[0] != '(' {
		return false
	}
	if next := c.next(); next != "" && !isUnderline(next) {
		if n, _, _ := paragraphNumber(next); n < 0 {
			return false
		}
	}
	return text == strings.ToUpper(text) || len(text) <= 60 && strings.Count(text, " ") <= 9
}

// isUnderline reports whether s is made of signs that underline.
func isUnderline(s string) bool { return len(s) >= 3 && strings.Trim(s, "-=_*~ ") == "" }

// isMarker reports whether s is a line of its own that begins or ends a passage: BEGIN TEXT, (END SUMMARY.)
func isMarker(s string) bool {
	s = strings.Trim(s, "()[]<>-*. :\"")
	if len(s) > 40 || !strings.HasPrefix(s, "BEGIN ") && !strings.HasPrefix(s, "END ") {
		return false
	}
	return strings.Count(s, " ") <= 4 && s == strings.ToUpper(s)
}
