package tables

import (
	"maps"
	"slices"
	"strings"
)

// table is a table without comments, of which nothing is parsed at start-up but the first columns.
type table struct {
	text  string
	lines map[string]string // by their first columns
}

// withoutHead returns a table without the comments at its start.
func withoutHead(text string) table {
	for strings.HasPrefix(text, "#") {
		_, text, _ = strings.Cut(text, "\n")
	}
	return newTable(text)
}

func newTable(text string) table {
	t := table{text, make(map[string]string, strings.Count(text, "\n")+1)}
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSuffix(line, "\r")
		if name, _, ok := strings.Cut(line, "|"); ok {
			t.lines[name] = line
		}
	}
	return t
}

// find returns the columns of the entry of that name, and whether there is one.
func (t table) find(name string) (columns [6]string, ok bool) {
	line, ok := t.lines[name]
	if !ok {
		return columns, false
	}
	return split(line), true
}

// with returns the table with another one added, whose lines may have any order.
func (t table) with(own string) table {
	if own == "" {
		return t
	}
	lines := map[string]string{}
	for _, text := range []string{t.text, own} {
		for c := range rows(text) {
			lines[c[0]] = strings.Join(c[:], "|") + "\n"
		}
	}
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(lines)) {
		b.WriteString(lines[name])
	}
	return newTable(b.String())
}
