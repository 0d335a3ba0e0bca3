package grammar

import "strings"

// Margin is what a program put before each line of a text. It is none of the cable, and its lines are
// read as if blanks were in its place.
type Margin uint8

// The margins. The zero value stands for none.
const (
	NoMargin     Margin = iota
	QuoteMargin         // > FM AMEMBASSY PORT LOUIS
	NumberMargin        // 12  FM AMEMBASSY PORT LOUIS
)

var marginNames = [...]string{"nothing", "the signs of a quotation", "line numbers"}

// String says what there is before each line.
func (m Margin) String() string { return marginNames[m] }

const fewestInMargin = 6 // lines

// withoutMargin returns a file with blanks in the place of a margin, so that each byte keeps its place,
// and the margin. It is the file itself if there is none.
func withoutMargin(f *File) (*File, Margin) {
	m := marginOf(f)
	if m == NoMargin {
		return f, m
	}
	text := []byte(f.Text)
	for _, l := range f.Lines {
		s := f.Text[l.Start:l.End]
		n := marginLength(s, m)
		for i := range n {
			text[l.Start+i] = ' '
		}
		if end := strings.TrimRight(s, " \t"); n > 0 && len(end) > n && isFrame(s[n-1]) && end[len(end)-1] == s[n-1] {
			text[l.Start+len(end)-1] = ' '
		}
	}
	return f.withText(string(text)), m
}

// marginOf returns what a program put before nearly all lines of a file, or, of a quotation, before
// nearly all from the first to the last that has it.
func marginOf(f *File) Margin {
	switch {
	case hasQuotes(f):
		if isQuoted(f) {
			return QuoteMargin
		}
	case isNumbered(f):
		return NumberMargin
	}
	return NoMargin
}

// hasQuotes reports whether several lines begin with a sign of a quotation, as in few texts.
func hasQuotes(f *File) bool {
	quoted := 0
	for _, l := range f.Lines {
		at := l.Start
		if at+1 < l.End && isSpace(f.Text[at]) {
			at++
		}
		if at < l.End && quoteSigns[f.Text[at]] {
			quoted++
		}
	}
	return quoted >= fewestInMargin
}

// quoteSigns are the signs of quotations.
var quoteSigns = [256]bool{'>': true, '|': true, '"': true}

// isFrame reports whether a sign that is before each line may be after each, too: | FM AMEMBASSY PARIS |.
func isFrame(sign byte) bool { return sign == '|' || sign == '"' }

// isQuoted reports whether a cable is in the lines of a quotation, some of which a mail program may
// have broken.
func isQuoted(f *File) bool {
	quoted, other, between, cable := 0, 0, 0, false
	for _, l := range f.Lines {
		s := f.Text[l.Start:l.End]
		n := marginLength(s, QuoteMargin)
		switch rest := strings.TrimLeft(s[n:], " \t"); {
		case n > 0:
			quoted++
			other, between = other+between, 0
			cable = cable || rest != "" && (isFieldStart(rest) || isDateTimeLine(rest))
		case rest != "" && quoted > 0:
			between++
		}
	}
	return quoted >= fewestInMargin && cable && other*9 <= quoted
}

// isNumbered reports whether nearly every line begins with the number after that of the line before.
func isNumbered(f *File) bool {
	rising, lines := 0, 0
	last, counted := -1, -1 // the number of the line before, with blank lines and without
	for _, l := range f.Lines {
		s := f.Text[l.Start:l.End]
		for s != "" && (s[0] == ' ' || s[0] == '\t') {
			s = s[1:]
		}
		if s == "" { // which may have none
			last++ // or was counted
			continue
		}
		if lines++; rising < fewestInMargin && lines > rising+fewestInMargin+1 {
			return false // as nearly all files, soon
		}
		if n := marginNumber(s); n >= 0 {
			if n == last+1 || n == counted+1 || n == 1 || rising == 0 {
				rising++
			}
			last, counted = n, n
		}
	}
	return lines >= fewestInMargin && rising*10 >= lines*9
}

// marginNumber returns the number in the margin of a line, or -1.
func marginNumber(s string) (n int) {
	const most = 6 // digits
	if s == "" || !isDigit(s[0]) {
		return -1
	}
	end := marginLength(s, NumberMargin)
	if end == 0 {
		return -1
	}
	word := strings.Trim(s[:end], " \t:|")
	if len(word) > most {
		return -1
	}
	for _, c := range []byte(word) {
		n = 10*n + int(c-'0')
	}
	return n
}

// marginLength returns the length of the margin that a line begins with, or 0.
func marginLength(s string, m Margin) int {
	rest := strings.TrimLeft(s, " \t")
	start := len(s) - len(rest)
	switch m {
	case QuoteMargin:
		switch {
		case start > 1 || rest == "":
		case rest[0] == '|':
			return start + 1
		case rest[0] == '"' && len(rest) > 1 && strings.HasSuffix(strings.TrimRight(rest, " \t"), "\"") &&
			!strings.Contains(rest, "\",\""): // no row of a table
			return start + 1
		case rest[0] == '>':
			i := start
			for i < len(s) && (s[i] == '>' || s[i] == ' ' && i+1 < len(s) && s[i+1] == '>') {
				i++
			}
			return i
		}
	case NumberMargin:
		n := digits(rest)
		if n == 0 {
			break
		}
		i := start + n
		if i < len(s) && (s[i] == ':' || s[i] == '|') {
			i++
		}
		if i == len(s) || s[i] == ' ' || s[i] == '\t' {
			return i
		}
	}
	return 0
}
