// Package collection computes statistics of a corpus of cables: what it holds, what was found in
// it, how complete it is. Cables are added one by one. A few bytes of each are kept in memory; the
// rest is aggregates, and lists that go to temporary files when they are long.
package collection

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Finding is what a collection needs of one finding.
type Finding struct {
	Rule     string        `json:"rule"`
	Severity lint.Severity `json:"severity"`
	Line     int           `json:"line"`
	Message  string        `json:"message"`
}

// Collection computes figures. It is for one goroutine, and the caller closes it.
type Collection struct {
	corpus *lint.Corpus
	graph  *graph
	groups map[string]string // of rules
	out    Figures

	years  map[int]*Year
	posts  map[string]*postCell
	levels map[lint.Level]*Level
	forms  map[form]*Form
	rules  map[string]*ruleCell
	around map[grammar.Wrapping]*Wrapper
	order  []*ruleCell // rules by their number
	places []*postCell // posts by their number
	cables []cable     // in order
	log    []logged    // findings, by cable and rule

	between []between // that were found by a check; see Put
}

type form struct {
	dialect grammar.Dialect
	profile grammar.Profile
}

// cable is what is kept of each cable.
type cable struct {
	year int16
	post int32 // number
}

// logged is the findings of a rule in a cable.
type logged struct {
	cable, count uint32
	rule         uint16
	severity     lint.Severity
}

// ruleCell is a rule with its number.
type ruleCell struct {
	number uint16
	Rule
}

// postCell is a post with its number.
type postCell struct {
	number int32
	Post
}

// few is how many examples of each figure are kept.
const few = 3

// New returns an empty collection. The rules give the group of a finding.
func New(rules []*lint.Rule) *Collection {
	s := &Collection{groups: map[string]string{}, years: map[int]*Year{},
		posts: map[string]*postCell{}, levels: map[lint.Level]*Level{},
		forms: map[form]*Form{}, rules: map[string]*ruleCell{}, around: map[grammar.Wrapping]*Wrapper{},
		graph: newGraph()}
	for _, r := range rules {
		s.groups[r.Name] = r.Group
	}
	s.corpus = lint.NewCorpus([]*lint.Rule{{Name: "collection", By: byPost,
		CheckCorpus: s.graph.read}})
	return s
}

// Close removes the temporary files.
func (s *Collection) Close() error { return s.corpus.Close() }

// Add adds a cable and the findings in it.
func (s *Collection) Add(e *lint.Entry, found []Finding) error {
	s.out.Cables++
	s.out.Bytes += int64(e.Bytes)
	if !e.Sent.IsZero() {
		if s.out.First.IsZero() || e.Sent.Before(s.out.First) {
			s.out.First = e.Sent
		}
		if e.Sent.After(s.out.Last) {
			s.out.Last = e.Sent
		}
	}
	year := yearOf(e)
	post := s.count(e, year)
	s.countCopy(e, year)
	e.Wrappers, e.Record = nil, "" // are counted
	s.cables = append(s.cables, cable{int16(year), post})
	s.note(len(s.cables)-1, e.Name, found)
	return s.corpus.Add(e)
}

// yearOf returns the year of the number, or else of the date, or else 0.
func yearOf(e *lint.Entry) int {
	if e.MRN.Year == 0 && !e.Sent.IsZero() {
		return e.Sent.Year()
	}
	return e.MRN.Year
}

// Slim returns what a collection needs of a cable.
func Slim(e *lint.Entry) *lint.Entry {
	var lines []lint.EntryLine // without their texts, for the line of a reference
	for _, l := range e.Lines {
		lines = append(lines, lint.EntryLine{Number: l.Number, Start: l.Start, End: l.End})
	}
	return &lint.Entry{
		Name: e.Name, Part: e.Part, Bytes: e.Bytes, Profile: e.Profile, Dialect: e.Dialect, MRN: e.MRN,
		Wrappers: e.Wrappers, Record: e.Record,
		PostAsIs: lint.Mention{Text: e.PostAsIs.Text},
		Level:    e.Level, Sent: e.Sent, Section: e.Section, Sections: e.Sections, Through: e.Through,
		References: e.References, Lines: lines,
	}
}

// count counts a cable by year, post, level and form, and returns the number of its post.
func (s *Collection) count(e *lint.Entry, year int) int32 {
	y := cell(s.years, year, func() *Year { return &Year{Year: year, Levels: make([]int, levels)} })
	y.Cables++
	y.Levels[e.Level]++
	keep(&y.Examples, Example{Name: e.Name})
	post, name := e.MRN.Post, e.PostAsIs.Text
	if e.Dialect == grammar.UKTelno && name != "" {
		name += " (British)" // not the American post of the place
	}
	if _, known := s.posts[post]; !known && len(s.posts) >= mostPosts {
		post, name = otherPosts, "others"
	}
	p := cell(s.posts, post, func() *postCell {
		p := &postCell{int32(len(s.places)), Post{Post: post, Name: name}}
		s.places = append(s.places, p)
		return p
	})
	p.Cables++
	widen(&p.From, &p.To, year)
	keep(&p.Examples, Example{Name: e.Name})
	l := cell(s.levels, e.Level, func() *Level { return &Level{Level: e.Level} })
	l.Cables++
	keep(&l.Examples, Example{Name: e.Name})
	f := cell(s.forms, form{e.Dialect, e.Profile},
		func() *Form { return &Form{Layout: e.Dialect, Dialect: e.Dialect, Profile: e.Profile} })
	f.Cables++
	widen(&f.From, &f.To, year)
	keep(&f.Examples, Example{Name: e.Name})
	return p.number
}

// mostPosts limits how many posts are distinguished, because names can be damaged in any way. There
// were never so many; further ones are counted together.
const (
	mostPosts  = 10_000
	otherPosts = "*"
)

// levels is the number of classification levels.
const levels = int(lint.TopSecret) + 1

// cell returns the value of a key in a map, and makes it where there is none.
func cell[K comparable, V any](m map[K]*V, key K, make func() *V) *V {
	v, ok := m[key]
	if !ok {
		v = make()
		m[key] = v
	}
	return v
}

// keep adds an example while there are few.
func keep(list *[]Example, e Example) {
	if len(*list) < few {
		*list = append(*list, e)
	}
}

// widen extends the span from the first to the last year by a year. An unknown year is left out.
func widen(from, to *int, year int) {
	if year == 0 {
		return
	}
	if *from == 0 || year < *from {
		*from = year
	}
	*to = max(*to, year)
}

// Join adds the findings from comparing cables with each other: the name of a cable with all its
// findings, in the order in which cables were added.
func (s *Collection) Join(found func(yield func(name string, found []Finding) bool)) (err error) {
	next, stop := iter.Pull2(s.corpus.Entries())
	defer stop()
	number := -1
	var at *lint.Entry
	for name, list := range found {
		for at = nil; at == nil || at.Name != name; {
			var more bool
			if at, err, more = next(); err != nil || !more {
				return cmp.Or(err, fmt.Errorf("findings in %s, which is not in the collection", name))
			}
			number++
		}
		s.note(number, name, list)
	}
	return nil
}

// note adds findings of the cable with that number.
func (s *Collection) note(number int, name string, found []Finding) {
	begun := len(s.log)
	for _, f := range found {
		r := cell(s.rules, f.Rule, func() *ruleCell {
			r := &ruleCell{uint16(len(s.order)), Rule{Rule: f.Rule, Group: s.groups[f.Rule]}}
			s.order = append(s.order, r)
			return r
		})
		if n := len(r.Examples); n == 0 || r.Examples[n-1].Name != name {
			keep(&r.Examples, Example{name, f.Line, f.Message})
		}
		r.Found.add(f.Severity, 1)
		same := func(l logged) bool { return l.rule == r.number && l.severity == f.Severity }
		if i := slices.IndexFunc(s.log[begun:], same); i >= 0 {
			s.log[begun+i].count++
			continue
		}
		s.log = append(s.log, logged{uint32(number), 1, r.number, f.Severity})
	}
}
