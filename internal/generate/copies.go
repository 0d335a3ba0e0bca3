package generate

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"
)

// maker writes a cable of one layout, from a plan whose day and order are of its time.
type maker struct {
	name    string
	layout  string         // what it is read as, by its name in package grammar
	profile string         // likewise
	spans   [][2]time.Time // of the days
	era     era
	set     func(*plan) // wishes; nil for none
	write   func(*copyist) string
	state   bool // from the Department
}

// faults is the name under which mistakes for the layout are in the table: that of what it is read as, but
// of messages of other services in the form of ACP 127 their own.
func (m *maker) faults() string {
	if m.layout == asTransmitted {
		return m.name
	}
	return m.layout
}

// makers are the layouts that can be invented beside telegrams as transmitted.
var makers = []maker{
	{"archive-print", "archive-print", "archive", printYears, era12356, printWishes, (*copyist).print, false},
	{"record", "archive-print", "archive", printYears, era12356, printWishes, (*copyist).record, false},
	{"terp", "terp", "archive", terpYears, era12356, terpWishes, (*copyist).print, false},
	{"origin", "archive-print", "archive", printYears, era12356, printWishes, (*copyist).print, true},
	{"poems", "poems", "archive", poemsYears, era12958, poemsWishes, (*copyist).poems, true},
	{"nsc", "nsc", "archive", nscYears, era12356, shortWishes, (*copyist).nsc, true},
	{"smart", "smart", "draft", smartYears, era12958Amended, smartWishes, (*copyist).smart, false},
	{"reprint", "smart", "draft", terpYears, era12356, terpWishes, (*copyist).reprint, false},
	{"foia", "smart", "draft", smartYears, era12958Amended, smartWishes, (*copyist).release, false},
	{"state-draft", "state-draft", "draft", smartYears, era12958Amended, draftWishes, (*copyist).draft, false},
	{"nato", "acp127", "transmission", olderYears, era12356, shortWishes, (*copyist).nato, false},
	{"acp126", "acp126", "transmission", olderYears, era12356, shortWishes, (*copyist).acp126, false},
	{"acp128", "acp128", "transmission", olderYears, era12356, shortWishes, (*copyist).acp128, false},
	{"dd173", "dd173", "draft", olderYears, era12356, shortWishes, (*copyist).dd173, false},
	{"genadmin", "genadmin", "transmission", smartYears, era12958Amended, shortWishes, (*copyist).genadmin, false},
	{"uk-telno", "uk-telno", "draft", olderYears, era12356, shortWishes, (*copyist).telno, false},
}

// The years of the layouts.
var (
	// up to Oct 1976 and in 1979: between them the counter line had several forms, and an order took over
	printYears = [][2]time.Time{
		{day(1974, time.January, 3), day(1976, time.October, 29)},
		{day(1979, time.January, 3), day(1979, time.December, 14)},
	}
	terpYears = [][2]time.Time{
		{day(1983, time.January, 4), day(1995, time.August, 31)},
		{day(1997, time.January, 6), day(2000, time.December, 12)},
	}
	poemsYears = [][2]time.Time{{day(1997, time.January, 6), day(1997, time.December, 12)}}
	nscYears   = [][2]time.Time{{day(1994, time.January, 4), day(1995, time.August, 31)}}
	smartYears = [][2]time.Time{{day(2010, time.July, 6), day(2015, time.December, 11)}}
	olderYears = [][2]time.Time{{day(1984, time.January, 4), day(1994, time.December, 9)}}
)

// Layouts returns the names of the layouts that [Copies] invents.
func Layouts() []string {
	names := make([]string, len(makers))
	for i, m := range makers {
		names[i] = m.name
	}
	return names
}

// Copies yields n cables of a layout, or for "all" of all layouts in turn, and of those as transmitted.
// No number of a post and year appears twice. With faults, after every other cable one is yielded into
// which a mistake is planted, with what is to be found there.
func Copies(layout string, seed uint64, n int, faults bool) iter.Seq2[File, []Fault] {
	return func(yield func(File, []Fault) bool) {
		seeds, numbers := newDice(seed^seedOf(layout)), register{}
		planters := map[string]*faultPlanter{}
		for i := range n {
			name := layout
			if layout == "all" {
				name = append(Layouts(), asTransmitted)[i%(len(makers)+1)]
			}
			file := copyOf(name, seeds, numbers)
			if !yield(file, nil) {
				return
			}
			if !faults || i%2 > 0 || name == asTransmitted {
				continue
			}
			pl := planters[name]
			if pl == nil {
				pl = newFaultPlanter(name)
				planters[name] = pl
			}
			if file, fault, ok := pl.plant(seeds); ok && !yield(file, []Fault{fault}) {
				return
			}
		}
	}
}

// seedOf makes cables of two layouts differ under the same seed.
func seedOf(layout string) (n uint64) {
	for _, b := range []byte(layout) {
		n = n*131 + uint64(b)
	}
	return n
}

// asTransmitted is the name of the layout of [Corpus] in a mix.
const asTransmitted = "acp127"

// makerOf returns what writes a layout, or nil for telegrams as transmitted.
func makerOf(layout string) *maker {
	i := slices.IndexFunc(makers, func(m maker) bool { return m.name == layout })
	if i < 0 {
		return nil
	}
	return &makers[i]
}

// copyOf invents a cable of a layout whose number is free.
func copyOf(layout string, seeds dice, numbers register) File {
	m := makerOf(layout)
	if m == nil {
		for p := range plans(newDice(seeds.Uint64()), 1, numbers) {
			return File{Name: layout + "/" + p.number() + ".cable", Text: p.text()}
		}
	}
	for {
		c := newCopyist(newDice(seeds.Uint64()), m)
		if numbers.take(c.from, c.at.Year(), c.serial) {
			name := fmt.Sprintf("%s/%s%s%d.cable", layout, c.at.Format("06"), c.from.id(), c.serial)
			return File{Name: name, Text: m.write(c)}
		}
	}
}

// copyist writes a copy of a plan.
type copyist struct {
	*plan
	lines    []string
	official bool // LIMITED OFFICIAL USE
	from     *post

	// of prints
	telegramID string
	idAlone    bool // below the page line, not beside the level
	sequence   int  // the number to the Department of the first section
	filedAt    time.Time
	counter    int
	office     string // for action
	pageCount  int
}

// state is the Department as the sender of a copy.
var state = post{kind: "SECSTATE", name: "STATE", yearly: stateYearly}

// designation is the name of the sender in the heading: AMEMBASSY SOFIA.
func (c *copyist) designation() string {
	if c.from == &state {
		return "SECSTATE WASHDC"
	}
	return c.from.designation()
}

func newCopyist(d dice, m *maker) *copyist {
	span := pick(d, m.spans)
	p := newPlan(d, 1, func(p *plan) {
		p.kind, p.era = transmission, m.era
		if span[0].Year() > 1995 && m.era == era12356 {
			p.era = era12958
		}
		p.at = span[0].AddDate(0, 0, p.IntN(int(span[1].Sub(span[0]).Hours()/24)))
		p.at = p.at.Add(time.Duration(p.between(7*60, 18*60)) * time.Minute)
		p.post = pick(d, postsOf(p.at.Year()))
		p.serial = p.serialAt(p.post, p.at)
		if m.set != nil {
			m.set(p)
		}
	})
	p.corrected, p.look.mixedSubject, p.look.markedSubject = false, false, false
	p.look.width, p.look.spaced, p.look.gaps = p.between(56, 64), false, false
	c := &copyist{plan: p, from: p.post}
	if m.state {
		c.from, c.serial = &state, serialAt(stateYearly, p.at)
	}
	return c
}

func printWishes(p *plan) {
	if p.at.Year() < 1979 {
		p.bare = true
	}
	p.entirely = p.at.Year() == 1979
	p.order = "11652"
	if p.at.Year() == 1979 {
		p.order = "12065"
	}
}

func terpWishes(p *plan) { p.entirely = p.era == era12356 }

func poemsWishes(p *plan) { p.short = true }

func shortWishes(p *plan) { p.short, p.entirely = true, true }

func smartWishes(p *plan) { p.order, p.single = "13526", true }

func draftWishes(p *plan) { p.order, p.short, p.plain = "13526", true, true }

// add adds lines.
func (c *copyist) add(lines ...string) { c.lines = append(c.lines, lines...) }

func (c *copyist) addf(format string, args ...any) { c.add(fmt.Sprintf(format, args...)) }

// text returns the lines that were added.
func (c *copyist) text() string { return strings.Join(c.lines, "\n") + "\n" }

// levelWord is the level as it is above and below pages.
func (c *copyist) levelWord() string {
	switch {
	case c.official:
		return "LIMITED OFFICIAL USE"
	case c.handling.level == unclassified:
		return "UNCLASSIFIED"
	}
	return c.handling.level.plain()
}

// levelLine is the level as the classification line has it.
func (c *copyist) levelLine() string {
	if c.official {
		return "LIMITED OFFICIAL USE"
	}
	return c.handling.level.word()
}

// withoutIndicator returns an addressee without its routing indicator, and without a sequence number
// where it is not the Department.
func withoutIndicator(address string) string {
	_, name, found := strings.Cut(address, "/")
	if !found { // of those that are exempted
		name = address
	}
	if strings.HasPrefix(name, "SECSTATE") {
		return name
	}
	return strings.TrimRight(strings.TrimRight(name, "0123456789"), " ")
}

// listed are addressees without routing indicators, the first after the label.
func listed(label string, addresses []string) []string {
	var names []string
	for _, a := range addresses {
		names = append(names, withoutIndicator(a))
	}
	return labelled(label, names)
}
