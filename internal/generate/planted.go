package generate

import (
	"fmt"
	"iter"
	"path"
	"strings"
	"time"
)

// Fault is what is to be found in a cable that was planted beside others with which it disagrees.
type Fault struct {
	File string `json:"file"`
	Rule string `json:"rule"`
}

// Planted yields the cables of [Corpus], and behind every twenty-fifth transmission one that disagrees with it, each kind of
// disagreement in turn. The faults are those of the file that comes with them; names are so that it comes behind its neighbour
// when they are sorted.
func Planted(seed uint64, n int) iter.Seq2[File, []Fault] {
	return func(yield func(File, []Fault) bool) {
		const every = 25
		seeds, seen := newDice(seed), map[string]bool{}
		transmissions, next := 0, 0
		for whole := 0; whole < n; {
			p := newPlan(newDice(seeds.Uint64()))
			file := File{p.fileName(), p.text()}
			if id := path.Base(file.Name); seen[id] {
				continue
			} else {
				seen[id] = true
			}
			whole++
			if !yield(file, nil) {
				return
			}
			if p.kind != transmission {
				continue
			}
			if transmissions++; transmissions < every {
				continue
			}
			planted, found, ok := faults[next%len(faults)](p, file, newDice(seeds.Uint64()))
			if id := path.Base(planted.Name); !ok || seen[id] {
				continue // the next transmission will do
			} else {
				seen[id] = true
			}
			transmissions, next = 0, next+1
			list := make([]Fault, len(found))
			for i, rule := range found {
				list[i] = Fault{planted.Name, rule}
			}
			if !yield(planted, list) {
				return
			}
		}
	}
}

// faults make a cable that disagrees with another one, and tell by which rules it is found. Not every cable is fit for each.
var faults = []func(p *plan, file File, d dice) (planted File, found []string, ok bool){
	copied, reused, misnamed, sameMinute, renumbered, citedTooEarly,
}

// beside returns a name that is sorted behind that of the file: transmission/06SOFIA812_copy.cable.
func beside(file File, word string) string {
	return strings.TrimSuffix(file.Name, ".cable") + "_" + word + ".cable"
}

// copied is the same cable a second time.
func copied(_ *plan, file File, _ dice) (File, []string, bool) {
	return File{beside(file, "copy"), file.Text}, []string{"repeated-cable"}, true
}

// reused is another cable under the same number.
func reused(p *plan, file File, d dice) (File, []string, bool) {
	other := newPlanAs(d, func(o *plan) { o.take(p); o.at = p.at.Add(time.Minute) })
	return File{beside(file, "other"), other.text()}, []string{"reused-number"}, other.sameYear(p) && other.sections < 2 && p.sections < 2
}

// take makes a plan one of the same kind, post, day and number.
func (p *plan) take(other *plan) {
	p.kind, p.era, p.post, p.at, p.serial = other.kind, other.era, other.post, other.at, other.serial
}

func (p *plan) sameYear(other *plan) bool { return p.at.Year() == other.at.Year() }

// misnamed is a cable in a file with another number.
func misnamed(p *plan, _ File, d dice) (File, []string, bool) {
	const far = 500000 // no post gets there
	other := newPlanAs(d, func(o *plan) { o.kind = transmission })
	name := fmt.Sprintf("%s/%s%s%d.cable", other.kind, other.at.Format("06"), other.post.id(), far+p.serial)
	return File{name, other.text()}, []string{"file-name-mismatch"}, other.era != era12356
}

// sameMinute is another cable of the same post and minute.
func sameMinute(p *plan, _ File, d dice) (File, []string, bool) {
	other := newPlanAs(d, func(o *plan) { o.take(p); o.serial++ })
	return File{other.fileName(), other.text()}, []string{"repeated-date-time-group"}, sortedBehind(other, p)
}

// sortedBehind reports whether the file of a plan is sorted behind that of the other: whether both numbers are as long.
func sortedBehind(p, other *plan) bool { return p.fileName() > other.fileName() }

// renumbered is the same cable under the next number.
func renumbered(p *plan, file File, _ dice) (File, []string, bool) {
	other := *p
	other.serial++
	text := file.Text
	for _, form := range []string{"#%04d", " %0" + fmt.Sprint(p.serialWidth()) + "d\n", " %08d "} {
		text = strings.ReplaceAll(text, fmt.Sprintf(form, p.serial), fmt.Sprintf(form, other.serial))
	}
	const enough = 1500 // bytes of a cable whose text is long enough to be compared
	return File{other.fileName(), text}, []string{"near-identical-text", "repeated-date-time-group"},
		sortedBehind(&other, p) && len(text) > enough && strings.Count(text, fmt.Sprint(p.serial)) == 0
}

// citedTooEarly is a cable that refers to one which was sent a month later.
func citedTooEarly(p *plan, _ File, d dice) (File, []string, bool) {
	const days = 30
	other := newPlanAs(d, func(o *plan) {
		post := o.post
		o.take(p)
		o.post, o.at = post, p.at.AddDate(0, 0, -days)
		o.serial = post.serialAt(o.at)
	})
	if len(other.refs.items) != 1 || !other.sameYear(p) || other.post == p.post || strings.Contains(other.refs.items[0], "STATE") {
		return File{}, nil, false
	}
	other.refs.items[0] = fmt.Sprintf("%s%s %d", p.at.Format("06 "), p.post.name, p.serial)
	return File{other.fileName(), other.text()}, []string{"reference-dated-later"}, true
}
