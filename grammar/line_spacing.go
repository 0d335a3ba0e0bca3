package grammar

import "math/bits"

// spacing is how the lines above a place are spaced. Some programs print texts with a blank line
// after every line, where one says nothing, and two or more are the blank line that the text had.
type spacing struct {
	wide  bool  // a blank line follows most lines of the file, which may be paragraphs only if some have several
	above uint8 // a bit for each of the last lines: a blank line follows it
}

const (
	longLine  = 100 // bytes of a line that is a whole paragraph, which has a blank line below it in any print
	wideGaps  = 3   // groups of blank lines that a text printed so has at least
	mostLines = 8   // bits of above
)

// spacingOf returns how the first lines of a file are spaced, given all.
func spacingOf(texts []Span) (s spacing) {
	gaps, lines, followed, long := 0, 0, 0, false
	for i, at := range texts {
		isBlankBelow := isBlank(texts, i+1)
		switch {
		case at.Len() == 0:
			if isBlankBelow && i > 0 && texts[i-1].Len() > 0 {
				gaps++
			}
		case at.Len() > longLine:
			long = true
		default:
			if lines < mostLines {
				s.pass(at.Len(), isBlankBelow)
			}
			if lines++; isBlankBelow {
				followed++
			}
		}
	}
	most, nearlyAll := followed*10 >= lines*8, followed*10 >= lines*9
	s.wide = lines > mostLines && (most && gaps >= wideGaps || nearlyAll && !long)
	return s
}

// pass goes past a line that is not blank, of so many bytes.
func (s *spacing) pass(length int, isBlankBelow bool) {
	if length > longLine {
		return
	}
	s.above <<= 1
	if isBlankBelow {
		s.above |= 1
	}
}

// isBlank reports whether there is a line with a number, from 0, and it is blank.
func isBlank(texts []Span, line int) bool { return line < len(texts) && texts[line].Len() == 0 }

// isDouble reports whether a blank line follows nearly every line above.
func (s spacing) isDouble() bool { return s.wide && bits.OnesCount8(s.above) >= mostLines-1 }
