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
	codes       map[string]*TAG
	misspelt    map[string]string
	fourLetters map[string]bool // subjects and programs
}

// readTAGs lays a table over another one.
func readTAGs(table string, under tagTables) tagTables {
	lines := strings.Count(table, "\n")
	tags := make([]TAG, 0, lines+1) // as long as it has room, codes may point into it
	t := tagTables{copied(under.codes, lines), copied(under.misspelt, lines/8), copied(under.fourLetters, lines/4)}
	for c := range rows(table) {
		if c[1] == "misspelling" {
			t.misspelt[c[0]] = c[5]
			continue
		}
		tags = append(tags, TAG{c[0], c[1], c[2], year(c[3]), year(c[4]), c[5]})
		t.codes[c[0]] = &tags[len(tags)-1]
		if len(c[0]) == 4 && (c[1] == "subject" || c[1] == "program") {
			t.fourLetters[c[0]] = true
		}
	}
	return t
}

// copied returns a copy of a table with room for more entries.
func copied[T any](table map[string]T, more int) map[string]T {
	t := make(map[string]T, len(table)+more)
	maps.Copy(t, table)
	return t
}

// FindTAG returns the TAG with that code, in capitals, and whether there is one.
func (t *Tables) FindTAG(code string) (TAG, bool) {
	if tag, ok := t.tags.codes[code]; ok {
		return *tag, true
	}
	return TAG{}, false
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
