package collection

import (
	"cmp"
	"slices"
	"time"

	"github.com/cablelint/cablelint/lint"
)

// byPost groups the cables of a post with the references to cables of that post, in order of year
// and serial number. The Value is the second at which the cable, or the one that refers, was sent.
var byPost = &lint.Grouping{Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	if e.MRN.Known() {
		item := int32(whole)
		if e.Sections > 1 {
			item = section
		}
		put(e.MRN.Post, lint.Member{Order: order(e.MRN), Value: e.Sent.Unix(), Item: item})
	}
	for i, c := range e.References {
		item := int32(i)
		if c.Inferred {
			item |= inferred
		}
		key := c.MRN.Post
		if !c.MRN.Known() {
			key, item = "", item|unclear
		}
		put(key, lint.Member{Order: order(c.MRN), Value: e.Sent.Unix(), Item: item})
	}
}}

// The Items of members: a cable, or the index of a reference with bits for its properties.
const (
	whole    = -1      // a cable under its own number
	section  = -2      // one that is a section
	inferred = 1 << 30 // bit of a reference without a year
	unclear  = 1 << 29 // bit of one whose post or year is unknown
)

func order(m lint.MRN) int64 { return int64(m.Year)<<32 | int64(m.Serial) }

func yearIn(order int64) int { return int(order >> 32) }

func serialIn(order int64) int { return int(order & 0xffffffff) }

// yearBefore returns the same number of the year before.
func yearBefore(order int64) int64 { return order - 1<<32 }

// Limits on the lists of most cited cables and of messages and gaps, and the fewest numbers of a
// series that can be nearly complete.
const (
	mostCited  = 20
	mostBroken = 50
	fewestHeld = 10
)

// graph collects how the cables of a corpus are related.
type graph struct {
	sections   Sections
	series     Series
	references References
	years      map[int]*RefYear
}

func newGraph() *graph {
	return &graph{
		years:    map[int]*RefYear{},
		sections: Sections{Incomplete: []Broken{}}, series: Series{Runs: []Run{}, Gaps: []Stride{}},
		references: References{Years: []RefYear{}, Cited: []Cited{}, Wanted: []Cited{},
			Examples: RefExamples{Hole: []Example{}, Outside: []Example{}, Later: []Example{},
				Unclear: []Example{}}},
	}
}

func (g *graph) read(p *lint.CorpusPass) {
	for group := range p.Groups() {
		own, cites := split(group.Members)
		g.readSeries(p, own)
		g.readSections(p, own)
		g.readReferences(p, own, cites)
	}
	g.settle()
}

// split separates the cables of a post from the references to them.
func split(members []lint.Member) (own, cites []lint.Member) {
	for _, m := range members {
		if m.Item < 0 {
			own = append(own, m)
		} else {
			cites = append(cites, m)
		}
	}
	return own, cites
}

// runs yields the runs of members that are the same.
func runs(members []lint.Member, same func(a, b lint.Member) bool) func(yield func([]lint.Member) bool) {
	return func(yield func([]lint.Member) bool) {
		for len(members) > 0 {
			n := 1
			for n < len(members) && same(members[0], members[n]) {
				n++
			}
			if !yield(members[:n]) {
				return
			}
			members = members[n:]
		}
	}
}

func sameYear(a, b lint.Member) bool   { return yearIn(a.Order) == yearIn(b.Order) }
func sameNumber(a, b lint.Member) bool { return a.Order == b.Order }

func (g *graph) readSeries(p *lint.CorpusPass, own []lint.Member) {
	for year := range runs(own, sameYear) {
		first, last := year[0], year[len(year)-1]
		r := Run{Post: p.Entry(first).MRN.Post, Year: yearIn(first.Order), First: serialIn(first.Order),
			Last: serialIn(last.Order)}
		for range runs(year, sameNumber) {
			r.Held++
		}
		g.series.Held += r.Held
		g.series.Due += r.Due()
		g.series.Runs = append(g.series.Runs, r)
		if r.Held < fewestHeld || 2*r.Held <= r.Due() {
			continue // sparse: missing numbers are usual, as in rules/shared_by_post.go
		}
		for i := 1; i < len(year); i++ {
			from, to := serialIn(year[i-1].Order)+1, serialIn(year[i].Order)-1
			if from <= to {
				g.gap(p, Stride{Post: r.Post, Year: r.Year, From: from, To: to}, year[i-1], year[i])
			}
		}
	}
}

// gap keeps a gap if it is one of the widest.
func (g *graph) gap(p *lint.CorpusPass, s Stride, before, after lint.Member) {
	wider := func(a, b Stride) int {
		return cmp.Or(cmp.Compare(b.To-b.From, a.To-a.From), cmp.Compare(a.Post, b.Post),
			cmp.Compare(a.Year, b.Year),
			cmp.Compare(a.From, b.From))
	}
	gaps := g.series.Gaps
	if len(gaps) == mostBroken && wider(gaps[mostBroken-1], s) <= 0 {
		return
	}
	s.Examples = []Example{{Name: p.Entry(before).Name}, {Name: p.Entry(after).Name}}
	g.series.Gaps = insert(gaps, s, mostBroken, wider)
}

// insert inserts a value into an ordered list and keeps at most the first most values.
func insert[T any](list []T, v T, most int, compare func(a, b T) int) []T {
	i, _ := slices.BinarySearchFunc(list, v, compare)
	list = slices.Insert(list, i, v)
	return list[:min(len(list), most)]
}

func (g *graph) readSections(p *lint.CorpusPass, own []lint.Member) {
	for same := range runs(own, sameNumber) {
		held := map[int]bool{}
		due := 0
		longest, unmarked := 0, 0 // bytes of a section, and of a copy without a counter
		b := Broken{}
		for _, m := range same {
			if m.Item != section {
				continue
			}
			e := p.Entry(m)
			longest = max(longest, e.Bytes)
			if e.Section < 1 || e.Section > e.Sections {
				continue
			}
			for i := e.Section; i <= max(e.Through, e.Section); i++ {
				held[i] = true
			}
			due = max(due, e.Sections)
			b.MRN = e.MRN.String()
			keep(&b.Examples, Example{Name: e.Name})
		}
		if due == 0 {
			continue
		}
		for _, m := range same {
			if m.Item == whole {
				unmarked = max(unmarked, p.Entry(m).Bytes)
			}
		}
		// a longer copy without a counter contains all, as in rules/missing_section.go
		for i := 1; i <= due && unmarked <= longest; i++ {
			if !held[i] {
				b.Missing = append(b.Missing, i)
			}
		}
		b.Due = due
		g.sections.Messages++
		g.sections.Due += due
		g.sections.Held += due - len(b.Missing)
		if len(b.Missing) == 0 {
			g.sections.Whole++
			continue
		}
		g.sections.Incomplete = insert(g.sections.Incomplete, b, mostBroken, func(a, b Broken) int {
			return cmp.Or(cmp.Compare(len(b.Missing), len(a.Missing)), cmp.Compare(a.MRN, b.MRN),
				cmp.Compare(a.Examples[0].Name, b.Examples[0].Name))
		})
	}
}

// cited is how often a number is referred to, and the first cables that do.
type cited struct {
	times int
	first []lint.Member
	last  lint.Member
}

func (g *graph) readReferences(p *lint.CorpusPass, own, cites []lint.Member) {
	held := map[int64]lint.Member{}
	years := map[int]bool{}
	for _, m := range own {
		years[yearIn(m.Order)] = true
		if _, ok := held[m.Order]; !ok {
			held[m.Order] = m
		}
	}
	counts := map[int64]*cited{}
	r := &g.references
	for _, c := range cites {
		at := g.year(c)
		r.All++
		if c.Item&inferred != 0 {
			r.Inferred++
		}
		number := c.Order
		cable, ok := held[number]
		// as in January
		if before, there := held[yearBefore(number)]; there && c.Item&inferred != 0 &&
			(!ok || isLater(cable, c)) {
			cable, ok, number = before, true, yearBefore(number)
			r.YearBefore++
		}
		switch {
		case c.Item&unclear != 0:
			r.Unclear++
			at.Unclear++
			g.example(p, &r.Examples.Unclear, c)
			continue
		case ok:
			r.Held++
			at.Held++
			if isLater(cable, c) {
				r.Later++
				g.example(p, &r.Examples.Later, c)
			}
		case years[yearIn(number)]:
			r.Hole++
			at.Hole++
			g.example(p, &r.Examples.Hole, c)
		default:
			r.Outside++
			at.Outside++
			g.example(p, &r.Examples.Outside, c)
		}
		n := cell(counts, number, func() *cited { return new(cited) })
		if n.times > 0 && n.last.Same(c) {
			continue // referred to twice by one cable
		}
		n.last = c
		if n.times++; len(n.first) < few {
			n.first = append(n.first, c)
		}
	}
	g.rank(p, counts, held)
}

// isLater reports whether a cable was sent after the one that refers to it. Both dates have to be
// known.
func isLater(cable, c lint.Member) bool {
	unknown := time.Time{}.Unix()
	return cable.Value != unknown && c.Value != unknown && cable.Value > c.Value
}

// year returns the figures of the year in which the cable of a reference was sent.
func (g *graph) year(c lint.Member) *RefYear {
	year := 0
	if sent := time.Unix(c.Value, 0).UTC(); !sent.IsZero() {
		year = sent.Year()
	}
	return cell(g.years, year, func() *RefYear { return &RefYear{Year: year} })
}

// example keeps the cable of a reference, with its line.
func (g *graph) example(p *lint.CorpusPass, list *[]Example, c lint.Member) {
	if len(*list) < few {
		e := p.Entry(c)
		if n := len(*list); n > 0 && (*list)[n-1].Name == e.Name {
			return // an example from another cable is more useful
		}
		ref := e.References[c.Item&^(inferred|unclear)]
		*list = append(*list, Example{e.Name, lineOf(e, ref.At), "refers to " + ref.MRN.String()})
	}
}

// lineOf returns the number of the line on which a place begins, or 0.
func lineOf(e *lint.Entry, at lint.Place) (line int) {
	for _, l := range e.Lines {
		if l.Start <= at[0] {
			line = l.Number
		}
	}
	return line
}

// rank keeps the numbers that are cited most.
func (g *graph) rank(p *lint.CorpusPass, counts map[int64]*cited, held map[int64]lint.Member) {
	more := func(a, b Cited) int {
		return cmp.Or(cmp.Compare(b.Times, a.Times),
			cmp.Compare(a.MRN, b.MRN))
	}
	for number, n := range counts {
		m, ok := held[number]
		list := &g.references.Wanted
		if ok {
			list = &g.references.Cited
		}
		if len(*list) == mostCited && n.times < (*list)[mostCited-1].Times {
			continue
		}
		c := Cited{Times: n.times}
		if ok {
			e := p.Entry(m)
			c.MRN, c.Examples = e.MRN.String(), []Example{{Name: e.Name}}
		} else {
			for _, m := range n.first {
				e := p.Entry(m)
				c.MRN = e.References[m.Item&^(inferred|unclear)].MRN.String()
				keep(&c.Examples, Example{Name: e.Name,
					Line: lineOf(e, e.References[m.Item&^(inferred|unclear)].At)})
			}
		}
		*list = insert(*list, c, mostCited, more)
	}
}

// settle sorts the lists.
func (g *graph) settle() {
	slices.SortFunc(g.series.Runs,
		func(a, b Run) int { return cmp.Or(cmp.Compare(a.Post, b.Post), cmp.Compare(a.Year, b.Year)) })
	for _, y := range g.years {
		g.references.Years = append(g.references.Years, *y)
	}
	slices.SortFunc(g.references.Years, func(a, b RefYear) int { return compareYears(a.Year, b.Year) })
}
