package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// A print of the message system of the White House has the heading as labels, then the text as it
// was sent, and below it what the system knows of its receipt:
//
//	LINE3:   O P 201850Z FEB 95 ZFF6
//	  DTG:   201850Z FEB 95
//	 TEXT:
//	          C O N F I D E N T I A L STATE 040881

// nscLabels are the labels above the text, and nscEndLabels those below it. Their colons may be lost.
var (
	nscLabels = []string{
		"PREC",
		"CLASS",
		"LINE1",
		"LINE2",
		"LINE3",
		"LINE4",
		"OSRI",
		"DTG",
		"ORIG",
		"TO",
		"INFO",
		"SUBJ",
	}
	nscEndLabels = []string{"SECT", "SSN", "TOR", "DIST"}
	textLabel    = []string{"TEXT"}
)

// nsc finds the labels of such a print.
func (b *framer) nsc() {
	if b.begins&inLines == 0 || !strings.Contains(b.file.Text, "LINE3") || !b.hasNSCLabels() {
		return
	}
	labels, text, ended := false, false, false
	for i := range b.file.Lines {
		s := b.text(i)
		if s == "" || b.kindOf(i) != NoKind {
			continue
		}
		switch {
		case !text && nscLabel(s, nscLabels) > 0:
			b.set(i, AttributeKind)
			labels = true
		case !text && (nscLabel(s, textLabel) == len(s) || damagedNSCLabel(s, textLabel) == len(s)):
			b.set(i, PrintLineKind)
			text = true
		case !text && labels:
			b.set(i, AttributeKind)
			b.lines[i].more = damagedNSCLabel(s, nscLabels) == 0
		case !text:
			b.set(i, PrintLineKind)
		case nscLabel(s, nscEndLabels) > 0 && (ended || strings.Contains(s, ":")),
			damagedNSCLabel(s, nscEndLabels) > 0 && (ended || strings.Contains(s, "SECTION")):
			b.set(i, AttributeKind)
			ended = true
		case ended:
			b.set(i, AttributeKind)
			b.lines[i].more = true
		}
	}
}

// hasNSCLabels reports whether one of the labels begins a line, with its colon, that no telegram has and
// no text in which somebody counts lines; or two without, for colons may be lost.
func (b *framer) hasNSCLabels() bool {
	own := []string{"PREC", "CLASS", "OSRI", "DTG", "ORIG"}
	first := ""
	for i := range b.file.Lines {
		s := b.text(i)
		if s == "" {
			continue
		}
		n := nscLabel(s, own)
		switch w := firstWord(s); {
		case n == 0:
		case s[n-1] == ':' || first != "" && first != w:
			return true
		default:
			first = w
		}
	}
	return false
}

// nscLabel returns the length of the label, with its colon if it has one, that s begins with, or 0.
func nscLabel(s string, labels []string) int {
	word := firstWord(s)
	for _, label := range labels {
		if word != label {
			continue
		}
		n := len(word)
		switch {
		case n < len(s) && s[n] == ':':
			return n + 1
		case n == len(s) || isSpace(s[n]):
			return n
		}
	}
	return 0
}

// damagedNSCLabel returns the length of a label, a character of which is wrong, with its colon, that s begins
// with, or 0: PRFC:, L1NE2:, TFXT:, CLASS.
func damagedNSCLabel(s string, labels []string) int {
	n := len(firstWord(s))
	if n > 0 && n == len(s) && s[n-1] == '.' { // TEXT.
		n--
	}
	if n >= len(s) || n < len("DTG")-1 || strings.IndexByte(":;.", s[n]) < 0 {
		return 0
	}
	for _, label := range labels {
		if len(label) >= len("DTG") && tables.OneLetterApart(tables.AsLetters(s[:n]), tables.AsLetters(label)) ||
			tables.AsLetters(s[:n]) == tables.AsLetters(label) {
			return n + 1
		}
	}
	return 0
}
