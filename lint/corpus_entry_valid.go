package lint

import "fmt"

// maxEntryBytes is the size of text over which no entry is taken: the lines of an entry are shown in a text of that size.
const maxEntryBytes = 1 << 30

// Valid returns what is wrong with an entry that was read from a file which others may have written: its lines must be in order
// and lie, with all places, within its text.
func (e *Entry) Valid() error {
	if e.Bytes < 0 || e.Bytes > maxEntryBytes {
		return fmt.Errorf("a text of %d bytes where 0 to %d are due", e.Bytes, maxEntryBytes)
	}
	number, end := 1, 0
	for i, l := range e.Lines {
		ends := l.Number - number // that stand between this line and the one before
		switch {
		case l.Start < end || l.End != l.Start+len(l.Text) || l.End > e.Bytes:
			return fmt.Errorf("line %d at bytes %d to %d, which does not fit", l.Number, l.Start, l.End)
		case ends < 0 || ends > l.Start-end || i > 0 && ends == 0:
			return fmt.Errorf("line %d behind line %d, which does not fit", l.Number, number)
		}
		number, end = l.Number, l.End
	}
	for _, p := range e.places() {
		if p[0] < 0 || p[1] < p[0] || p[1] > e.Bytes {
			return fmt.Errorf("a place %d to %d in a text of %d bytes", p[0], p[1], e.Bytes)
		}
	}
	return nil
}
