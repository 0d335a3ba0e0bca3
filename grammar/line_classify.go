package grammar

import "strings"

// logical is one logical line: a kind, and the physical lines or the part of one that belong to it.
type logical struct {
	kind  Kind
	start int  // where its extent begins
	span  Span // its text, without blanks around it
	label int  // end of its label
	role  Role // of an addressee
}

// zone is a part of a cable. Zones follow one another and never come back.
type zone uint8

const (
	headingZone zone = iota
	textZone
	endingZone
)

// classifier gathers physical lines into logical ones and tells their kinds.
type classifier struct {
	file *File
	out  []logical

	zone     zone
	heading  int    // index of the last physical line of the heading, or -1
	role     Role   // of the addressees now being listed
	inBody   bool   // a paragraph or other text was seen
	marked   bool   // a classification line was seen
	post     string // the post of the classification line, upper case
	number   int    // of the last paragraph
	blank    bool   // the physical line before is blank, or there is none
	indicate bool   // the last addressee has a routing indicator
	sender   bool   // the date-time line or the FM line was seen, behind which addressees are due
	listing  bool   // an addressee was seen
	line     int    // the physical line at hand
}

// classify tells the kind of every line of the file. It looks at each line once, and at most at the one behind.
func classify(f *File) []logical {
	c := &classifier{file: f, blank: true, heading: headingEnd(f)}
	if c.heading < 0 {
		c.zone = textZone
	}
	for i := range f.Lines {
		c.line = i
		c.physical(trim(f.Text, f.Lines[i]))
	}
	if len(c.out) == 0 && f.Text != "" {
		c.out = append(c.out, logical{kind: PassageKind})
	}
	if len(c.out) > 0 {
		c.out[0].start = 0
	}
	c.sign()
	return c.out
}

// trim returns the place of a line's text without blanks around it.
func trim(text string, l Line) Span {
	s := Span{l.Start, l.End}
	for s.Start < s.End && isSpace(text[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && isSpace(text[s.End-1]) {
		s.End--
	}
	return s
}

// physical takes in one physical line, whose text stands at.
func (c *classifier) physical(at Span) {
	if at.Len() == 0 {
		c.blank = true
		return
	}
	for rest := at; rest.Len() > 0; {
		piece := c.cut(rest)
		c.piece(piece)
		c.blank = false
		rest.Start = piece.End
		for rest.Start < rest.End && isSpace(c.file.Text[rest.Start]) {
			rest.Start++
		}
	}
}

// piece takes in a physical line, or the part of one that holds one field.
func (c *classifier) piece(at Span) {
	text := at.Of(c.file.Text)
	var l logical
	switch c.zone {
	case headingZone:
		l = c.headingLine(text)
	case endingZone:
		l = c.endingLine(text)
	}
	if c.zone == textZone && l.kind == NoKind {
		l = c.textLine(text)
	}
	if l.kind == NoKind { // goes on with what stands before
		c.out[len(c.out)-1].span.End = at.End
		return
	}
	l.start, l.span = at.Start, at
	l.label += at.Start
	c.out = append(c.out, l)
	c.note(l.kind, text)
}

// note keeps what later lines are judged by.
func (c *classifier) note(k Kind, text string) {
	switch {
	case k == PreambleKind || k == OriginatorKind:
		c.sender = true
	case k == AddresseeKind:
		c.listing = true
	case k == MarkingKind:
		c.marked = true
		c.notePost(text)
	case k >= ParagraphKind && k <= MarkerKind:
		c.inBody = true
	}
}

// notePost keeps the words between the level and the serial number, by which glued page lines are known.
func (c *classifier) notePost(text string) {
	if c.post != "" {
		return
	}
	end := len(text)
	for end > 0 && !isDigit(text[end-1]) {
		end--
	}
	for end > 0 && isDigit(text[end-1]) {
		end--
	}
	head := strings.TrimRight(text[:end], " ")
	start := levelLength(head)
	if i := strings.LastIndexAny(head, "0123456789"); i >= start {
		start = i + 1
	}
	c.post = strings.TrimSpace(head[start:])
}

// last returns the kind of the logical line before.
func (c *classifier) last() Kind {
	if len(c.out) == 0 {
		return NoKind
	}
	return c.out[len(c.out)-1].kind
}

// next returns the text of the physical line behind the one at hand, without blanks around it; "" if it is blank or missing.
func (c *classifier) next() string {
	if c.line+1 >= len(c.file.Lines) {
		return ""
	}
	return trim(c.file.Text, c.file.Lines[c.line+1]).Of(c.file.Text)
}

// sign turns the last line of the text into the signature if it looks like one.
func (c *classifier) sign() {
	for i := len(c.out) - 1; i >= 0; i-- {
		l := &c.out[i]
		switch l.kind {
		case TextSeparatorKind, SerialCheckKind, EndOfMessageKind, CorrectionKind, PublisherKind, StrayKind, LabelKind,
			MarkingKind: // the level stands once more under the text of archive prints
			continue
		case TitleKind:
			if isSurname(l.span.Of(c.file.Text)) {
				l.kind = SignatureKind
			}
		case PassageKind, ParagraphKind, SubparagraphKind:
			c.splitSignature(i)
		}
		return
	}
}

// splitSignature parts the signature from the paragraph i that it stands under without a blank line.
func (c *classifier) splitSignature(i int) {
	l := c.out[i]
	body := l.span.Of(c.file.Text)
	cut := strings.LastIndexAny(body, "\r\n") + 1
	name := strings.TrimLeft(body[cut:], " \t")
	if !isSurname(name) || cut == 0 && l.kind != PassageKind {
		return
	}
	at := Span{l.span.End - len(name), l.span.End}
	signature := logical{kind: SignatureKind, start: at.Start, span: at, label: at.Start}
	before := strings.TrimRight(body[:len(body)-len(name)], " \t\r\n")
	if before == "" {
		c.out[i].kind = SignatureKind
		return
	}
	if strings.IndexByte(".?!\"')#", before[len(before)-1]) < 0 {
		return // the sentence goes on
	}
	signature.start = l.span.Start + cut
	c.out[i].span.End = l.span.Start + len(before)
	c.out = append(c.out[:i+1], append([]logical{signature}, c.out[i+1:]...)...)
}

// isSurname reports whether s may be a signature: one to three words of letters, each beginning with a capital, without a
// stop behind them.
func isSurname(s string) bool {
	if len(s) < 2 || len(s) > 30 || !isUpper(s[0]) || levelLength(s) == len(s) {
		return false
	}
	words := strings.Fields(s)
	if len(words) > 3 {
		return false
	}
	for _, w := range words {
		if !isLetter(w[0]) {
			return false
		}
		for i := range len(w) {
			if !isLetter(w[i]) && strings.IndexByte("-'.", w[i]) < 0 {
				return false
			}
		}
	}
	last := words[len(words)-1]
	return last[len(last)-1] != '.' && (len(words) == 1 || strings.ToUpper(s) == s)
}
