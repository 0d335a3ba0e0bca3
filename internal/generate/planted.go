package generate

import (
	"iter"
	"slices"
	"time"
)

// Fault is what is to be found in a cable that was planted beside others with which it disagrees.
type Fault struct {
	File string `json:"file"`
	Rule string `json:"rule"`
	// the lines between which it is to be found, from 1; 0 where they are not said
	Line    int `json:"line,omitempty"`
	EndLine int `json:"end_line,omitempty"`
}

// AsOf is the day as of which the planted dates of declassification have passed, and no others.
const AsOf = "2005-06-01"

// ClosedPost is the post of which a corpus with planted faults is to be said to hold all cables, as
// [Configuration] does.
const ClosedPost = "PORT LOUIS"

// Configuration is that by which the planted faults are found.
const Configuration = `# The planted references to cables of this post that are not there are found by this.
closed:
  - posts: [` + ClosedPost + `]
`

// Planted yields the cables of [Corpus], and after every twenty-fifth transmission, at the
// beginning every fifth, some that disagree, with it or with each other: a kind of disagreement for
// each rule on corpora, in turn. The faults are those of the file that comes with them. Of a kind
// for which a corpus is too small, such as a misspelling of what is there twenty times, there
// is none.
func Planted(seed uint64, n int) iter.Seq2[File, []Fault] {
	return func(yield func(File, []Fault) bool) {
		seeds, numbers := newDice(seed), register{}
		pl := newPlanter(newDice(seeds.Uint64()), busy(n), numbers)
		transmissions := 0
		for p := range plans(seeds, n, numbers) {
			file := File{p.fileName(), p.text()}
			if !yield(file, nil) {
				return
			}
			pl.note(p)
			if p.kind != transmission {
				continue
			}
			if transmissions++; transmissions < pl.every() {
				continue
			}
			list := pl.plant(p, file)
			if len(list) > 0 {
				transmissions = 0 // else the next transmission will do
			}
			for _, one := range list {
				if !yield(one.File, one.faults()) {
					return
				}
			}
		}
	}
}

// planted is a cable with the rules by which it is found.
type planted struct {
	File
	rules []string
}

func (p planted) faults() (list []Fault) {
	for _, rule := range p.rules {
		list = append(list, Fault{File: p.Name, Rule: rule})
	}
	return list
}

// disagreements make cables that disagree, or none where the cable beside which they are to be
// is not fit.
var disagreements = []func(pl *planter, p *plan, file File) []planted{
	copied, reused, misnamed, sameMinute, renumbered,
	sectionLeftOut, sectionUnlike,
	citedTooEarly, brokenOff, notInClosed, seriesWithGap,
	earlyForItsNumber, passed, typedAnew,
	unlikeInOrder, unlikeInReason,
	postMisspelt, signatureMisspelt, tagMisspelt, captionMisspelt,
	messageReused, telegramSeries,
}

// planter makes cables that disagree with those of a corpus.
type planter struct {
	dice
	busy    int
	numbers register
	made    []int // how often each disagreement was planted

	cables map[*post]int   // in the corpus
	chiefs map[series]int  // how many of a post and year its chief signed
	tags   map[string]int  // how often each is there
	used   map[string]bool // misspellings, and posts for what can be planted once a post
}

func newPlanter(d dice, busy int, numbers register) *planter {
	return &planter{
		dice: d, busy: busy, numbers: numbers, made: make([]int, len(disagreements)),
		cables: map[*post]int{}, chiefs: map[series]int{}, tags: map[string]int{}, used: map[string]bool{},
	}
}

// every returns how many transmissions there are to each disagreement: few as long as there are
// less than there are kinds, so that a small corpus has some of many.
func (pl *planter) every() int {
	const few, usual = 5, 25
	sum := 0
	for _, n := range pl.made {
		sum += n
	}
	if sum < len(disagreements) {
		return few
	}
	return usual
}

// note counts what a sound cable says.
func (pl *planter) note(p *plan) {
	pl.cables[p.post]++
	for _, tag := range p.tags {
		pl.tags[tag]++
	}
	if p.kind != draft && p.signer.surname == p.post.chief(p.at.Year()).surname {
		pl.chiefs[series{p.post, p.at.Year()}]++
	}
}

// plant makes the disagreement that was made least often, of those for which the cable is fit.
func (pl *planter) plant(p *plan, file File) []planted {
	turn := make([]int, len(disagreements))
	for i := range turn {
		turn[i] = i
	}
	slices.SortStableFunc(turn, func(a, b int) int { return pl.made[a] - pl.made[b] })
	for _, i := range turn {
		if list := disagreements[i](pl, p, file); len(list) > 0 {
			pl.made[i]++
			return list
		}
	}
	return nil
}

// at makes a transmission of that post and time, or nil where its number was given out.
func (pl *planter) at(e era, from *post, at time.Time, set func(*plan)) *plan {
	serial := serialAt(from.yearly*pl.busy, at)
	if !pl.numbers.take(from, at.Year(), serial) {
		return nil
	}
	return pl.numbered(e, from, at, serial, set)
}

// numbered makes a transmission with that number.
func (pl *planter) numbered(e era, from *post, at time.Time, serial int, set func(*plan)) *plan {
	return newPlan(newDice(pl.Uint64()), pl.busy, func(o *plan) {
		o.kind, o.era, o.post, o.at, o.serial = transmission, e, from, at, serial
		set(o)
	})
}

// other makes a transmission of the post of p, some days later in the year, or nil where its number
// was given out or the year ends.
func (pl *planter) other(p *plan, set func(*plan)) *plan {
	const hour, month = 60, 30 * 24 * 60 // in minutes
	at, ok := p.apartBy(time.Duration(pl.between(hour, month)) * time.Minute)
	if !ok {
		return nil
	}
	return pl.at(p.era, p.post, at, set)
}

// apartBy returns a time so far from that of p, and whether it is of the same year and era, and not
// midnight, which is of two days.
func (p *plan) apartBy(by time.Duration) (time.Time, bool) {
	at, span := p.at.Add(by), eraSpans[p.era]
	midnight := at.Hour() == 0 && at.Minute() == 0
	return at, at.Year() == p.at.Year() && at.After(span.from) && at.Before(span.to) && !midnight
}

// found is a planted cable under its own name.
func (p *plan) found(rules ...string) planted { return planted{File{p.fileName(), p.text()}, rules} }

// foundAs is a planted cable in a file whose name has a word more:
// transmission/06SOFIA812_copy.cable.
func (p *plan) foundAs(word string, rules ...string) planted {
	return planted{File{p.kind.String() + "/" + p.number() + "_" + word + ".cable", p.text()}, rules}
}
