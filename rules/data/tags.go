package data

import (
	_ "embed" // the table
	"maps"
	"strings"
)

// TAG is a code for Traffic Analysis by Geography and Subject.
type TAG struct {
	Code      string // PREL
	Kind      string // "subject", "program", "geographic" or "organization"
	Meaning   string // external political relations
	From, To  int    // years in use; 0 where unknown
	Successor string // the code that took its place, or ""
}

//go:embed tags.txt
var tagTable string

type tagTables struct {
	codes       map[string]TAG
	misspelt    map[string]string
	fourLetters map[string]bool // subjects and programs
}

// readTAGs lays a table over another one.
func readTAGs(table string, under tagTables) tagTables {
	t := tagTables{copied(under.codes), copied(under.misspelt), copied(under.fourLetters)}
	for c := range rows(table) {
		if c[1] == "misspelling" {
			t.misspelt[c[0]] = c[5]
			continue
		}
		t.codes[c[0]] = TAG{c[0], c[1], c[2], year(c[3]), year(c[4]), c[5]}
		if len(c[0]) == 4 && (c[1] == "subject" || c[1] == "program") {
			t.fourLetters[c[0]] = true
		}
	}
	return t
}

// copied returns a copy of a table to which entries can be added.
func copied[T any](table map[string]T) map[string]T {
	if table == nil {
		return map[string]T{}
	}
	return maps.Clone(table)
}

// FindTAG returns the TAG with that code, in capitals, and whether there is one.
func (t *Tables) FindTAG(code string) (TAG, bool) {
	tag, ok := t.tags.codes[code]
	return tag, ok
}

// NearestTAG returns the code that was likely meant, and whether there is exactly one: that of a known misspelling, or the
// only subject or program at distance one.
func (t *Tables) NearestTAG(code string) (string, bool) {
	if right, ok := t.tags.misspelt[code]; ok {
		return right, true
	}
	return Nearest(code, t.tags.fourLetters)
}

// SplitTAGs parts codes that were run together, ETRDEINVECIN, into subjects and programs of four letters with a country of
// two behind them, if that can be done in one way only. It returns nil where it cannot.
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
		if !ok || n == 4 && !t.tags.fourLetters[tag.Code] || n == 2 && tag.Kind != "geographic" {
			return nil
		}
		codes = append(codes, strings.Clone(rest[:n]))
		rest = rest[n:]
	}
	return codes
}
