package generate

import (
	"fmt"
	"time"
)

// citedTooEarly is a cable that refers to one which was sent a month later.
func citedTooEarly(pl *planter, p *plan, _ File) []planted {
	at, ok := p.apartBy(-30 * 24 * time.Hour)
	from := pick(pl.dice, postsOf(p.at.Year()))
	if !ok || from == p.post {
		return nil
	}
	o := pl.at(p.era, from, at, cites(fmt.Sprintf("%s%s %d", p.at.Format("06 "), p.post.name, p.serial)))
	if o == nil {
		return nil
	}
	return []planted{o.found("reference-dated-later")}
}

// cites asks for these references and no others.
func cites(items ...string) func(*plan) {
	return func(o *plan) { o.apart, o.cites = true, items }
}

// brokenOff is a cable that refers to all up to one of a year in which the post sent nothing yet.
func brokenOff(pl *planter, p *plan, _ File) []planted {
	const recent = 6 // years
	var young []*post
	for i := range posts {
		q := &posts[i]
		if year := p.at.Year(); q != p.post && q.since > posts[0].since && q.since <= year && year <= q.since+recent &&
			pl.cables[q] > 0 {
			young = append(young, q)
		}
	}
	if len(young) == 0 {
		return nil
	}
	to := pick(pl.dice, young)
	o := pl.other(p, cites(fmt.Sprintf("%02d %s %d AND PREVIOUS", (to.since-1)%100, to.name, pl.between(100, 900))))
	if o == nil {
		return nil
	}
	return []planted{o.found("broken-chain")}
}

// closed is a post that sends nothing but what is planted.
var closed = post{"AMEMBASSY", ClosedPost, "RUEHPL", "Mauritius", "Mauritian", "Port Louis", "MP", africa, 1983, 900}

// notInClosed is a cable of the post of which the corpus holds all, with a reference to one that is
// not there. Those that are have even numbers.
func notInClosed(pl *planter, p *plan, _ File) []planted {
	at, ok := p.apartBy(time.Duration(pl.between(1, 20)) * time.Hour)
	serial := p.serialAt(&closed, at) &^ 1
	if !ok || serial < 20 || !pl.numbers.take(&closed, at.Year(), serial) {
		return nil
	}
	before := serial - 1 - 2*pl.between(0, 8)
	o := pl.numbered(p.era, &closed, at, serial, cites(fmt.Sprintf("%s %d", closed.name, before)))
	return []planted{o.found("reference-not-in-closed-corpus")}
}

// postMisspelt is a cable that refers to one of a post that many cables are of, with two letters of
// its name exchanged.
func postMisspelt(pl *planter, p *plan, _ File) []planted {
	const many = 20
	for _, i := range pl.Perm(len(posts)) {
		from := &posts[i]
		if pl.cables[from] < many || from.name != from.id() {
			continue
		}
		wrong, ok := pl.misspelt(from.name)
		if !ok {
			continue
		}
		o := pl.other(p, cites(fmt.Sprintf("%s %d", wrong, p.serialAt(from, p.at))))
		if o == nil {
			return nil
		}
		return []planted{o.found("lone-post")}
	}
	return nil
}
