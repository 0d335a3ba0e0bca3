package tables

import (
	"maps"
	"slices"
	"strings"
)

// sorted is a table without comments whose lines are in order of their first columns. An entry is
// found by binary search in the text, so nothing is parsed at start-up.
type sorted string

// withoutHead returns a table without the comments at its start.
func withoutHead(table string) sorted {
	for strings.HasPrefix(table, "#") {
		_, table, _ = strings.Cut(table, "\n")
	}
	return sorted(table)
}

// find returns the columns of the entry of that name, and whether there is one.
func (t sorted) find(name string) (columns [6]string, ok bool) {
	text := string(t)
	for text != "" {
		start := strings.LastIndexByte(text[:len(text)/2], '\n') + 1
		line, after, _ := strings.Cut(text[start:], "\n")
		line = strings.TrimRight(line, "\r")
		first, _, _ := strings.Cut(line, "|")
		switch strings.Compare(first, name) {
		case 0:
			return split(line), true
		case -1:
			text = after
		default:
			text = text[:start]
		}
	}
	return columns, false
}

// with returns the table with another one added, whose lines may have any order.
func (t sorted) with(own string) sorted {
	if own == "" {
		return t
	}
	lines := map[string]string{}
	for _, table := range []string{string(t), own} {
		for c := range rows(table) {
			lines[c[0]] = strings.Join(c[:], "|") + "\n"
		}
	}
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(lines)) {
		b.WriteString(lines[name])
	}
	return sorted(b.String())
}
