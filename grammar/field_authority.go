package grammar

import "strings"

// ClassifiedBy names the classifying officer.
//
//	Classified By: DCM Jane Roe
//	CLASSIFIED BY: JOHN POE, AMBASSADOR, EXEC
type ClassifiedBy struct {
	Node
	ClassifiedByLine
}

// ClassifiedByLine is the grammar of [ClassifiedBy].
type ClassifiedByLine struct {
	Mark     *PortionMark `parser:"@@?"` // (U)
	Label    *Label       `parser:"(@@ ':'?)?"`
	Name     *Phrase      `parser:"@@?"`        // up to the first comma: a name, or position and name together
	Position []*Phrase    `parser:"(',' @@?)*"` // the parts behind it
}

var classifiedByField = newField[ClassifiedByLine]("classified-by line", "Classified By: Jane Roe, DCM", cutClassifiedBy)

func (n *ClassifiedBy) read(r *reader) { classifiedByField.read(r, &n.Node, &n.ClassifiedByLine) }

// cutClassifiedBy leaves out the words "for reasons" behind the name: the reason is a line of its own.
func cutClassifiedBy(s *scanner) {
	for s.end > s.pos {
		body := strings.TrimRight(s.text[s.pos:s.end], " \t\r\n.,:")
		if n := len(body) - len(" for"); n >= 0 && isSpace(body[n]) && strings.EqualFold(body[n+1:], "for") {
			body = body[:n]
		}
		if s.pos+len(body) == s.end {
			break
		}
		s.end = s.pos + len(body)
	}
	if n := portionLength(s.rest()); n > 0 && len(s.tokens) == 0 { // (U) Classified by Jane Roe: the mark stands before the label
		s.emit(portionToken, s.pos, s.pos+n)
		if !s.done() {
			s.label(s.pos + foldLabel(s.rest(), "CLASSIFIED BY"))
		}
	}
	s.words("'-.&/()")
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
	Rest     *Rest            `parser:"@@?"` // a reason in words; what stands behind the letters
}

// ReasonSection is a section of the order with its letters.
type ReasonSection struct {
	Section *Figures  `parser:"@@"`
	Letters []*Letter `parser:"(@@ | Mark | Keyword)*"`
}

var reasonField = newField[ReasonLine]("reason line", "Reason: 1.4 (b) and (d)", cutReason)

func (n *Reason) read(r *reader) { reasonField.read(r, &n.Node, &n.ReasonLine) }

func cutReason(s *scanner) {
	section := false
	for !s.done() {
		rest := s.rest()
		w := firstWord(rest)
		switch {
		case isDigit(rest[0]) && len(rest) > 2 && (rest[1] == '.' || rest[1] == ',') && isDigit(rest[2]):
			s.emit(figuresToken, s.pos, s.pos+3)
			section = true
		case section && rest[0] == '(' && len(rest) > 2 && isLetter(rest[1]) && rest[2] == ')':
			s.emit(letterToken, s.pos, s.pos+3)
		case section && len(w) == 1 && isLetter(w[0]):
			s.emit(letterToken, s.pos, s.pos+1)
		case section && strings.EqualFold(w, "and"):
			s.emit(keywordToken, s.pos, s.pos+len(w))
		case section && strings.IndexByte(",/&+().;-", rest[0]) >= 0:
			s.mark()
		case !section && sectionAhead(rest):
			s.pos += max(1, len(w)) // "E.O. 12958, section 1.4" and the like
		default:
			s.sentence()
		}
	}
}

// sectionAhead reports whether s is the order, a word or a sign with a section soon behind it: E.O. 12958, SECTION 1.4
func sectionAhead(s string) bool {
	const soon = 30
	w := firstWord(s)
	switch strings.ToUpper(w) {
	case "E", "O", "EO", "SECTION":
	case "":
		if strings.IndexByte(".:,(", s[0]) < 0 {
			return false
		}
	default:
		if len(w) != 5 || digits(w) != 5 {
			return false
		}
	}
	for i := len(w) + 1; i+2 < min(len(s), soon); i++ {
		if isDigit(s[i]) && !isDigit(s[i-1]) && (s[i+1] == '.' || s[i+1] == ',') && isDigit(s[i+2]) {
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

// Labelled is a field of the SMART form.
//
//	MRN: 11 PORT LOUIS 42
type Labelled struct {
	Node
	LabelledLine
}

func (n *Labelled) read(r *reader) { labelledField.read(r, &n.Node, &n.LabelledLine) }

// foldLabel returns the length of the label, in any case and with its stop, that s begins with, or 0.
func foldLabel(s string, labels ...string) int {
	for _, label := range labels {
		if len(s) < len(label) || !strings.EqualFold(s[:len(label)], label) || wordLength(s[len(label):], "") > 0 {
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
