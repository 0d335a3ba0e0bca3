package lint

import (
	"encoding/json"
	"os"
	"slices"
)

// entryLog keeps entries as lines of JSON: in memory while they are few, then in a temporary file.
type entryLog struct {
	memory int
	ends   []int64 // the end of each entry
	tail   []byte  // what is not yet in the file
	file   *os.File
	onDisk int64
}

// manyEntries is a size in bytes above which many more entries are likely to follow.
const manyEntries = 1 << 20

func (l *entryLog) len() int { return len(l.ends) }

func (l *entryLog) add(line []byte) (err error) {
	if n := len(l.tail) + len(line); n > cap(l.tail) && n > manyEntries {
		// once, to the size at which it goes to the file
		l.tail = slices.Grow(l.tail, max(l.memory, n)-len(l.tail)+len(line))
	}
	l.tail = append(l.tail, line...)
	l.ends = append(l.ends, l.onDisk+int64(len(l.tail)))
	if len(l.tail) < l.memory {
		return nil
	}
	if l.file == nil {
		if l.file, err = temporary(); err != nil {
			return err
		}
	}
	if _, err := l.file.Write(l.tail); err != nil {
		return err
	}
	l.onDisk += int64(len(l.tail))
	l.tail = l.tail[:0]
	return nil
}

// entry returns the entry of that number.
func (l *entryLog) entry(number uint32) (*Entry, error) {
	start := int64(0)
	if number > 0 {
		start = l.ends[number-1]
	}
	line := make([]byte, l.ends[number]-start)
	if start >= l.onDisk {
		copy(line, l.tail[start-l.onDisk:])
	} else if _, err := l.file.ReadAt(line, start); err != nil {
		return nil, err
	}
	e := new(Entry)
	return e, json.Unmarshal(line, e)
}

func (l *entryLog) close() error {
	if l.file == nil {
		return nil
	}
	f := l.file
	l.file = nil
	return closeTemporary(f)
}
