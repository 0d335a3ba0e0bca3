package tables

import (
	"cmp"
	_ "embed" // the table
	"slices"
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
	// what an unknown code may be meant for, collected when one occurs: subjects, programs and
	// organizations of four letters and more that are not themselves perhaps misspelt
	near func() wordsOfLength
}

func newTags(table table) tags {
	near := func() wordsOfLength {
		codes := map[int][]string{}
		for c := range rows(table.text) {
			tag := newTAG(c)
			if tag.hasFourLetters() && !strings.Contains(tag.Meaning, misspelling) ||
				tag.Kind == "organization" && len(tag.Code) >= 4 {
				codes[len(tag.Code)] = append(codes[len(tag.Code)], tag.Code)
			}
		}
		joined := wordsOfLength{}
		for length, list := range codes {
			joined[length] = strings.Join(list, "")
		}
		return joined
	}
	return tags{table, sync.OnceValue(near)}
}

const toYears = 4 // columns of a line that has years

func newTAG(c [6]string) TAG { return TAG{c[0], c[1], c[2], year(c[3]), year(c[4]), c[5]} }

// misspelling is the kind of an entry that is not a code: its successor is the code that was meant, or
// several codes separated by semicolons, the most probable first.
const misspelling = "misspelling"

// hasFourLetters reports whether the code is a subject or a program of four letters.
func (t TAG) hasFourLetters() bool {
	return len(t.Code) == 4 && (t.Kind == "subject" || t.Kind == "program")
}

// inUse reports whether a code was in use in a year, or a year before or after it. An unknown year is 0.
func (t TAG) inUse(year int) bool {
	return year == 0 || (t.From == 0 || year >= t.From-1) && (t.To == 0 || year <= t.To+1)
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
	line, ok := t.tags.table.lines[code]
	return ok && !strings.HasPrefix(line[len(code):], "|"+misspelling+"|")
}

// DatedTAG returns the TAG with that code, in capitals, if it is one of the few of which it is known when
// they were in use.
func (t *Tables) DatedTAG(code string) (TAG, bool) {
	line, ok := t.tags.table.lines[code]
	if !ok || strings.Count(line, "|") < toYears-1 {
		return TAG{}, false
	}
	tag := newTAG(split(line))
	if tag.Kind == misspelling || tag.From == 0 && tag.To == 0 {
		return TAG{}, false
	}
	return tag, true
}

// NearTAGs returns the codes, at most three, that an unknown one of a cable of that year was probably
// meant for, the most probable first, or nil. The year is 0 where it is not known.
//
// They are those of a known misspelling, or at distance one: two neighbours exchanged, else the subjects
// and programs, else the only organization. Codes of two letters are too near to each other.
func (t *Tables) NearTAGs(code string, year int) []string {
	if c, ok := t.tags.table.find(code); ok {
		if c[1] != misspelling {
			return nil
		}
		return strings.Split(c[5], ";")
	}
	const shortest, most = 3, 3
	if len(code) < shortest || t.tags.near == nil {
		return nil
	}
	var subjects, organizations []string
	exchanged, first := "", len(code) // the code with two letters exchanged, and where
	for _, other := range t.tags.near().allNear(code) {
		tag, _ := t.FindTAG(other)
		at := commonStart(code, other)
		switch {
		case !tag.inUse(year):
		case len(code) == len(other) && at+1 < len(code) && code[at] == other[at+1] && code[at+1] == other[at]:
			if at < first {
				exchanged, first = other, at
			}
		case len(code) <= len(other) && !isKey(other[at:at+1]): // a letter is wrong, no digit or hyphen
		case tag.Kind == "organization":
			organizations = append(organizations, other)
		default:
			subjects = append(subjects, other)
		}
	}
	if exchanged != "" {
		return []string{exchanged}
	}
	found := subjects
	if slices.Sort(organizations); found == nil && len(slices.Compact(organizations)) == 1 {
		found = organizations[:1] // of several none, for there are hundreds
	}
	// the first letter of a word is seldom mistyped
	slices.SortFunc(found, func(a, b string) int {
		return cmp.Or(cmp.Compare(btoi(a[0] != code[0]), btoi(b[0] != code[0])), strings.Compare(a, b))
	})
	found = slices.Compact(found)
	return found[:min(len(found), most)]
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
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
