package rules_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/generate"
	"github.com/cablelint/cablelint/internal/testing/mutation"
	"github.com/cablelint/cablelint/internal/testing/slowtest"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// cleanCable is a cable without a mistake, into which one is planted.
type cleanCable struct {
	name, text string
	facts      *lint.Facts
}

// asOf is later than any date of a generated cable, and than a year after it.
var asOf = time.Date(2012, 1, 1, 0, 0, 0, 0, time.UTC)

// cleanCables returns cables of several shapes: by level, with sections, with two precedences, as
// transmission, published copy and draft.
func cleanCables() (cables []cleanCable) {
	const each = 4
	shapes := map[string]int{}
	for f := range generate.Corpus(11, 600) {
		facts := lint.ExtractFacts(grammar.Parse(f.Name, f.Text))
		shape := fmt.Sprintf("%v, %v, in sections %v, dual %v, noforn %v", facts.Profile, facts.Level.Value, facts.Sections.Known,
			len(facts.Precedence) > 1, strings.Contains(f.Text, "NOFORN"))
		if shapes[shape]++; shapes[shape] <= each {
			cables = append(cables, cleanCable{f.Name, f.Text, facts})
		}
	}
	return cables
}

// otherLayouts returns the clean cables of testdata/layouts, in other layouts than ACP 127 or wrapped
// by others.
func otherLayouts() (cables []cleanCable) {
	names, err := filepath.Glob("../testdata/layouts/*.cable")
	if err != nil || len(names) == 0 {
		panic("no clean cables of other layouts")
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			panic(err)
		}
		name = filepath.Base(name)
		cables = append(cables, cleanCable{name, string(text), lint.ExtractFacts(grammar.Parse(name, string(text)))})
	}
	return cables
}

// cleanPrints returns invented prints without a mistake.
func cleanPrints(t *testing.T) (cables []cleanCable) {
	t.Helper()
	names, err := filepath.Glob("testdata/prints/*.cable")
	if err != nil || len(names) == 0 {
		t.Fatalf("no prints: %v", err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		cables = append(cables, cleanCable{name, string(text), lint.ExtractFacts(grammar.Parse(name, string(text)))})
	}
	return cables
}

// TestCleanPrints holds that nothing is found in prints without a mistake.
func TestCleanPrints(t *testing.T) {
	for _, c := range cleanPrints(t) {
		res := lint.Run(grammar.Parse(c.name, c.text), rules.All(), lint.Config{})
		for _, d := range res.Diagnostics {
			t.Errorf("%s: %v: %v: %s [%s]", c.name, res.Cable.File.Position(d.At.Start), d.Severity, d.Message, d.Rule)
		}
	}
}

// TestMutations holds, rule by rule, that a mistake planted into a clean cable by the mutations of
// the rule's archive is found, at its place, and that no other rule finds anything of warning or
// above but what is listed as a consequence. It prints caught / planted.
func TestMutations(t *testing.T) {
	clean := cleanCables()
	prints, layouts := cleanPrints(t), otherLayouts()
	for _, r := range rules.All() {
		mutations, err := mutation.Read(filepath.Join("testdata", r.Name+".txt"))
		switch {
		case err != nil:
			t.Fatal(err)
		case r.CheckCorpus != nil && len(mutations) > 0:
			t.Errorf("%s: a mutation of one cable for a rule on several", r.Name)
		case r.Check != nil && len(mutations) == 0:
			t.Errorf("%s: no section mutation in its archive", r.Name)
		}
		for i, m := range mutations {
			cables := clean
			if len(m.Layouts) > 0 {
				cables = slices.Concat(clean, layouts, prints)
			}
			var selected []string // of prints, which are archive copies: a rule on a habit of theirs has to be selected
			if isOfPrints := r.Layouts != 0 && !r.Layouts.Has(grammar.ACP127); len(m.Layouts) == 0 &&
				(isOfPrints || r == rules.TextNotRetrievable) {
				selected = []string{r.Name}
				cables = slices.DeleteFunc(slices.Clone(prints), func(c cleanCable) bool {
					return !r.Everywhere && !r.Layouts.Has(c.facts.Layout)
				})
			}
			t.Run(fmt.Sprint(r.Name, "/", i+1), func(t *testing.T) { checkMutation(t, r, m, cables, selected) })
		}
	}
}

// checkMutation plants a mistake into the first few of the cables that have a place for it, or into
// all of them where slow tests are wanted.
func checkMutation(t *testing.T, r *lint.Rule, m mutation.Mutation, cables []cleanCable, selected []string) {
	const few = 3
	planted, caught := 0, 0
	for _, c := range cables {
		e, ok := m.Plant(c.facts, c.text)
		if !ok || r.SeverityIn(c.facts.Profile) == lint.Off && selected == nil {
			continue
		}
		if planted == few && !slowtest.All() {
			break
		}
		planted++
		if catches(t, r, m, c, e, selected) {
			caught++
		}
	}
	t.Logf("%d / %d", caught, planted)
	if planted == 0 {
		t.Error("no clean cable has a place for the mistake")
	}
}

// catches makes the edit and reports whether the rule finds the mistake at its place.
func catches(t *testing.T, r *lint.Rule, m mutation.Mutation, c cleanCable, e lint.Edit,
	selected []string) (found bool) {
	t.Helper()
	text := c.text[:e.At.Start] + e.New + c.text[e.At.End:]
	place := grammar.Span{Start: e.At.Start, End: e.At.Start + len(e.New)}
	if m.At != nil {
		at := m.At.FindStringIndex(text)
		if at == nil {
			t.Errorf("%s: %v does not stand in it", c.name, m.At)
			return false
		}
		place = grammar.Span{Start: at[0], End: at[1]}
	}
	// a file's name is a witness of its own, which would rightly speak against planted numbers and
	// dates
	name := "planted.cable"
	if m.KeepsFileName {
		name = c.name
	}
	conf := lint.Config{Profile: c.facts.Profile, AsOf: asOf, Selected: selected}
	res := lint.Run(grammar.Parse(name, text), rules.All(), conf)
	for _, d := range res.Diagnostics {
		switch {
		case d.Rule == r.Name:
			const ends = 2 // what is missing is reported at the end of the line before, with a blank line between at most
			found = found || d.At.Start <= place.End && place.Start <= d.At.End+ends
		case d.Severity >= lint.Warning && !slices.Contains(m.Also, d.Rule):
			t.Errorf("%s: besides %s at %v: %s [%s]", c.name, r.Name, res.Cable.File.Position(d.At.Start), d.Message, d.Rule)
		}
	}
	if !found {
		line := res.Cable.File.Position(place.Start)
		t.Errorf("%s: %q for %q at %v is not found", c.name, e.New, c.text[e.At.Start:e.At.End], line)
	}
	return found
}
