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

// rows yields the cables of a table: CSV, TSV or JSON Lines, packed or not. A row that cannot be
// read is yielded as an error.
func rows(s Source, o Options) iter.Seq2[Cable, error] {
	return func(yield func(Cable, error) bool) {
		f, err := open(s.Path, o.Stdin, o.MaxSize)
		if err != nil {
			yield(Cable{}, err)
			return
		}
		defer f.Close()
		name, _ := unpacked(s.Path)
		switch {
		case strings.HasSuffix(name, ".csv"):
			csvRows(s, o, f, ',', yield)
		case strings.HasSuffix(name, ".tsv"):
			csvRows(s, o, f, '\t', yield)
		default:
			jsonRows(s, o, f, yield)
		}
	}
}

// csvRows reads a table whose first row names its columns.
func csvRows(s Source, o Options, r io.Reader, comma byte, yield func(Cable, error) bool) {
	rd := newCSV(r, comma, o.MaxSize)
	head, err := rd.row()
	if err != nil {
		yield(Cable{}, fmt.Errorf("%s: no row with the names of the columns: %w", s.Path, err))
		return
	}
	text, err := column(head, o.Column, textColumns)
	if err != nil {
		yield(Cable{}, fmt.Errorf("%s: %w", s.Path, err))
		return
	}
	title := -1
	if o.NameColumn != "" {
		if title, err = column(head, o.NameColumn, nil); err != nil {
			yield(Cable{}, fmt.Errorf("%s: %w", s.Path, err))
			return
		}
	}
	for n := 1; ; n++ {
		row, err := rd.row()
		if errors.Is(err, io.EOF) {
			return
		}
		name := s.row(n)
		if title >= 0 && title < len(row) && row[title] != "" {
			name = s.titled(row[title])
		}
		var c Cable
		switch {
		case errors.Is(err, errFieldTooLarge):
			err = tooLarge(name, o.MaxSize)
		case err != nil:
			yield(Cable{}, fmt.Errorf("%s: %w", name, err))
			return
		case text >= len(row):
			err = fmt.Errorf("%s: %s, where the column %s is the field %d", name, fields(len(row)), head[text], text+1)
		default:
			c, err = held(name, row[text], o.MaxSize)
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

// column returns the index of the column of that name, or of the first of the usual names.
func column(head []string, name string, usual []string) (int, error) {
	if name != "" {
		usual = []string{name}
	}
	for _, want := range usual {
		if i := slices.IndexFunc(head, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), want) }); i >= 0 {
			return i, nil
		}
	}
	return 0, fmt.Errorf(
		"found %s, expected one called %s (--column)",
		columns(head),
		visible.Short(strings.Join(usual, ", ")),
	)
}

// columns returns the names of columns for an error: a few short ones. In a table without names the
// first row is a cable, of which nothing is to stand in a log.
func columns(head []string) string {
	const most, longest = 10, 30 // names, bytes
	if slices.ContainsFunc(head, func(name string) bool { return len(name) > longest || visible.Text(name) != name }) {
		return fmt.Sprintf("%s that are no names of columns", fields(len(head)))
	}
	more := ""
	if len(head) > most {
		more, head = fmt.Sprintf(" and %d more", len(head)-most), head[:most]
	}
	return "the columns " + strings.Join(head, ", ") + more
}

// jsonRows reads an object from each line.
func jsonRows(s Source, o Options, r io.Reader, yield func(Cable, error) bool) {
	lines := bufio.NewReaderSize(r, 64<<10)
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
	if err := json.Unmarshal(line, &object); err != nil {
		return Cable{}, fmt.Errorf("%s: %w", name, err)
	}
	head := make([]string, 0, len(object))
	for key := range object {
		head = append(head, key)
	}
	slices.Sort(head)
	i, err := column(head, o.Column, textColumns)
	if err != nil {
		return Cable{}, fmt.Errorf("%s: %w", name, err)
	}
	if o.NameColumn != "" {
		j, err := column(head, o.NameColumn, nil)
		if err != nil {
			return Cable{}, fmt.Errorf("%s: %w", name, err)
		}
		var title string // stays empty for null
		if json.Unmarshal(object[head[j]], &title) != nil {
			title = string(object[head[j]]) // a number
		}
		if title != "" {
			name = s.titled(title)
		}
	}
	var text string
	if err := json.Unmarshal(object[head[i]], &text); err != nil {
		return Cable{}, fmt.Errorf("%s: found no string in %s, expected a cable", name, head[i])
	}
	if int64(len(text)) > o.MaxSize {
		return Cable{}, tooLarge(name, o.MaxSize)
	}
	return held(name, text, o.MaxSize)
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
