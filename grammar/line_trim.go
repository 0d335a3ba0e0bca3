package grammar

import (
	"slices"
	"strings"
)

// trimLines appends the places of the texts of a file's lines, without blanks around them.
func trimLines(texts []Span, f *File) []Span {
	texts = slices.Grow(texts, len(f.Lines))
	for i := range f.Lines {
		texts = append(texts, trim(f.Text, f.Lines[i]))
	}
	return texts
}

// trim returns the place of a line's text without blanks around it.
func trim(text string, l Line) Span {
	s := Span{l.Start, l.End}
	for s.Start < s.End && padding[text[s.Start]] {
		s.Start++
	}
	for s.End > s.Start && padding[text[s.End-1]] {
		s.End--
	}
	if s.End > s.Start && (text[s.Start] == lineSeparator[0] || text[s.End-1] == lineSeparator[2]) {
		return trimSeparators(text, s)
	}
	return s
}

// padding are the bytes of blanks around a line, and NUL, with which teleprinters padded lines.
var padding = bytesOf(" \t\n\v\f\r\x00")

// trimSpan returns a place without blanks around it.
func trimSpan(text string, at Span) Span { return trim(text, Line{at.Start, at.End, at.End}) }

// lineSeparator is U+2028, with which web pages end lines within a line.
const lineSeparator = "\u2028"

// trimSeparators returns a place without blanks and line separators around it.
func trimSeparators(text string, s Span) Span {
	const blanks = " \t\r\f\v" + lineSeparator
	s.Start = s.End - len(strings.TrimLeft(s.Of(text), blanks))
	s.End = s.Start + len(strings.TrimRight(s.Of(text), blanks))
	return s
}
