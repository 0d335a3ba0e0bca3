package grammar

import "strings"

// Subject is the line that says what the cable is about.
//
//	SUBJECT: (U) HARBOR DUES IN PORT LOUIS
type Subject struct {
	Node
	SubjectLine
}

// SubjectLine is the grammar of [Subject].
type SubjectLine struct {
	Name  *Label       `parser:"@@"`
	Mark  *PortionMark `parser:"@@?"`
	Title *Rest        `parser:"@@?"` // as written, over its line ends
}

var subjectField = newField[SubjectLine]("SUBJECT line", "SUBJECT: HARBOR DUES", func(s *scanner) { s.markAndSentence() })

func (n *Subject) read(r *reader) { subjectField.read(r, &n.Node, &n.SubjectLine) }

// markAndSentence cuts a portion mark, if there is one, and the text behind it.
func (s *scanner) markAndSentence() {
	s.portion()
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

// subjectLabel returns the length of the label of a SUBJECT line that s begins with, its stop included, or 0. With a colon
// a label misspelt by a letter or two is known too.
func subjectLabel(s string) int {
	w := firstWord(s)
	if w == "" || w[0] != 'S' && w[0] != 's' && w[0] != 'U' {
		return 0
	}
	n := len(w)
	for n < len(s) && s[n] == ' ' {
		n++
	}
	stop := n < len(s) && s[n] == ':'
	switch upper := strings.ToUpper(w); {
	case upper == "SUBJECT" || upper == "SUBJ":
		if n < len(s) && strings.IndexByte(":;.-", s[n]) >= 0 {
			return n + 1
		}
		if w == upper && (n > len(w) || n == len(s)) {
			return len(w)
		}
	case stop && nearly(upper, "SUBJECT"):
		return n + 1
	}
	return 0
}

// nearly reports whether s is word with one letter lost, added or changed, or two neighbours exchanged.
func nearly(s, word string) bool {
	i := 0
	for i < len(s) && i < len(word) && s[i] == word[i] {
		i++
	}
	a, b := s[i:], word[i:]
	switch {
	case len(a) == len(b)+1:
		return a[1:] == b
	case len(b) == len(a)+1:
		return b[1:] == a
	case len(a) != len(b):
		return false
	case len(a) == 0:
		return true
	case a[1:] == b[1:]: // also one letter each
		return true
	}
	return a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:]
}
