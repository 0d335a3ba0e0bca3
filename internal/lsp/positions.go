package lsp

import (
	"sort"
	"strings"
	"unicode/utf8"

	"go.lsp.dev/protocol"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// The editor counts lines from 0 and, within a line, code units of an encoding; we count bytes of
// the text. Only this file converts. Lines are those of the protocol, which end with LF, CR LF or
// CR: CR CR LF, one ending to package grammar, is two there.

// positions converts places of one text.
type positions struct {
	text     string
	encoding protocol.PositionEncodingKind
	lines    []int // where each line begins
	mark     int   // bytes of the byte order mark that the text has and the cable, of which spans are, has not
	counted  []counted
}

// counted is a place of the text and how many units of the encoding come before it. A text with a
// long line has one for each countStep bytes, so that thousands of places on that line are not each
// counted from its beginning.
type counted struct{ at, units int }

const countStep = 1 << 10 // bytes

// count fills p.counted, where the encoding has other units than bytes and a line is long.
func (p *positions) count() {
	longest := 0
	for n, start := range p.lines {
		if n+1 < len(p.lines) {
			longest = max(longest, p.lines[n+1]-start)
		} else {
			longest = max(longest, len(p.text)-start)
		}
	}
	if longest < 4*countStep || p.encoding == protocol.PositionEncodingKindUTF8 {
		return
	}
	units := 0
	for at, r := range p.text {
		if at >= len(p.counted)*countStep {
			p.counted = append(p.counted, counted{at, units})
		}
		units += p.units(r)
	}
}

// unitsBefore returns how many units are on a line before a byte of the text.
func (p *positions) unitsBefore(start, offset int) (units int) {
	if p.counted != nil && offset-start > 2*countStep {
		return p.unitsOfText(offset) - p.unitsOfText(start)
	}
	line := p.text[start:offset]
	if isASCII(line) {
		return len(line)
	}
	for _, r := range line {
		units += p.units(r)
	}
	return units
}

// unitsOfText returns how many units come before a byte of the text, which has a long line.
func (p *positions) unitsOfText(offset int) int {
	n := min(offset/countStep, len(p.counted)-1)
	for p.counted[n].at > offset { // the next character begins after the step
		n--
	}
	units := p.counted[n].units
	for _, r := range p.text[p.counted[n].at:offset] {
		units += p.units(r)
	}
	return units
}

const byteOrderMark = "\ufeff"

func newPositions(text string, encoding protocol.PositionEncodingKind) positions {
	p := positions{text: text, encoding: encoding, lines: make([]int, 1, strings.Count(text, "\n")+2)}
	if strings.HasPrefix(text, byteOrderMark) {
		p.mark = len(byteOrderMark)
	}
	returns := strings.IndexByte(text, '\r') >= 0
	for at := 0; ; {
		n := 0
		if returns {
			n = strings.IndexAny(text[at:], "\r\n")
		} else {
			n = strings.IndexByte(text[at:], '\n')
		}
		if n < 0 {
			p.count()
			return p
		}
		at += n + 1
		if text[at-1] == '\r' && at < len(text) && text[at] == '\n' {
			at++
		}
		p.lines = append(p.lines, at)
	}
}

// line returns the text of a line without its ending, and where it begins.
func (p *positions) line(n int) (text string, start int) {
	start = p.lines[n]
	end := len(p.text)
	if n+1 < len(p.lines) {
		end = p.lines[n+1]
	}
	return strings.TrimRight(p.text[start:end], "\r\n"), start
}

// offsetFromPosition returns the byte offset in the text of a position. One after the end of a line
// is its end, one after the last line the end of the text, one within a character its beginning.
func (p *positions) offsetFromPosition(at protocol.Position) int {
	if int(at.Line) >= len(p.lines) {
		return len(p.text)
	}
	line, start := p.line(int(at.Line))
	units := int(at.Character)
	if p.encoding == protocol.PositionEncodingKindUTF8 {
		n := min(units, len(line))
		for n > 0 && n < len(line) && !utf8.RuneStart(line[n]) {
			n--
		}
		return start + n
	}
	for i, r := range line {
		if units -= p.units(r); units < 0 {
			return start + i
		}
	}
	return start + len(line)
}

// positionFromOffset returns the position of a byte of the text. One within a line ending is at the
// end of the line.
func (p *positions) positionFromOffset(offset int) protocol.Position {
	offset = min(max(offset, 0), len(p.text))
	n := sort.SearchInts(p.lines, offset+1) - 1
	line, start := p.line(n)
	units := min(offset-start, len(line))
	if p.encoding != protocol.PositionEncodingKindUTF8 {
		units = p.unitsBefore(start, start+units)
	}
	return protocol.Position{Line: uint32(n), Character: uint32(units)}
}

// units returns how many units of the encoding, which is not UTF-8, a character takes.
func (p *positions) units(r rune) int {
	if r > 0xffff && p.encoding != protocol.PositionEncodingKindUTF32 {
		return 2
	}
	return 1
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// spanFromRange returns the bytes of the cable that a range covers. A range that ends before it
// begins is empty.
func (p *positions) spanFromRange(r protocol.Range) grammar.Span {
	start := p.spanOffsetFromPosition(r.Start)
	return grammar.Span{Start: start, End: max(start, p.spanOffsetFromPosition(r.End))}
}

// spanOffsetFromPosition returns the byte of the cable at a position.
func (p *positions) spanOffsetFromPosition(at protocol.Position) int {
	return max(p.offsetFromPosition(at)-p.mark, 0)
}

// rangeFromSpan returns the range of bytes of the cable.
func (p *positions) rangeFromSpan(s grammar.Span) protocol.Range {
	return protocol.Range{Start: p.positionFromOffset(s.Start + p.mark), End: p.positionFromOffset(s.End + p.mark)}
}

// textEditFromEdit returns an edit of the cable in terms of the protocol. There is no position
// between CR and LF, so an edit that begins or ends there takes both.
func (p *positions) textEditFromEdit(e lint.Edit) protocol.TextEdit {
	at, text := e.At, e.New
	if p.splitsEnding(at.Start) {
		at.Start--
		text = "\r" + text
	}
	if p.splitsEnding(at.End) {
		at.End++
		text += "\n"
	}
	return protocol.TextEdit{Range: p.rangeFromSpan(at), NewText: text}
}

func (p *positions) splitsEnding(offset int) bool {
	offset += p.mark
	return offset > 0 && offset < len(p.text) && p.text[offset-1] == '\r' && p.text[offset] == '\n'
}

// rangeFromLines returns the range of bytes of a cable of which some lines are known. What is on no
// such line is at its beginning.
func rangeFromLines(
	lines []lint.EntryLine,
	at grammar.Span,
	encoding protocol.PositionEncodingKind,
) (r protocol.Range) {
	position := func(offset int) protocol.Position {
		for _, l := range lines {
			if l.Start <= offset && offset <= l.End {
				line := newPositions(l.Text, encoding)
				within := line.positionFromOffset(offset - l.Start)
				return protocol.Position{Line: uint32(l.Number - 1), Character: within.Character}
			}
		}
		return protocol.Position{}
	}
	return protocol.Range{Start: position(at.Start), End: position(at.End)}
}

// rangeFromCharacter returns the range from a line and character, both counted from 1, to the end
// of the line.
func (p *positions) rangeFromCharacter(number, character int) protocol.Range {
	number = min(max(number, 1), len(p.lines))
	line, start := p.line(number - 1)
	from := len(line)
	for i := range line {
		if character--; character == 0 {
			from = i
			break
		}
	}
	return protocol.Range{Start: p.positionFromOffset(start + from), End: p.positionFromOffset(start + len(line))}
}
