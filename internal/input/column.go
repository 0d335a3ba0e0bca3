package input

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/internal/visible"
)

// chosenColumns are the columns of a table that are read.
type chosenColumns struct {
	text  []int // in which the cables are: one, or heading and text
	title int   // in which their names are; -1 for none
}

// columnsOf chooses the columns of a table by its first rows, and reports whether the first of them
// names them. In a table that is passed around without names it holds a cable.
func columnsOf(rows [][]string, o Options) (c chosenColumns, named bool, err error) {
	names := rows[0]
	if o.NoHeader || !areNames(names) {
		c.text, c.title, err = unnamedColumns(rows, o)
		return c, false, err
	}
	if c.text, err = columns(names, o.Column); err != nil {
		return c, true, err
	}
	c.title, err = titleColumn(names, o.NameColumn)
	return c, true, err
}

// cable returns the cable of a row, or what is wrong with it.
func (c chosenColumns) cable(s Source, row []string, n int, most int64) (Cable, error) {
	name := c.name(s, row, n)
	var parts []string
	for _, i := range c.text {
		if i >= len(row) {
			return Cable{}, fmt.Errorf("%s: %s, expected the cable in field %d", name, fields(len(row)), i+1)
		}
		parts = append(parts, row[i])
	}
	text := joined(parts)
	if int64(len(text)) > most {
		return Cable{}, tooLarge(name, most)
	}
	return held(name, text, most)
}

// name returns the name of the cable of a row.
func (c chosenColumns) name(s Source, row []string, n int) string {
	if c.title >= 0 && c.title < len(row) && row[c.title] != "" {
		return s.titled(row[c.title])
	}
	return s.row(n)
}

// joined returns a cable whose heading and text are in several fields.
func joined(parts []string) string {
	var b strings.Builder
	for _, part := range parts {
		endLine(&b)
		b.WriteString(part)
	}
	return b.String()
}

// longestName is how many bytes the name of a column has at most. A longer one is a text.
const longestName = 30

// areNames reports whether a row names the columns of a table, where another one holds a cable. Of
// such a row nothing is to be in a log.
func areNames(row []string) bool {
	return !slices.ContainsFunc(row, func(name string) bool {
		return len(name) > longestName || visible.Text(name) != name
	})
}

var errNoNames = errors.New(
	"the columns have no names, and none holds a cable in the first rows; give the numbers of those that do, as in --column 7,8")

// unnamedColumns chooses among columns without names: those that are given by number, or all that hold
// several lines in one of the first rows, as heading and text do.
func unnamedColumns(rows [][]string, o Options) (text []int, title int, err error) {
	first := rows[0]
	title = -1
	if o.NameColumn != "" {
		n, err := strconv.Atoi(o.NameColumn)
		if err != nil || n < 1 || n > len(first) {
			return nil, 0, fmt.Errorf("the columns have no names; expected a number from 1 to %d in --name-column", len(first))
		}
		title = n - 1
	}
	if o.Column != "" {
		text, ok := numbers(o.Column, len(first))
		if !ok {
			return nil, 0, fmt.Errorf("the columns have no names; expected numbers from 1 to %d in --column, as in --column 7,8",
				len(first))
		}
		return text, title, nil
	}
	for i := range first {
		if slices.ContainsFunc(rows, func(row []string) bool {
			return i < len(row) && strings.Contains(strings.TrimSpace(row[i]), "\n")
		}) {
			text = append(text, i)
		}
	}
	if len(text) == 0 {
		return nil, 0, errNoNames
	}
	return text, title, nil
}

// numbers reads numbers of columns, from 1, with commas between them.
func numbers(list string, most int) (columns []int, ok bool) {
	for _, word := range strings.Split(list, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(word))
		if err != nil || n < 1 || n > most {
			return nil, false
		}
		columns = append(columns, n-1)
	}
	return columns, true
}

// columns returns the columns that hold cables by a list of names or numbers; by the usual names where
// there is none.
func columns(names []string, list string) ([]int, error) {
	if list == "" {
		for _, usual := range textColumns {
			if i := indexOf(names, usual); i >= 0 {
				return []int{i}, nil
			}
		}
		return nil, noColumn(names, strings.Join(textColumns, ", "))
	}
	if i := indexOf(names, list); i >= 0 {
		return []int{i}, nil
	}
	var found []int
	for _, word := range strings.Split(list, ",") {
		i := indexOf(names, word)
		if n, ok := numbers(word, len(names)); i < 0 && ok {
			i = n[0]
		}
		if i < 0 {
			return nil, noColumn(names, strings.TrimSpace(word))
		}
		found = append(found, i)
	}
	return found, nil
}

// titleColumn returns the column that holds the names of cables, -1 where none is asked for.
func titleColumn(names []string, name string) (int, error) {
	if name == "" {
		return -1, nil
	}
	found, err := columns(names, name)
	if err != nil {
		return -1, err
	}
	return found[0], nil
}

// indexOf returns the index of the column of that name, or -1.
func indexOf(names []string, name string) int {
	return slices.IndexFunc(names, func(n string) bool {
		return strings.EqualFold(strings.TrimSpace(n), strings.TrimSpace(name))
	})
}

// noColumn returns the error for a column that is missing. It names a few of those that are there.
func noColumn(names []string, name string) error {
	const most = 10
	if len(names) == 0 {
		return fmt.Errorf("found no columns, expected one called %s (--column)", visible.Short(name))
	}
	if !areNames(names) {
		return fmt.Errorf("found %s that are no names of columns, expected one called %s (--column)",
			fields(len(names)), visible.Short(name))
	}
	more := ""
	if len(names) > most {
		more, names = fmt.Sprintf(" and %d more", len(names)-most), names[:most]
	}
	return fmt.Errorf("found the columns %s%s, expected one called %s (--column)",
		strings.Join(names, ", "), more, visible.Short(name))
}
