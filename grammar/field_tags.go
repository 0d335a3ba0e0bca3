package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// Tags is the line of codes for Traffic Analysis by Geography and Subject.
//
//	TAGS: PREL, PGOV, MP
type Tags struct {
	Node
	TagsLine
}

// TagsLine is the grammar of [Tags].
type TagsLine struct {
	Name  *Label     `parser:"@@?"`
	Items []*TagItem `parser:"@@*"`
	Rest  *Rest      `parser:"@@?"` // text after the codes
}

// TagItem is one code, one name in parentheses, or a sign between them.
type TagItem struct {
	Code   *TagCode    `parser:"  @@"`
	Person *PersonName `parser:"| @@"`
	Sign   *Mark       `parser:"| @@"`
}

// Code returns the code within a link: PREL of [PREL](#). Without a link it is the word itself.
func (w *TagCode) Code() *Word {
	text := w.Text
	switch {
	case strings.HasPrefix(text, "["):
		return &Word{Span{w.At.Start + 1, w.At.Start + strings.IndexByte(text, ']')}, text[1:strings.IndexByte(text, ']')]}
	case strings.HasPrefix(text, "<"):
		start, end := strings.IndexByte(text, '>')+1, strings.LastIndex(text, "<")
		return &Word{Span{w.At.Start + start, w.At.Start + end}, text[start:end]}
	}
	return &w.Word
}

// Linked reports whether the code is in a publisher's link.
func (w *TagCode) Linked() bool { return w.Text[0] == '[' || w.Text[0] == '<' }

var tagsField = newField[TagsLine]("TAGS line", "TAGS: PREL, PGOV, MP", cutTags)

func (n *Tags) read(r *reader) { tagsField.read(r, &n.Node, &n.TagsLine) }

func cutTags(s *scanner) {
	for !s.done() {
		rest := s.rest()
		switch n := linkLength(rest); {
		case n > 0:
			s.emit(tagToken, s.pos, s.pos+n)
		case rest[0] == '(' && closing(rest) > 0:
			s.emit(nameToken, s.pos, s.pos+closing(rest))
		case isLetter(rest[0]) || isDigit(rest[0]):
			n = tagLength(rest)
			switch {
			case n == 0: // a paragraph sign
				s.mark()
			case s.prose(rest[:n]):
				s.sentence()
			default:
				s.emit(tagToken, s.pos, s.pos+n)
			}
		default:
			s.mark()
		}
	}
}

// prose reports whether a word with small letters ends the codes: it is none that is known.
func (s *scanner) prose(w string) bool {
	if len(w) < 2 || upperWord(w) {
		return false
	}
	upper := strings.ToUpper(w)
	if upper == w {
		return false
	}
	_, caption := tables.BuiltIn().FindCaption(upper)
	return !caption && !tables.BuiltIn().HasTAG(upper)
}

// tagLength returns the length of the code that s begins with: letters, digits and the signs that are within names of
// organizations, G-77, UNGA/C-6, AFL-CIO.
func tagLength(s string) int {
	n := wordLength(s, "-/&")
	for n > 0 && (s[n-1] == '-' || s[n-1] == '/' || s[n-1] == '&') {
		n--
	}
	return n
}

// closing returns the length of the parenthesis that s begins with, up to its closing sign on the same line, or 0.
func closing(s string) int {
	const most = 80 // a name is shorter; an open parenthesis does not swallow the line
	n := strings.IndexAny(s[1:min(len(s), most)], "()\n") + 1
	if n == 0 || s[n] != ')' {
		return 0
	}
	return n + 1
}

// linkLength returns the length of the publisher's link that s begins with, or 0.
func linkLength(s string) int {
	const most = 120
	head := s[:min(len(s), most)]
	switch {
	case strings.HasPrefix(head, "["):
		middle := strings.Index(head, "](")
		if middle < 2 || wordLength(head[1:], "-/&") != middle-1 {
			return 0
		}
		end := strings.IndexByte(head[middle:], ')')
		if end < 0 {
			return 0
		}
		return middle + end + 1
	case strings.HasPrefix(head, "<a "):
		end := strings.Index(head, "</a>")
		open := strings.IndexByte(head, '>')
		if end < 0 || open >= end || wordLength(head[open+1:], "-/&") == 0 || open+1+wordLength(head[open+1:], "-/&") != end {
			return 0
		}
		return end + len("</a>")
	}
	return 0
}

// tagsLabels are the spellings of the label met in cables.
var tagsLabels = []string{"TAGS", "TAG", "TAGES", "TAS", "TABS", "TGS", "AGS", "TAGSC"}

// tagsLabel returns the length of the label of a TAGS line that s begins with, its stop included,
// or 0. A misspelt label needs a stop; TAGS does without it when a code follows.
func tagsLabel(s string) int {
	if !beginsFolded(s, "TA") && !beginsFolded(s, "TG") && !beginsFolded(s, "AG") { // as most lines with such a letter
		return 0
	}
	w := firstWord(s)
	known := false
	for _, label := range tagsLabels {
		known = known || len(w) == len(label) && beginsFolded(w, label)
	}
	if !known {
		return 0
	}
	n := len(w)
	for n < len(s) && s[n] == ' ' {
		n++
	}
	if n < len(s) && (s[n] == ':' || s[n] == ';' || strings.EqualFold(w, "TAGS") && strings.IndexByte(",/-.", s[n]) >= 0) {
		return n + 1
	}
	if w == "TAGS" && (len(s) == len(w) || n > len(w) && (upperWord(firstWord(s[n:])) || s[n] == '[' || s[n] == '<')) {
		return len(w)
	}
	if w == "TAG" && n > len(w) { // TAG PREL, IS
		if _, known := tables.BuiltIn().FindTAG(firstWord(s[n:])); known {
			return len(w)
		}
	}
	return 0
}
