// Package data holds the reference tables: TAGS codes, posts, captions. They are text files with one entry a line, built
// into the program. What is not in a table is unknown, not wrong.
package data

import (
	_ "embed" // the tables
	"iter"
	"strconv"
	"strings"
)

// rows yields the columns of each line of a table. Columns that are left out at the end of a line are empty.
func rows(table string) iter.Seq[[6]string] {
	return func(yield func([6]string) bool) {
		for line := range strings.Lines(table) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			var columns [6]string
			for i := range columns {
				columns[i], line, _ = strings.Cut(line, "|")
			}
			if !yield(columns) {
				return
			}
		}
	}
}

// year reads a year, 0 where none is given. A test holds that the tables have no others.
func year(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// key is a name without blanks and signs, in capitals: SAO PAULO and SAOPAULO are one.
func key(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return r - 'a' + 'A'
		case 'A' <= r && r <= 'Z':
			return r
		}
		return -1
	}, name)
}

// nearest returns the only key of table at distance one from word: a letter changed, lost or added, or two neighbours
// exchanged. An exchange is taken before the others, for it is the surer.
func nearest[T any](word string, table map[string]T) (string, bool) {
	const most = 40 // letters; no name is longer
	if len(word) < 3 || len(word) > most {
		return "", false
	}
	for i := range len(word) - 1 {
		if other := word[:i] + word[i+1:i+2] + word[i:i+1] + word[i+2:]; has(table, other) && other != word {
			return other, true
		}
	}
	found := ""
	take := func(other string) bool {
		if !has(table, other) || other == word || other == found {
			return true
		}
		only := found == ""
		found = other
		return only
	}
	for i := range len(word) + 1 {
		if i < len(word) && !take(word[:i]+word[i+1:]) {
			return "", false
		}
		for c := byte('A'); c <= 'Z'; c++ {
			if !take(word[:i]+string(c)+word[i:]) || i < len(word) && !take(word[:i]+string(c)+word[i+1:]) {
				return "", false
			}
		}
	}
	return found, found != ""
}

func has[T any](table map[string]T, k string) bool {
	_, ok := table[k]
	return ok
}
