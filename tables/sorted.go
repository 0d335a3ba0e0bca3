package tables

import (
	"maps"
	"slices"
	"strings"
)

// sorted is a table without comments whose lines are in order of their first columns. An entry is
// found by binary search in the text, so that nothing of it is parsed at start-up but where its
// lines begin.
type sorted struct {
	text   string
	starts []int // of its lines
}

// withoutHead returns a table without the comments at its start.
func withoutHead(table string) sorted {
	for strings.HasPrefix(table, "#") {
		_, table, _ = strings.Cut(table, "\n")
	}
	return newSorted(table)
}

func newSorted(text string) sorted {
	t := sorted{text, make([]int, 0, strings.Count(text, "\n")+1)}
	for start := 0; start < len(text); {
		t.starts = append(t.starts, start)
		n := strings.IndexByte(text[start:], '\n') + 1
		if n == 0 {
			break
		}
		start += n
	}
	return t
}

// find returns the columns of the entry of that name, and whether there is one.
func (t sorted) find(name string) (columns [6]string, ok bool) {
	i, ok := slices.BinarySearchFunc(t.starts, name, func(start int, name string) int {
		line := t.text[start:]
		end := 0
		for end < len(line) && line[end] != '|' && line[end] != '\r' && line[end] != '\n' {
			end++
		}
		return strings.Compare(line[:end], name)
	})
	if !ok {
		return columns, false
	}
	line, _, _ := strings.Cut(t.text[t.starts[i]:], "\n")
	return split(strings.TrimRight(line, "\r")), true
}

// with returns the table with another one added, whose lines may have any order.
func (t sorted) with(own string) sorted {
	if own == "" {
		return t
	}
	lines := map[string]string{}
	for _, table := range []string{t.text, own} {
		for c := range rows(table) {
			lines[c[0]] = strings.Join(c[:], "|") + "\n"
		}
	}
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(lines)) {
		b.WriteString(lines[name])
	}
	return newSorted(b.String())
}
