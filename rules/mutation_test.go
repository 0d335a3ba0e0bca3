package rules_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// sound is a cable without a mistake, into which one is planted.
type sound struct {
	name  string
	text  string
	cable *grammar.Cable
	facts *lint.Facts
}

// mutation plants the mistake of one rule.
type mutation struct {
	rule string
	// plant returns the edit that makes the mistake, and false where the cable has no place for it. The rule must then find
	// something that touches the edit, or that lies at the place that at gives.
	plant func(s sound) (lint.Edit, bool)
	at    string // words that stand at the finding, where it is not at the edit
	also  string // other rules that rightly find something of warning or above, parted by blanks
}

// asOf is later than any date of a generated cable, and than a year behind it.
var asOf = time.Date(2012, 1, 1, 0, 0, 0, 0, time.UTC)

// mutations is filled by the files mutation_*_test.go, a family of rules each.
var mutations []mutation

func plants(ms ...mutation) bool {
	mutations = append(mutations, ms...)
	return true
}

// soundCables returns cables of several shapes: by level, with sections, with two precedences, as transmission, published
// copy and draft.
func soundCables(t *testing.T) (cables []sound) {
	t.Helper()
	const each = 4
	shapes := map[string]int{}
	for f := range generate.Corpus(11, 600) {
		c := grammar.Parse(f.Name, f.Text)
		facts := lint.ExtractFacts(c)
		shape := fmt.Sprintf("%v, %v, in sections %v, dual %v, noforn %v", facts.Profile, facts.Level.Value, facts.Sections.Known,
			len(facts.Precedence) > 1, strings.Contains(f.Text, "NOFORN"))
		if shapes[shape]++; shapes[shape] <= each {
			cables = append(cables, sound{f.Name, f.Text, c, facts})
		}
	}
	return cables
}

// TestMutations holds, rule by rule, that a mistake planted into a sound cable is found, at its place, and that no other
// rule finds anything of warning or above but what is listed as a consequence. It prints caught / planted.
func TestMutations(t *testing.T) {
	cables := soundCables(t)
	tried := map[string]bool{}
	for _, m := range mutations {
		tried[m.rule] = true
		t.Run(m.rule, func(t *testing.T) {
			planted, caught := 0, 0
			for _, s := range cables {
				e, ok := m.plant(s)
				if !ok {
					continue
				}
				planted++
				if m.check(t, s, e) {
					caught++
				}
			}
			t.Logf("%d / %d", caught, planted)
			if planted == 0 {
				t.Error("no sound cable has a place for the mistake")
			}
		})
	}
	for _, r := range rules.All() {
		if !tried[r.Name] && r.Check != nil {
			t.Errorf("no mutation plants the mistake of %s", r.Name)
		}
	}
}

// check makes the edit and reports whether the rule finds the mistake at its place.
func (m mutation) check(t *testing.T, s sound, e lint.Edit) bool {
	t.Helper()
	text := s.text[:e.At.Start] + e.New + s.text[e.At.End:]
	place := grammar.Span{Start: e.At.Start, End: e.At.Start + len(e.New)}
	if m.at != "" {
		i := strings.Index(text, m.at)
		place = grammar.Span{Start: i, End: i + len(m.at)}
	}
	found := false
	name := "planted.cable" // a file's name is a witness of its own, which would rightly speak against planted numbers and dates
	if m.rule == "file-name-mismatch" {
		name = s.name
	}
	res := lint.Run(grammar.Parse(name, text), rules.All(), lint.Config{Profile: s.facts.Profile, AsOf: asOf, Selected: []string{lint.Habits}})
	for _, d := range res.Diagnostics {
		at := res.Cable.File.Position(d.At.Start)
		switch {
		case d.Rule == m.rule:
			const ends = 2 // what is missing is reported at the end of the line before, with a blank line between at most
			found = found || d.At.Start <= place.End && place.Start <= d.At.End+ends
		case d.Severity >= lint.Warning && !strings.Contains(" "+m.also+" ", " "+d.Rule+" "):
			t.Errorf("%s: besides %s at %v: %s [%s]", s.name, m.rule, at, d.Message, d.Rule)
		}
	}
	if !found {
		line := res.Cable.File.Position(place.Start)
		t.Errorf("%s: %q for %q at %v is not found", s.name, e.New, s.text[e.At.Start:e.At.End], line)
	}
	return found
}

// swap plants new in the place of a fact, where the cable has it.
func swap[T any](f lint.Fact[T], new string) (lint.Edit, bool) {
	return lint.Replace(f.At, new), f.Known
}

// replace plants new in the place of the first old.
func (s sound) replace(old, new string) (lint.Edit, bool) {
	i := strings.Index(s.text, old)
	if i < 0 {
		return lint.Edit{}, false
	}
	return lint.Replace(grammar.Span{Start: i, End: i + len(old)}, new), true
}
