package grammar

import "strings"

// Paragraph is a numbered paragraph.
//
//  1. (C) The port captain said that the dues would rise.
type Paragraph struct {
	Node
	ParagraphLine
}

// ParagraphLine is the grammar of a [Paragraph]'s beginning; what follows is text.
type ParagraphLine struct {
	Number *ParagraphNumber `parser:"@@"`
	Mark   *PortionMark     `parser:"@@?"` // before the number in (C) 1.
	// of texts of 1995-97 that say by whom they are classified in their first paragraph
	Authority *Authority `parser:"@@?"`
}

// Authority is a [ClassifiedByLine] within a paragraph.
//
//  1. (U) CLASSIFIED BY DCM JOHN ROE; REASON 1.5 (D).
type Authority struct {
	Mark     *PortionMark     `parser:"@@?"`
	Label    *Label           `parser:"@@"`
	Before   *OfficerTitle    `parser:"@@?"`
	Name     *Officer         `parser:"@@?"`
	Position []*OfficerTitle  `parser:"@@*"`
	Word     *Keyword         `parser:"@@?"`
	Sections []*ReasonSection `parser:"@@*"`
	Rest     *Rest            `parser:"@@?"`
}

// Text returns the place of the paragraph's text after number and mark. It is empty where there is none.
func (n *Paragraph) Text() Span {
	if n.SyntaxError != nil {
		return n.span
	}
	at := Span{n.Number.At.End, n.span.End}
	if n.Mark != nil {
		at.Start = max(at.Start, n.Mark.At.End)
	}
	return at
}

var paragraphField = newField[ParagraphLine]("paragraph", "1. (C) Text", cutParagraph)

// cutParagraph cuts number and mark. The number is given first, also where the mark comes before it.
func cutParagraph(s *scanner) {
	start := s.pos
	early := portionLength(s.rest())
	if s.pos += early; s.done() {
		return
	}
	rest := s.rest()
	body := strings.TrimLeft(strings.TrimPrefix(rest, pilcrow), " ")
	n := len(rest) - len(body) + digits(body)
	if strings.HasPrefix(rest[n:], " . ") {
		n += len(" ")
	}
	for n < len(rest) && (rest[n] == '.' || rest[n] == ')' || rest[n] == ',') {
		n++
	}
	s.emit(paragraphToken, s.pos, s.pos+n)
	if early > 0 {
		s.emit(portionToken, start, start+early)
		return
	}
	s.portion()
	s.authority()
}

// authority cuts the officer and the reason that a paragraph says, if it begins with them.
func (s *scanner) authority() {
	const near, soon = 160, 16 // bytes up to the reason; from its word to the section of the order
	if s.done() {
		return
	}
	if s.rest()[0]&^0x20 != 'C' { // as nearly all
		return
	}
	label := foldLabel(s.rest(), "CLASSIFIED BY")
	if head := s.rest()[:min(len(s.rest()), near)]; label > 0 {
		_, sections := reasonWithin(head)
		if strings.IndexByte(head[sections:min(len(head), sections+soon)], '1') >= 0 {
			s.label(s.pos + label)
			cutClassifiedBy(s)
		}
	}
}

func (n *Paragraph) read(r *reader) { paragraphField.read(r, &n.Node, &n.ParagraphLine) }

// Subparagraph is a lettered or bulleted part of a paragraph.
//
//	a. (C) The first berth
type Subparagraph struct {
	Node
	SubparagraphLine
}

// SubparagraphLine is the grammar of [Subparagraph].
type SubparagraphLine struct {
	Pilcrow *Pilcrow     `parser:"@@?"`
	Bullet  *Bullet      `parser:"@@"`
	Mark    *PortionMark `parser:"@@?"`
}

var subparagraphField = newField[SubparagraphLine]("sub-paragraph", "a. (C) Text", func(s *scanner) {
	if strings.HasPrefix(s.rest(), pilcrow) {
		s.word("")
	}
	if !s.done() {
		n := subBulletLength(s.rest())
		if n == 0 { // 3)Three. is known by its number
			n = digits(s.rest()) + 1
		}
		s.emit(bulletToken, s.pos, s.pos+n)
	}
	s.portion()
})

func (n *Subparagraph) read(r *reader) { subparagraphField.read(r, &n.Node, &n.SubparagraphLine) }

// subBulletLength returns the length of the bullet of a sub-paragraph that s begins with, or 0: a. A) (a) 2a. -- - * •
func subBulletLength(s string) int {
	const most = 3 // dashes
	if len(s) < 2 {
		return 0
	}
	switch {
	case isLetter(s[0]) && s[0] < 0x80 && s[1] != '.' && s[1] != ')': // as most lines
		return 0
	case s[0] == '-' || s[0] == '*':
		n := 1
		for n < len(s) && n <= most && (s[n] == '-' || s[n] == '*') {
			n++
		}
		if n <= most && len(s) > n && s[n] == ' ' {
			return n
		}
		return 0
	}
	if strings.HasPrefix(s, "\u2022 ") { // a bullet of a word processor
		return len("\u2022")
	}
	n := 0
	open := strings.HasPrefix(s, "(")
	if open {
		n++
	}
	figures := digits(s[n:])
	n += figures
	if n < len(s) && isLetter(s[n]) && s[n] < 0x80 {
		n++
	} else if figures == 0 {
		return 0
	}
	if n >= len(s) || s[n] != ')' && (open || s[n] != '.') {
		return 0
	}
	if n+1 < len(s) && s[n+1] != ' ' && s[n+1] != '(' {
		return 0
	}
	return n + 1
}

// Passage is text without a number: an unnumbered paragraph, or the rest of a paragraph after a
// page line.
type Passage struct {
	Node
	PassageLine
}

// PassageLine is the grammar of [Passage] and [Title].
type PassageLine struct {
	Mark *PortionMark `parser:"@@?"`
}

var passageField = newField[PassageLine]("text", "(U) Text", (*scanner).portion)

func (n *Passage) read(r *reader) { n.PassageLine.read(r, &n.Node) }

// read looks for a mark; most titles and passages have none, and nothing else to read.
func (l *PassageLine) read(r *reader, n *Node) {
	if portionLength(n.span.Of(r.file.Text)) > 0 {
		passageField.read(r, n, l)
	}
}

// Title is a heading between paragraphs, on a line of its own.
//
//	THE NEW BERTH
type Title struct {
	Node
	PassageLine
}

func (n *Title) read(r *reader) { n.PassageLine.read(r, &n.Node) }

// Marker is a line that begins or ends a passage.
//
//	BEGIN TEXT
type Marker struct {
	Node
	MarkerLine
}

// MarkerLine is the grammar of [Marker].
type MarkerLine struct {
	Verb *Word   `parser:"Mark* @@"` // BEGIN or END
	Of   *Phrase `parser:"@@?"`
}

var markerField = newField[MarkerLine]("marker line", "BEGIN TEXT", func(s *scanner) { s.words("") })

func (n *Marker) read(r *reader) { markerField.read(r, &n.Node, &n.MarkerLine) }

// bare is a line whose kind is all that there is to read.
type bare struct{ Node }

func (*bare) read(*reader) {}

// Underline is a line of dashes or other signs under a title.
//
//	-------------
type Underline struct{ bare }

// Publisher is a line that a publisher added, before or after the text.
//
//	=====CABLE ENDS=====
type Publisher struct{ bare }

// Repeat is a line of the heading that is repeated inside the text, as where sections were
// joined.
type Repeat struct{ bare }
