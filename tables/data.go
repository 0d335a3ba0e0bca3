// Package tables holds the reference tables: TAGS codes, posts, captions. They are text files with
// one entry per line, embedded in the program; a user's own tables can be added. What is not in a
// table is unknown, not wrong.
package tables

import (
	"iter"
	"maps"
	"strconv"
	"strings"
	"sync"
)

// Tables are the reference tables. They never change, so many goroutines may use them. The zero
// Tables are empty.
type Tables struct {
	tags     tags
	posts    postTables
	captions map[string]Caption
	own      string // the texts of a user's own tables, one after the other
}

// BuiltIn returns the tables that come with the program.
var BuiltIn = sync.OnceValue(func() *Tables {
	return &Tables{tags: newTags(withoutHead(tagTable)), posts: readPosts(postTable, postTables{}),
		captions: readCaptions(captionTable, nil)}
})

// With returns the tables with a user's own added. They have the form of the built-in ones: one
// entry per line, columns separated by |, comments after #. An entry replaces the one of the same
// name.
//
//	posts     name|FM line|routing indicator|country|other spellings, separated by semicolons
//	tags      code|kind|meaning|first year|last year|successor
//	captions  caption|kind|meaning|excluded captions, separated by semicolons|first year|last year
//
// An error names the first faulty line, counted from 1.
func (t *Tables) With(posts, tags, captions string) (*Tables, error) {
	for _, table := range []struct {
		name, text string
		check      func([]string) string
	}{{"posts", posts, checkPostRow}, {"tags", tags, checkTAGRow}, {"captions", captions,
		checkCaptionRow}} {
		if err := checkTable(table.name, table.text, table.check); err != nil {
			return nil, err
		}
	}
	own := strings.Join([]string{t.own, posts, tags, captions}, "\x00")
	return &Tables{newTags(t.tags.table.with(tags)), readPosts(posts, t.posts),
		readCaptions(captions, t.captions), own}, nil
}

// Own returns the texts of the user's own tables; "" for the built-in ones.
func (t *Tables) Own() string { return t.own }

// rows yields the columns of each line of a table. Columns that are missing at the end of a line
// are empty.
func rows(table string) iter.Seq[[6]string] {
	return func(yield func([6]string) bool) {
		for line := range strings.Lines(table) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if !yield(split(line)) {
				return
			}
		}
	}
}

// split returns the columns of a line without its end.
func split(line string) (columns [6]string) {
	for i := range columns {
		end := strings.IndexByte(line, '|')
		if end < 0 {
			columns[i] = line
			break
		}
		columns[i], line = line[:end], line[end+1:]
	}
	return columns
}

// copied returns a copy of a table with capacity for more entries.
func copied[T any](table map[string]T, more int) map[string]T {
	t := make(map[string]T, len(table)+more)
	maps.Copy(t, table)
	return t
}

// year reads a year; 0 where there is none. A test checks the years of the built-in tables.
func year(s string) int {
	if s == "" {
		return 0 // as most are, and an error would allocate
	}
	n, _ := strconv.Atoi(s)
	return n
}

// Key returns a name in capitals without spaces and punctuation, to compare spellings: SAO PAULO
// and SAOPAULO are equal.
func Key(name string) string {
	if isKey(name) {
		return name
	}
	return string(appendKey(make([]byte, 0, len(name)), name))
}

// appendKey appends the key of a name.
func appendKey(key []byte, name string) []byte {
	for i := range len(name) {
		switch c := name[i]; {
		case 'a' <= c && c <= 'z':
			key = append(key, c-'a'+'A')
		case 'A' <= c && c <= 'Z':
			key = append(key, c)
		}
	}
	return key
}

// LettersAndDigits returns a text in capitals without anything but letters and digits, to compare
// texts that are written differently.
func LettersAndDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, strings.ToUpper(s))
}

// isKey reports whether a name is in capitals without spaces and punctuation.
func isKey(name string) bool {
	for i := range len(name) {
		if name[i] < 'A' || name[i] > 'Z' {
			return false
		}
	}
	return true
}

// Nearest returns the only key of table at distance one from word: a letter changed, lost or added,
// or two neighbours exchanged. An exchange is taken before the others, for it is the surer.
func Nearest[T any](word string, table map[string]T) (string, bool) {
	if len(word) < 3 {
		return "", false
	}
	found := ""
	for other, exchanged := range neighbours(word) {
		switch {
		case !has(table, other) || string(other) == found:
		case exchanged:
			return string(other), true
		case found != "":
			return "", false
		default:
			found = string(other)
		}
	}
	return found, found != ""
}

// neighbours yields the words at distance one from word, some twice, and whether two letters were
// exchanged, which come first. What is yielded is overwritten afterwards.
func neighbours(word string) iter.Seq2[[]byte, bool] {
	const most = 40 // letters; no name is longer
	return func(yield func([]byte, bool) bool) {
		if word == "" || len(word) > most {
			return
		}
		letters := []byte(word)
		for i := range len(word) - 1 {
			letters[i], letters[i+1] = word[i+1], word[i]
			if word[i] != word[i+1] && !yield(letters, true) {
				return
			}
			letters[i], letters[i+1] = word[i], word[i+1]
		}
		more := append(make([]byte, 0, len(word)+1), 0) // with a letter added before byte i
		more = append(more, word...)
		less := []byte(word[1:]) // without byte i
		for i := range len(word) + 1 {
			if i < len(word) && !yield(less, false) {
				return
			}
			for c := byte('A'); c <= 'Z'; c++ {
				more[i] = c
				if !yield(more, false) {
					return
				}
				if i < len(word) && c != word[i] {
					letters[i] = c
					if !yield(letters, false) {
						return
					}
				}
			}
			if i < len(word) {
				more[i], letters[i] = word[i], word[i]
			}
			if i < len(less) {
				less[i] = word[i]
			}
		}
	}
}

func has[T any](table map[string]T, k []byte) bool {
	_, ok := table[string(k)]
	return ok
}
