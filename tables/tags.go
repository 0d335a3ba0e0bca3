package tables

import (
	_ "embed" // the table
	"strings"
	"sync"
)

// TAG is a code for Traffic Analysis by Geography and Subject.
type TAG struct {
	Code      string // PREL
	Kind      string // "subject", "program", "geographic" or "organization"
	Meaning   string // external political relations
	From, To  int    // years in use; 0 where unknown
	Successor string // the code that replaced it, or ""
}

//go:embed tags.txt
var tagTable string

// tags holds the codes and their known misspellings.
type tags struct {
	table table
	// subjects and programs of four letters, collected when an unknown code occurs
	fourLetters func() map[string]bool
}

func newTags(table table) tags {
	return tags{table, sync.OnceValue(func() map[string]bool {
		codes := map[string]bool{}
		for c := range rows(table.text) {
			if tag := newTAG(c); tag.hasFourLetters() {
				codes[tag.Code] = true
			}
		}
		return codes
	})}
}

func newTAG(c [6]string) TAG { return TAG{c[0], c[1], c[2], year(c[3]), year(c[4]), c[5]} }

// misspelling is the kind of an entry that is not a code: its successor is the code that was meant.
const misspelling = "misspelling"

// hasFourLetters reports whether the code is a subject or a program of four letters.
func (t TAG) hasFourLetters() bool {
	return len(t.Code) == 4 && (t.Kind == "subject" || t.Kind == "program")
}

// FindTAG returns the TAG with that code, in capitals, and whether there is one.
func (t *Tables) FindTAG(code string) (TAG, bool) {
	if c, ok := t.tags.table.find(code); ok && c[1] != misspelling {
		return newTAG(c), true
	}
	return TAG{}, false
}

// KindOfTAG returns the TAG with that code, in capitals, with its kind alone, and whether there is
// one. It is quicker than FindTAG.
func (t *Tables) KindOfTAG(code string) (TAG, bool) {
	line, ok := t.tags.table.lines[code]
	if !ok {
		return TAG{}, false
	}
	kind, _, _ := strings.Cut(line[len(code)+len("|"):], "|")
	if kind == misspelling {
		return TAG{}, false
	}
	return TAG{Code: line[:len(code)], Kind: kind}, true
}

// HasTAG reports whether there is a TAG with that code, in capitals.
func (t *Tables) HasTAG(code string) bool {
	_, ok := t.KindOfTAG(code)
	return ok
}

// NearestTAG returns the code that was probably meant, and whether there is exactly one: that of a
// known misspelling, or the only subject or program that differs by one letter.
func (t *Tables) NearestTAG(code string) (string, bool) {
	if c, ok := t.tags.table.find(code); ok && c[1] == misspelling {
		return c[5], true
	}
	return Nearest(code, t.tags.fourLetters())
}

// MisspeltTAG returns the code that an unknown one of four letters or more was surely meant for, and
// whether there is one: that of a known misspelling, or the only subject or program at distance one
// that begins with the same letter.
func (t *Tables) MisspeltTAG(code string) (string, bool) {
	const shortest = 4
	if len(code) < shortest || t.HasTAG(code) {
		return "", false
	}
	near, ok := t.NearestTAG(code)
	if c, listed := t.tags.table.find(code); listed && c[1] == misspelling {
		return near, ok
	}
	if ok && near[0] == code[0] {
		tag, _ := t.FindTAG(near)
		return near, tag.Successor == "" // KAWK is perhaps a misspelling itself
	}
	return "", false
}

// SplitTAGs splits codes that were run together, ETRDEINVECIN, into subjects and programs of four
// letters, with a country of two letters after them, if there is only one way. Otherwise it returns
// nil.
func (t *Tables) SplitTAGs(glued string) []string {
	const most = 64 // letters
	var codes []string
	for rest := glued; rest != ""; {
		n := 4
		if len(rest) == 2 {
			n = 2
		}
		if len(rest) < n || len(glued) > most || len(glued) <= 4 {
			return nil
		}
		tag, ok := t.FindTAG(rest[:n])
		if !ok || n == 4 && !tag.hasFourLetters() || n == 2 && tag.Kind != "geographic" {
			return nil
		}
		codes = append(codes, strings.Clone(rest[:n]))
		rest = rest[n:]
	}
	return codes
}
