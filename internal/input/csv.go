package input

import (
	"bufio"
	"errors"
	"io"
	"iter"
)

// csvReader reads rows of a table in which a quote within quotes is doubled, as RFC 4180 has it, or
// escaped by a backslash, as databases write it: "say ""hi""" and "say \"hi\"". encoding/csv cannot
// read the second, and splits it into wrong fields without an error when told to be lazy. A field
// of the first kind that ends in a single backslash cannot be distinguished from the second, and is read on
// to the next quote.
type csvReader struct {
	r     *bufio.Reader
	comma byte
	most  int64 // bytes of a row
}

var (
	errFieldTooLarge = errors.New("over the limit")
	errOpenQuote     = errors.New("a quote that is not closed before the end of the file")
)

func newCSV(r io.Reader, comma byte, most int64) *csvReader {
	b := bufio.NewReaderSize(r, 64<<10)
	if mark, err := b.Peek(3); err == nil && string(mark) == "\xef\xbb\xbf" {
		b.Discard(3)
	}
	return &csvReader{b, comma, most}
}

// row returns the fields of the next row, io.EOF after the last one, errFieldTooLarge for a row
// over the limit, which is passed over, and errOpenQuote for a table that ends within quotes.
func (c *csvReader) row() (fields []string, err error) {
	var field []byte
	var size int64
	quoted, some := false, false
	end := func() { // a field counts as a byte at least, for a row of nothing but commas is a large one too
		if size++; size <= c.most+1 {
			fields = append(fields, string(field))
		}
		field = field[:0]
	}
	for {
		b, err := c.r.ReadByte()
		switch {
		case errors.Is(err, io.EOF) && quoted:
			return nil, errOpenQuote
		case errors.Is(err, io.EOF) && !some:
			return nil, io.EOF
		case err != nil && !errors.Is(err, io.EOF):
			return nil, err
		case err == nil:
			some = true
		}
		switch {
		case err != nil || !quoted && b == '\n':
			if size > c.most {
				return nil, errFieldTooLarge
			}
			if n := len(field); n > 0 && field[n-1] == '\r' {
				field = field[:n-1]
			}
			end()
			return fields, nil
		case quoted && b == '\\' && c.next(`"`): // \"
			b, _ = c.r.ReadByte()
		case quoted && b == '\\' && c.next(`\"`): // \\ before the quote that closes
			c.r.Discard(1)
		case quoted && b == '"' && c.next(`"`):
			c.r.Discard(1)
		case quoted && b == '"':
			quoted = false
			continue
		case !quoted && b == '"' && len(field) == 0:
			quoted = true
			continue
		case !quoted && b == c.comma:
			end()
			continue
		}
		if size++; size <= c.most {
			field = append(field, b)
		}
	}
}

// next reports whether these bytes come next.
func (c *csvReader) next(bytes string) bool {
	p, err := c.r.Peek(len(bytes))
	return err == nil && string(p) == bytes
}

// firstRows returns as many rows as show which columns hold cables, and what is wrong with the next one
// where there is something: nil, or what row returned.
func (c *csvReader) firstRows() (rows [][]string, err error) {
	const enough = 20
	for size := 0; len(rows) < enough && int64(size) <= c.most; {
		row, err := c.row()
		if err != nil {
			return rows, err
		}
		for _, field := range row {
			size += len(field)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// rows yields the first rows and those after them. What is wrong with a row is yielded in its place; it
// ends the table unless the row is over the limit.
func (c *csvReader) rows(first [][]string, err error) iter.Seq2[[]string, error] {
	return func(yield func([]string, error) bool) {
		for _, row := range first {
			if !yield(row, nil) {
				return
			}
		}
		var row []string
		for again := err != nil; ; again = false {
			if !again {
				row, err = c.row()
			}
			if errors.Is(err, io.EOF) || !yield(row, err) || err != nil && !errors.Is(err, errFieldTooLarge) {
				return
			}
		}
	}
}
