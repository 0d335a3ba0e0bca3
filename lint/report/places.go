package report

import (
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
)

// places returns lines and columns of offsets, in any order. It counts from the offset before where
// that is nearer than the start of the line, and on a long line from the nearest mark, so that
// thousands of findings on one line do not all count from its start.
type places struct {
	file   *grammar.File
	offset int // of the last call
	line   int // its line in file.Lines
	column int // characters before it on the line

	marked int   // the line that has marks, counted from 1; 0 for none
	marks  []int // characters before each markStep-th byte of it
}

const markStep = 1 << 10 // bytes

// at returns the place of an offset, which counts bytes of the text from 0 to its length.
func (p *places) at(offset int) grammar.Position {
	if len(p.file.Lines) == 0 {
		return grammar.Position{Line: 1 + p.file.Part.Lines, Column: 1}
	}
	line := p.file.LineAt(offset)
	from, column := p.file.Lines[line].Start, 0
	if line == p.line && p.offset >= from && p.offset <= offset {
		from, column = p.offset, p.column
	}
	if offset-from > 2*markStep {
		from, column = p.nearest(line, offset)
	}
	column += utf8.RuneCountInString(p.file.Text[from:offset])
	p.offset, p.line, p.column = offset, line, column
	return grammar.Position{Line: line + 1 + p.file.Part.Lines, Column: column + 1}
}

// nearest returns the last mark before an offset, and the number of characters before it on its
// line.
func (p *places) nearest(line, offset int) (from, column int) {
	l := p.file.Lines[line]
	if p.marked != line+1 {
		p.marked, p.marks = line+1, p.marks[:0]
		characters := 0
		for at := l.Start; at < l.Stop; at += markStep {
			p.marks = append(p.marks, characters)
			characters += starts(p.file.Text[at:min(at+markStep, l.Stop)])
		}
	}
	mark := min((offset-l.Start)/markStep, len(p.marks)-1)
	from, column = l.Start+mark*markStep, p.marks[mark]
	// a mark within a character, which is counted before it
	for from < offset && !utf8.RuneStart(p.file.Text[from]) {
		from++
	}
	return from, column
}

// starts counts the characters that begin in a piece of a text.
func starts(s string) (n int) {
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}
