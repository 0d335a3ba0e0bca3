package lint

import "fmt"

// maxEntryBytes limits the text of an entry, in bytes: [Entry.File] makes a text of that size.
const maxEntryBytes = 1 << 30

// Valid returns an error if an entry, which others may have written, is inconsistent: its lines
// must be in order, and they and all places must lie within its text.
func (e *Entry) Valid() error {
	if e.Bytes < 0 || e.Bytes > maxEntryBytes {
		return fmt.Errorf("found a text of %d bytes, expected 0 to %d", e.Bytes, maxEntryBytes)
	}
	number, end := 1, 0
	for i, l := range e.Lines {
		ends := l.Number - number // line ends between this line and the one before
		switch {
		case l.Start < end || l.End != l.Start+len(l.Text) || l.End > e.Bytes:
			return fmt.Errorf("line %d at bytes %d to %d does not fit into the text", l.Number, l.Start,
				l.End)
		case ends < 0 || ends > l.Start-end || i > 0 && ends == 0:
			return fmt.Errorf("line %d after line %d does not fit into the text", l.Number, number)
		}
		number, end = l.Number, l.End
	}
	for _, p := range e.places() {
		if p[0] < 0 || p[1] < p[0] || p[1] > e.Bytes {
			return fmt.Errorf("found a place from %d to %d in a text of %d bytes", p[0], p[1], e.Bytes)
		}
	}
	return nil
}
