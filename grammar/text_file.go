package grammar

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// File is the text of one file with all that is needed to find places in it and to write it back.
type File struct {
	Name     string   // as given to [Parse]; used in messages only
	Text     string   // the decoded text, UTF-8 unless the source held bytes that nothing could decode
	Encoding Encoding // how the source bytes were read
	Lines    []Line   // every physical line; joined they are Text

	Part Part // where the text is in a file of several cables: see [File.Cables]

	source string // the bytes as they came
}

// Line is one physical line of a file, in bytes of the text.
type Line struct {
	Start int // first byte
	End   int // after the last byte of the line's text, before its line ending
	Stop  int // after the line ending; the next line's Start
}

// Span returns the text of the line without its ending.
func (l Line) Span() Span { return Span{l.Start, l.End} }

// Ending returns the place of the line's ending: empty for a last line without one.
func (l Line) Ending() Span { return Span{l.End, l.Stop} }

// Position is a place as people count it.
type Position struct {
	Line   int `json:"line"`   // from 1
	Column int `json:"column"` // from 1, in characters (Unicode code points)
}

// splitLines cuts text after every LF, CR LF, CR CR LF and lone CR.
//
// CR CR LF is the teleprinter's own line ending (ACP 127(G) 137): two carriage returns gave the
// carriage time to travel.
func splitLines(text string) []Line {
	lines := make([]Line, 0, strings.Count(text, "\n")+1)
	if strings.IndexByte(text, '\r') >= 0 {
		return splitAtReturns(lines, text)
	}
	start := 0
	for range cap(lines) - 1 {
		end := start
		if text[end] != '\n' { // as of a third of the lines of a record
			end += strings.IndexByte(text[end:], '\n')
		}
		lines = append(lines, Line{start, end, end + 1})
		start = end + 1
	}
	if start < len(text) {
		lines = append(lines, Line{start, len(text), len(text)})
	}
	return lines
}

// splitAtReturns appends the lines of a text in which some end with a carriage return.
func splitAtReturns(lines []Line, text string) []Line {
	for start, feed := 0, -1; start < len(text); {
		if feed < start { // look for the next one
			if feed = start + strings.IndexByte(text[start:], '\n'); feed < start {
				feed = len(text)
			}
		}
		end, stop := feed, min(feed+1, len(text))
		if n := strings.IndexByte(text[start:feed], '\r'); n >= 0 {
			end = start + n
			stop = end + lineEnding(text[end:])
		}
		lines = append(lines, Line{start, end, stop})
		start = stop
	}
	return lines
}

// plainBlanks returns a file in which the blanks of word processors and web pages are spaces, as many
// as they have bytes, so that each byte keeps its place: REF: A.\u00a0STATE 31. It is the file itself
// if it has none.
func plainBlanks(f *File) *File {
	const noBreak = "\u00a0" // its second byte is rarer: the first one is that of the paragraph sign
	if !(strings.IndexByte(f.Text, noBreak[1]) >= 0 && strings.Contains(f.Text, noBreak)) && !hasFixedSpace(f.Text) {
		return f
	}
	return f.withText(wideBlanks.Replace(f.Text))
}

// hasFixedSpace reports whether a space of a fixed width is in s. Quotation marks and dashes of word
// processors begin with the same two bytes.
func hasFixedSpace(s string) bool {
	const first, most, narrow = "\u2002", "\u200a", "\u202f"
	for {
		i := strings.Index(s, first[:2])
		if i < 0 || i+2 == len(s) {
			return false
		}
		if c := s[i+2]; first[2] <= c && c <= most[2] || c == narrow[2] {
			return true
		}
		s = s[i+2:]
	}
}

// wideBlanks has the no-break space, the spaces of a fixed width, and the narrow no-break space.
var wideBlanks = strings.NewReplacer(
	"\u00a0", "  ",
	"\u2002", "   ", "\u2003", "   ", "\u2004", "   ", "\u2005", "   ", "\u2006", "   ",
	"\u2007", "   ", "\u2008", "   ", "\u2009", "   ", "\u200a", "   ", "\u202f", "   ",
)

// lineEnding returns the length in bytes of the line ending that s begins with.
func lineEnding(s string) int {
	switch {
	case strings.HasPrefix(s, "\r\r\n"):
		return 3
	case strings.HasPrefix(s, "\r\n"):
		return 2
	default:
		return 1
	}
}

// LineAt returns the index in f.Lines of the line that holds the byte at offset, which counts bytes of f.Text from 0 to
// len(f.Text). The end of the text belongs to the last line. It returns 0 for an empty text, which has no line.
func (f *File) LineAt(offset int) int {
	i := sort.Search(len(f.Lines), func(i int) bool { return f.Lines[i].Stop > offset })
	if i == len(f.Lines) && i > 0 {
		i--
	}
	return i
}

// Position returns the line, in the whole file, and column of the byte at offset, which counts
// bytes of f.Text from 0 to len(f.Text).
func (f *File) Position(offset int) Position {
	if len(f.Lines) == 0 {
		return Position{1 + f.Part.Lines, 1}
	}
	i := f.LineAt(offset)
	return Position{i + 1 + f.Part.Lines, utf8.RuneCountInString(f.Text[f.Lines[i].Start:offset]) + 1}
}

// Source returns the bytes that the file was read from.
func (f *File) Source() string { return f.source }

// NewFile decodes the bytes of a file and finds its lines, as [Parse] does, without reading it as a cable.
func NewFile(name, source string) *File {
	text, enc := decode(source)
	return &File{Name: name, Text: text, Encoding: enc, Lines: splitLines(text), source: source}
}

// TextFile returns a file that holds a text which is decoded already, with its lines. It is for
// showing places in a text that is not read as a cable: its Encoding is UTF-8, and its source is
// the text.
func TextFile(name, text string) *File {
	return &File{Name: name, Text: text, Lines: splitLines(text), source: text}
}

// asRead returns the file as it is read: itself, or with spaces for the wide blanks of word processors
// and web pages and for markup, and in capitals where a cable has small letters only. All places are the
// same.
func (f *File) asRead() *File {
	plain := withoutMarkup(plainBlanks(f))
	if !plain.IsSmall() {
		return plain
	}
	return plain.withText(asciiUpper(plain.Text))
}

// withText returns the file with another text, in which each byte has the place of one of its own.
func (f *File) withText(text string) *File {
	other := *f
	other.Text = text
	return &other
}

// IsSmall reports whether the text is a cable in small letters: it has no capital letter, and begins
// lines like a heading and a title block.
func (f *File) IsSmall() bool {
	for i := range len(f.Text) {
		if isUpper(f.Text[i]) {
			return false
		}
	}
	return strings.Contains(f.Text, "\ntags:") || strings.Contains(f.Text, "\nfm ")
}
