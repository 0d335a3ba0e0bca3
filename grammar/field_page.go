package grammar

import "strings"

// Page is the line at the beginning of a page or a section of the message.
//
//	PORT LOUIS 00000042  002 OF 003
//	PORT LOUIS 00000042  002.2 OF 003
//	PAGE 02 PORTLO 00042  01 OF 03  071459Z
//	PAGE 02 RUEHPO 0042 C O N F I D E N T I A L
type Page struct {
	Node
	PageLine
}

// PageLine is the grammar of [Page].
type PageLine struct {
	Page    *Number   `parser:"('PAGE'? @@)?"` // the page, in the older forms
	Post    *PostName `parser:"@@?"`           // the post or the originator's routing indicator
	Serial  *Serial   `parser:"@@"`
	Section *Number   `parser:"(@@"`       // the section that begins or goes on here
	Part    *Number   `parser:"('.' @@)?"` // the page within the section
	Total   *Number   `parser:"Keyword @@)?"`
	Rest    []*Item   `parser:"(@@ | Mark)*"` // filing time, level
}

var pageField = newField[PageLine]("page line", "PORT LOUIS 00000042  002 OF 003", cutPage)

func (n *Page) read(r *reader) {
	if s := n.span.Of(r.file.Text); !strings.HasPrefix(s, "PAGE ") {
		word, _ := damagedPage(s)
		n.label = n.span.Start + word
	}
	pageField.read(r, &n.Node, &n.PageLine)
}

func cutPage(s *scanner) {
	s.tokens = s.tokens[:0] // the damaged word PAGE is the line's label, [Node.Label], and no part of it
	for !s.done() {
		rest := s.rest()
		word := firstWord(rest)
		switch station := stationBefore(word); {
		case strings.HasPrefix(rest, "OF ") && len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].Type == numberToken:
			s.emit(keywordToken, s.pos, s.pos+2)
		case strings.HasPrefix(rest, "PAGE ") && len(s.tokens) == 0:
			s.emit(wordToken, s.pos, s.pos+4)
		case station > 0:
			s.emit(wordToken, s.pos, s.pos+station)
			s.emit(numberToken, s.pos, s.pos+len(word)-station)
		default:
			s.word("'-")
		}
	}
}

// pageLineLength returns the length of the page line that s begins with, or 0.
func pageLineLength(s string) int {
	if strings.HasPrefix(s, "PAGE ") {
		rest := strings.TrimLeft(s[5:], " ")
		n := digits(rest)
		body := strings.TrimLeft(rest[n:], " ")
		w := firstWord(body)
		if n == 0 || n > 3 || w == "OF" || !upperWord(w) && stationBefore(w) == 0 || len(body) > 80 {
			return 0
		}
		if digits(strings.TrimLeft(body, "ABCDEFGHIJKLMNOPQRSTUVWXYZ' ")) < 3 { // the post may have several words
			return 0
		}
		return len(s)
	}
	if !isUpper(s[0]) {
		return 0
	}
	start, end := sectionLine(s)
	if start < 0 || !postWords(s[:start]) {
		return 0
	}
	return end
}

// stationBefore returns the length of the routing indicator in w that a number of four digits is
// glued to, or 0: RUEHPO0042.
func stationBefore(w string) int {
	const number = 4
	n := len(w) - number
	if n <= 0 || digits(w[n:]) != number || !isIndicator(w[:n]) || !upperWord(w[:n]) {
		return 0
	}
	return n
}

// postWords reports whether s is one to five words in capitals.
func postWords(s string) bool {
	const most, mostWords = 47, 5
	if len(s) > most {
		return false
	}
	words := 0
	for w := range strings.FieldsSeq(s) {
		if words++; !inPosts.all(w) {
			return false
		}
	}
	return words > 0 && words <= mostWords
}

// inPosts are the bytes of words of the name of a post in capitals.
var inPosts = bytesOf(capitals + "'-.")

// sectionLine finds the numbers of a page line, 00000042  002.2 OF 003, in s. It returns where they
// begin and end, or -1.
func sectionLine(s string) (start, end int) {
	const first, last = len("00042 02 O"), len(" 02") // bytes before the F, and after it
	for from, least := first, 0; from < len(s)-last; {
		i := strings.IndexByte(s[from:len(s)-last], 'F') // which is rare in prose
		if i < 0 {
			break
		}
		from += i + 1
		if i = from - len(" OF"); i < least || !strings.HasPrefix(s[i:], " OF ") {
			continue
		}
		from++
		least = from
		total := digits(s[from:])
		if total < 2 || total > 3 {
			continue
		}
		if start := serialBefore(s[:i]); start >= 0 {
			return start, from + total
		}
	}
	return -1, -1
}

// serialBefore returns where the serial number begins in s, which ends with the section: 00000042  002.2. It returns -1
// where s does not end so.
func serialBefore(s string) int {
	i := len(s)
	back := func(least, most int) bool {
		n := 0
		for i > 0 && isDigit(s[i-1]) {
			i--
			n++
		}
		return least <= n && n <= most
	}
	mark := i
	if !back(1, 3) {
		return -1
	}
	if i > 0 && s[i-1] == '.' {
		i--
		if !back(2, 3) {
			return -1
		}
	} else if mark-i < 2 {
		return -1
	}
	blank := i
	for i > 0 && s[i-1] == ' ' {
		i--
	}
	if blank == i || !back(5, 9) {
		return -1
	}
	return i
}
