package collection

import (
	"cmp"
	"maps"
	"slices"

	"github.com/cablelint/cablelint/lint"
)

// mostFiles is how many of the worst files are listed.
const mostFiles = 25

// Figures returns the figures of all cables that were added; unread is the number of files that
// could not be read, skipped of packed files that were not looked into.
func (s *Collection) Figures(unread, skipped int) (*Figures, error) {
	if _, err := s.corpus.Check(func(*lint.Entry) lint.Config { return lint.Config{} }); err != nil {
		return nil, err
	}
	s.out.Form, s.out.Unread, s.out.Skipped = FiguresForm, unread, skipped
	s.out.Sections, s.out.Series, s.out.References = s.graph.sections, s.graph.series, s.graph.references
	scores := s.scores()
	s.settleFindings(scores)
	s.settleCells()
	return &s.out, s.settleWorst(scores)
}

// score is the number of findings in one cable.
type score struct{ errors, warnings, notes uint32 }

// scores returns the findings in each cable.
func (s *Collection) scores() []score {
	list := make([]score, len(s.cables))
	for _, l := range s.log {
		switch c := &list[l.cable]; l.severity {
		case lint.Error:
			c.errors += l.count
		case lint.Warning:
			c.warnings += l.count
		case lint.Info:
			c.notes += l.count
		}
	}
	return list
}

// settleFindings counts the findings of each rule, year and post.
func (s *Collection) settleFindings(scores []score) {
	for i, c := range scores {
		y, p, all := s.years[int(s.cables[i].year)], s.places[s.cables[i].post], &s.out.Findings
		for _, t := range []*Tally{&y.Found, &p.Found, &all.Found} {
			t.Errors, t.Warnings, t.Notes = t.Errors+int(c.errors), t.Warnings+int(c.warnings), t.Notes+int(c.notes)
		}
		switch {
		case c.errors+c.warnings > 0:
			y.Faulty, p.Faulty, all.Faulty = y.Faulty+1, p.Faulty+1, all.Faulty+1
		case c.notes == 0:
			all.Clean++
		}
	}
	years := slices.Sorted(maps.Keys(s.years))
	for _, r := range s.order {
		r.Years = make([]int, len(years))
	}
	for i, l := range s.log {
		r := s.order[l.rule]
		if at, ok := slices.BinarySearch(years, int(s.cables[l.cable].year)); ok {
			r.Years[at] += int(l.count)
		}
		if i == 0 || s.log[i-1].rule != l.rule || s.log[i-1].cable != l.cable {
			r.Cables++
		}
	}
}

// settleCells sorts what was counted.
func (s *Collection) settleCells() {
	f := &s.out
	f.Levels = ordered(s.levels, func(a, b *Level) int { return cmp.Compare(a.Level, b.Level) })
	f.Years = ordered(s.years, func(a, b *Year) int { return compareYears(a.Year, b.Year) })
	for i := range f.Years {
		var counts []int
		for _, l := range f.Levels {
			counts = append(counts, f.Years[i].Levels[l.Level])
		}
		f.Years[i].Levels = counts
	}
	f.Posts = make([]Post, 0, len(s.places))
	for _, p := range s.places {
		f.Posts = append(f.Posts, p.Post)
	}
	slices.SortFunc(f.Posts,
		func(a, b Post) int { return cmp.Or(cmp.Compare(b.Cables, a.Cables), cmp.Compare(a.Post, b.Post)) })
	f.Forms = ordered(s.forms, func(a, b *Form) int {
		return cmp.Or(cmp.Compare(b.Cables, a.Cables), cmp.Compare(a.Dialect, b.Dialect),
			cmp.Compare(a.Profile, b.Profile))
	})
	f.Wrappers = ordered(s.around, func(a, b *Wrapper) int {
		return cmp.Or(cmp.Compare(b.Cables, a.Cables), cmp.Compare(a.Wrapper, b.Wrapper))
	})
	s.settleRecords()
	f.Findings.Rules = make([]Rule, 0, len(s.order))
	for _, r := range s.order {
		f.Findings.Rules = append(f.Findings.Rules, r.Rule)
	}
	slices.SortFunc(f.Findings.Rules,
		func(a, b Rule) int { return cmp.Or(worse(a.Found, b.Found), cmp.Compare(a.Rule, b.Rule)) })
}

// worse compares by errors, then by warnings, then by notes, the most first.
func worse(a, b Tally) int {
	return cmp.Or(cmp.Compare(b.Errors, a.Errors), cmp.Compare(b.Warnings, a.Warnings),
		cmp.Compare(b.Notes, a.Notes))
}

// ordered returns the values of a map in order.
func ordered[K comparable, V any](m map[K]*V, compare func(a, b *V) int) []V {
	list := make([]V, 0, len(m))
	for _, v := range slices.SortedFunc(maps.Values(m), compare) {
		list = append(list, *v)
	}
	return list
}

// settleWorst finds the cables with most findings: first by errors, then by warnings. Cables with
// notes only are not among them.
func (s *Collection) settleWorst(scores []score) error {
	var worst []int
	for i, c := range scores {
		if c.errors+c.warnings == 0 {
			continue
		}
		worst = insert(worst, i, mostFiles, func(a, b int) int {
			x, y := scores[a], scores[b]
			return cmp.Or(cmp.Compare(y.errors, x.errors), cmp.Compare(y.warnings, x.warnings),
				cmp.Compare(y.notes, x.notes), cmp.Compare(a, b))
		})
	}
	files := make([]File, len(worst))
	for i, number := range worst {
		c := scores[number]
		files[i] = File{Found: Tally{int(c.errors), int(c.warnings), int(c.notes)}, Rules: []RuleCount{}}
	}
	for _, l := range s.log {
		if i := slices.Index(worst, int(l.cable)); i >= 0 {
			files[i].Rules = append(files[i].Rules,
				RuleCount{s.order[l.rule].Rule.Rule, l.severity, int(l.count)})
		}
	}
	for i := range files {
		slices.SortFunc(files[i].Rules, func(a, b RuleCount) int {
			return cmp.Or(cmp.Compare(b.Severity, a.Severity), cmp.Compare(b.Count, a.Count),
				cmp.Compare(a.Rule, b.Rule))
		})
	}
	number := 0
	for e, err := range s.corpus.Entries() {
		if err != nil {
			return err
		}
		if i := slices.Index(worst, number); i >= 0 {
			files[i].Name = e.Name
			if e.MRN.Serial != 0 {
				files[i].MRN = e.MRN.String()
			}
		}
		number++
	}
	s.out.Worst = files
	return nil
}

// compareYears compares years; the unknown one comes last, as in the charts.
func compareYears(a, b int) int {
	if (a == 0) != (b == 0) {
		return cmp.Compare(b, a)
	}
	return cmp.Compare(a, b)
}
