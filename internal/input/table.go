package input

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/internal/visible"
)

// textColumns are the names of a column that holds cables where none is given.
var textColumns = []string{"text", "body", "content", "cable"}

// rows yields the cables of a table: CSV, TSV or JSON, packed or not. A row that cannot be read is
// yielded as an error.
func rows(s Source, o Options) iter.Seq2[Cable, error] {
	return opened(s, o, func(f io.Reader, yield func(Cable, error) bool) {
		switch ending, _ := endingOf(s.Path); ending {
		case ".csv":
			csvRows(s, o, f, ',', yield)
		case ".tsv":
			csvRows(s, o, f, '\t', yield)
		default:
			jsonRows(s, o, f, yield)
		}
	})
}

// csvRows reads a table whose first row names its columns, or is a cable already.
func csvRows(s Source, o Options, r io.Reader, comma byte, yield func(Cable, error) bool) {
	rd := newCSV(r, comma, o.MaxSize)
	ahead, end := rd.firstRows()
	if len(ahead) == 0 {
		yield(Cable{}, fmt.Errorf("%s: no row with the names of the columns: %w", s.Path, end))
		return
	}
	chosen, named, err := columnsOf(ahead, o)
	if err != nil {
		yield(Cable{}, fmt.Errorf("%s: %w", s.Path, err))
		return
	}
	n := 0
	if named {
		ahead = ahead[1:]
	}
	for row, err := range rd.rows(ahead, end) {
		n++
		var c Cable
		switch {
		case errors.Is(err, errFieldTooLarge):
			err = tooLarge(s.row(n), o.MaxSize)
		case err != nil:
			err = fmt.Errorf("%s: %w", s.row(n), err)
		default:
			c, err = chosen.cable(s, row, n, o.MaxSize)
		}
		if !yield(c, err) {
			return
		}
	}
}

func fields(n int) string {
	if n == 1 {
		return "1 field"
	}
	return fmt.Sprintf("%d fields", n)
}

func (s Source) row(n int) string { return s.member(strconv.Itoa(n)) }

// titled returns the name of a cable by its title in the table: one line of it, and not much of
// that, for it may be the cable itself.
func (s Source) titled(title string) string {
	const longest = 200 // bytes
	short, _, _ := strings.Cut(strings.TrimSpace(title), "\n")
	if len(short) > longest {
		short = strings.ToValidUTF8(short[:longest], "")
	}
	if len(short) < len(strings.TrimSpace(title)) {
		short += "…"
	}
	return s.member(short)
}

// jsonRows reads an object from each line, or all of an array.
func jsonRows(s Source, o Options, r io.Reader, yield func(Cable, error) bool) {
	lines := bufio.NewReaderSize(r, 64<<10)
	if ending, _ := endingOf(s.Path); beginsArray(lines) || ending == ".json" {
		jsonValues(s, o, lines, yield)
		return
	}
	for n := 1; ; n++ {
		// In JSON a character takes up to six bytes: \u0007.
		line, err := boundedLine(lines, 6*o.MaxSize+64<<10)
		if len(line) == 0 && errors.Is(err, io.EOF) {
			return
		}
		if (err == nil || errors.Is(err, io.EOF)) && len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		name := s.row(n)
		switch {
		case errors.Is(err, errFieldTooLarge):
			if !yield(Cable{}, tooLarge(name, o.MaxSize)) {
				return
			}
			continue
		case err != nil && !errors.Is(err, io.EOF):
			yield(Cable{}, fmt.Errorf("%s: %w", name, err))
			return
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf")) // the mark that some programs begin UTF-8 with
		}
		if !yield(jsonRow(s, o, name, line)) {
			return
		}
	}
}

// jsonRow reads one line.
func jsonRow(s Source, o Options, name string, line []byte) (Cable, error) {
	var object map[string]json.RawMessage
	var whole string
	switch err := json.Unmarshal(line, &object); {
	case err == nil && object != nil:
	case err != nil && json.Unmarshal(line, &whole) == nil: // an array of texts
		return held(name, whole, o.MaxSize)
	case json.Valid(line):
		return Cable{}, fmt.Errorf("%s: found %s, expected an object or a text", name, jsonKind(line))
	default:
		return Cable{}, fmt.Errorf("%s: %w", name, err)
	}
	head := make([]string, 0, len(object))
	for key := range object {
		head = append(head, key)
	}
	slices.Sort(head)
	chosen, err := columns(head, o.Column)
	if err != nil {
		return Cable{}, fmt.Errorf("%s: %w", name, err)
	}
	title, err := titleColumn(head, o.NameColumn)
	if err != nil {
		return Cable{}, fmt.Errorf("%s: %w", name, err)
	}
	if title >= 0 {
		var text string // stays empty for null
		if json.Unmarshal(object[head[title]], &text) != nil {
			text = string(object[head[title]]) // a number
		}
		if text != "" {
			name = s.titled(text)
		}
	}
	parts := make([]string, len(chosen))
	for i, at := range chosen {
		if json.Unmarshal(object[head[at]], &parts[i]) != nil {
			return Cable{}, fmt.Errorf("%s: found %s under %s, expected the text of a cable", name,
				jsonKind(object[head[at]]), visible.Short(head[at]))
		}
	}
	text := joined(parts)
	if int64(len(text)) > o.MaxSize {
		return Cable{}, tooLarge(name, o.MaxSize)
	}
	return held(name, text, o.MaxSize)
}

// jsonKind names a value of JSON by what it is.
func jsonKind(value []byte) string {
	switch value = bytes.TrimSpace(value); {
	case len(value) == 0, value[0] == 'n':
		return "null"
	case value[0] == '{':
		return "an object"
	case value[0] == '[':
		return "an array"
	case value[0] == '"':
		return "a text"
	case value[0] == 't', value[0] == 'f':
		return "true or false"
	}
	return "a number"
}

// beginsArray reports whether a JSON text is an array. It takes off the mark that some programs begin
// UTF-8 with.
func beginsArray(r *bufio.Reader) bool {
	if mark, err := r.Peek(3); err == nil && string(mark) == "\xef\xbb\xbf" {
		r.Discard(3)
	}
	head, _ := r.Peek(64)
	head = bytes.TrimLeft(head, " \t\r\n")
	return len(head) > 0 && head[0] == '['
}

// jsonValues reads the objects or texts of an array, or objects one after another, in which a line is
// no unit. What is wrong with the JSON ends it.
func jsonValues(s Source, o Options, r *bufio.Reader, yield func(Cable, error) bool) {
	most := 6*o.MaxSize + 64<<10 // of a value: see jsonRows
	limit := &bounded{r, most}
	values := json.NewDecoder(limit)
	if beginsArray(r) {
		if _, err := values.Token(); err != nil {
			yield(Cable{}, fmt.Errorf("%s: %w", s.Path, err))
			return
		}
	}
	for n := 1; values.More(); n++ {
		limit.left = most
		var value json.RawMessage
		switch err := values.Decode(&value); {
		case errors.Is(err, errTrap):
			yield(Cable{}, tooLarge(s.row(n), o.MaxSize))
			return
		case err != nil:
			yield(Cable{}, fmt.Errorf("%s: %w", s.row(n), err))
			return
		case !yield(jsonRow(s, o, s.row(n), value)):
			return
		}
	}
	if _, err := values.Token(); err != nil && !errors.Is(err, io.EOF) {
		yield(Cable{}, fmt.Errorf("%s: %w", s.Path, err))
	}
}

// boundedLine reads a line with its ending. Of a longer one it reads on to its end, and fails.
func boundedLine(r *bufio.Reader, most int64) (line []byte, err error) {
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || int64(len(line)+len(part)) > most; long {
			line = line[:0]
		} else {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, errFieldTooLarge
		default:
			return line, err
		}
	}
}
