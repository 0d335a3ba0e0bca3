package report

import (
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
)

// places gives lines and columns of offsets that mostly rise. It counts on from the offset before where that is nearer than
// the beginning of the line, so that thousands of findings on one long line do not each count it from its start.
type places struct {
	file   *grammar.File
	offset int // of the last place asked for
	line   int // its line in file.Lines
	column int // characters before it on the line
}

// at returns the place of an offset, which counts bytes of the text from 0 to its length.
func (p *places) at(offset int) grammar.Position {
	if len(p.file.Lines) == 0 {
		return grammar.Position{Line: 1, Column: 1}
	}
	line := p.file.LineAt(offset)
	from, column := p.file.Lines[line].Start, 0
	if line == p.line && p.offset >= from && p.offset <= offset {
		from, column = p.offset, p.column
	}
	column += utf8.RuneCountInString(p.file.Text[from:offset])
	p.offset, p.line, p.column = offset, line, column
	return grammar.Position{Line: line + 1, Column: column + 1}
}
