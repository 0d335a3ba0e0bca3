package generate

import (
	"fmt"
	"time"
)

// copied is the same cable a second time.
func copied(_ *planter, p *plan, file File) []planted {
	again := p.foundAs("copy", "repeated-cable")
	again.Text = file.Text
	return []planted{again}
}

// reused is another cable under the same number.
func reused(pl *planter, p *plan, _ File) []planted {
	at, ok := p.minuteLater()
	if !ok || p.sections > 1 {
		return nil
	}
	o := pl.numbered(p.era, p.post, at, p.serial, anything)
	if o.sections > 1 {
		return nil
	}
	return []planted{o.foundAs("other", "reused-number")}
}

// minuteLater returns the minute after that of p, and whether it has the same number, so that no
// other cable is of that minute.
func (p *plan) minuteLater() (time.Time, bool) {
	at, ok := p.apartBy(time.Minute)
	return at, ok && p.serialAt(p.post, at) == p.serial
}

// misnamed is a cable in a file with the next number.
func misnamed(pl *planter, p *plan, _ File) []planted {
	o := pl.other(p, anything)
	if o == nil {
		return nil
	}
	name := fmt.Sprintf("%s/%s%s%d_filed.cable", o.kind, o.at.Format("06"), o.post.id(), o.serial+1)
	return []planted{{File{name, o.text()}, []string{"file-name-mismatch"}}}
}

// sameMinute is another cable of the same post and minute.
func sameMinute(pl *planter, p *plan, _ File) []planted {
	if !pl.numbers.take(p.post, p.at.Year(), p.serial+1) {
		return nil
	}
	return []planted{pl.numbered(p.era, p.post, p.at, p.serial+1, anything).found("repeated-date-time-group")}
}

// renumbered is the same cable under the next number.
func renumbered(pl *planter, p *plan, file File) []planted {
	const enough = 1500 // bytes of a cable whose text is long enough to be compared
	if len(file.Text) < enough || !pl.numbers.take(p.post, p.at.Year(), p.serial+1) {
		return nil
	}
	other := *p
	other.serial++
	return []planted{other.found("near-identical-text", "repeated-date-time-group")}
}

// earlyForItsNumber is a cable with the next number that was sent a month or two before.
func earlyForItsNumber(pl *planter, p *plan, _ File) []planted {
	const day = 24 * time.Hour
	at, ok := p.apartBy(-time.Duration(pl.between(30, 60)) * day)
	year := p.at.Year()
	if !ok || !pl.numbers.take(p.post, year, p.serialAt(p.post, at)) || !pl.numbers.take(p.post, year, p.serial+1) {
		return nil
	}
	return []planted{pl.numbered(p.era, p.post, at, p.serial+1, anything).found("serial-against-time")}
}

// seriesWithGap is cables of the first days of a year, one by one but for some numbers, and a
// reference to one of those.
func seriesWithGap(pl *planter, _ *plan, _ File) []planted {
	const year, length = 2010, 15 // the other cables are of earlier years
	from := pl.unused("series", year)
	if from == nil {
		return nil
	}
	yearly := from.yearly * pl.busy
	first := serialAt(yearly, day(year, time.January, pl.between(5, 20)))
	gap, wide := pl.between(3, length-6), pl.between(1, 3)
	var list []planted
	for i := range length {
		if i >= gap && i < gap+wide {
			continue
		}
		var rules []string
		cites := []string{}
		switch i {
		case gap + wide:
			rules = []string{"serial-gap"}
		case length - 1:
			rules = []string{"reference-not-held"}
			cites = []string{fmt.Sprintf("10 %s %d", from.name, first+gap)}
		}
		at := timeOf(yearly, year, first+i)
		list = append(
			list,
			pl.numbered(era12958Amended, from, at, first+i, func(o *plan) { o.apart, o.cites = true, cites }).found(rules...),
		)
	}
	return list
}

// unused returns a post with which nothing of that kind was planted yet, or nil.
func (pl *planter) unused(kind string, year int) *post {
	for _, i := range pl.Perm(len(posts)) {
		if p := &posts[i]; p.since <= year && pl.once(kind+" "+p.name) {
			return p
		}
	}
	return nil
}

// once reports whether a word was not used before.
func (pl *planter) once(word string) bool {
	before := pl.used[word]
	pl.used[word] = true
	return !before
}
