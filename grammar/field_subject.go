package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// Subject is the line that says what the cable is about.
//
//	SUBJECT: (U) HARBOR DUES IN PORT LOUIS
type Subject struct {
	Node
	SubjectLine
}

// SubjectLine is the grammar of [Subject].
type SubjectLine struct {
	Name  *Label       `parser:"@@?"`
	Mark  *PortionMark `parser:"@@?"`
	Title *Rest        `parser:"@@?"` // as written, over its line ends
}

var subjectField = newField[SubjectLine](
	"SUBJECT line",
	"SUBJECT: HARBOR DUES",
	cutSubject,
)

func (n *Subject) read(r *reader) { subjectField.read(r, &n.Node, &n.SubjectLine) }

// cutSubject passes over the label where it was typed twice: SUBJECT: SUBJECT: HARBOR DUES.
func cutSubject(s *scanner) {
	before := len(s.tokens)
	s.portion()
	if !s.done() {
		if n := subjectLabel(s.rest()); n > 0 && s.rest()[n-1] == ':' {
			s.pos += n
		}
	}
	if len(s.tokens) == before {
		s.portion()
	}
	s.sentence()
}

// portion cuts a portion mark, if there is one.
func (s *scanner) portion() {
	if s.done() {
		return
	}
	if n := portionLength(s.rest()); n > 0 {
		s.emit(portionToken, s.pos, s.pos+n)
	}
}

// subjectLabel returns the length of the label of a SUBJECT line that s begins with, its stop
// included, or 0. With a colon a label misspelt by a letter or two is known too.
func subjectLabel(s string) int {
	if s == "" || s[0] != 'S' && s[0] != 's' && s[0] != 'U' {
		return 0
	}
	w := firstWord(s)
	n := len(w)
	for n < len(s) && s[n] == ' ' {
		n++
	}
	stop := n < len(s) && s[n] == ':'
	if !stop && len(w) > 1 && w[1]&^0x20 != 'U' { // as most lines with such a letter
		return 0
	}
	if strings.HasPrefix("SUBJECT", w) && n > len(w) { // SUBJ ECT:
		if rest, found := strings.CutPrefix(s[n:], "SUBJECT"[len(w):]+":"); found {
			return len(s) - len(rest)
		}
	}
	switch {
	case len(w) == len("SUBJECT") && beginsFolded(w, "SUBJECT"), len(w) == len("SUBJ") && beginsFolded(w, "SUBJ"):
		if n < len(s) && strings.IndexByte(":;.,-", s[n]) >= 0 {
			return n + 1
		}
		if upperWord(w) && (n > len(w) || n == len(s)) {
			return len(w)
		}
	case stop && tables.OneLetterApart(strings.ToUpper(w), "SUBJECT"):
		return n + 1
	}
	return 0
}
