package generate

import (
	"fmt"
	"math"
	"time"
)

// kind is the form in which a cable is handed down.
type kind uint8

const (
	transmission kind = iota // as sent
	archive                  // as published: without BT, serial check and NNNN, with the publisher's signs
	draft                    // without a heading
)

func (k kind) String() string { return [...]string{"transmission", "archive", "draft"}[k] }

// plan is everything that a cable says, decided before it is written, so that what is said twice
// agrees.
type plan struct {
	dice
	kind       kind
	era        era
	at, filed  time.Time
	post       *post
	near       *post // a neighbour that the text speaks of
	nearTagged bool
	serial     int
	length     int // about how many bytes are wanted
	look       look
	handling   handling
	due        precedences
	to         addressees
	captions   []string
	attention  []string
	declassify string
	topics     []*topic
	tags       []string
	subject    string
	refs       references
	signer     person
	classifier person
	letters    string // of the reason
	body       []block
	pages      []page
	sections   int
	part       int  // the section that is written as a cable of its own; 0 where all are one
	corrected  bool // C O R R E C T E D  C O P Y
	wish
}

// wish is what is asked of a plan that is to disagree with others.
type wish struct {
	busy       int      // how many times as many cables as usual posts send in a year
	plain      bool     // unclassified, without marks
	classified bool     // CONFIDENTIAL at least
	long       bool     // in three sections at least
	cites      []string // the references, where apart
	apart      bool     // no other references than cites
	office     string   // a caption of its own
	order      string   // the number of the order, where it is not that of the era
	reasonsIn  string   // the section of the order that reasons are in, likewise
	bare       bool     // without portion marks, as before 1979
	entirely   bool     // classified as an entire text, said in a paragraph of its own
	short      bool     // of some paragraphs
	single     bool     // in one section
}

// newPlan makes a plan in which kind, post, day, number and wishes are as set makes them; the rest
// follows.
func newPlan(d dice, busy int, set func(*plan)) *plan {
	p := &plan{dice: d, wish: wish{busy: busy}}
	p.era, p.at = moment(d)
	p.kind = kind(d.heavier(62, 28, 10))
	if p.era == era12356 && p.kind == draft {
		p.kind = transmission
	}
	thrown := p.at
	p.filed = filing(d, p.at)
	p.post = pick(d, postsOf(p.at.Year()))
	p.serial = p.serialAt(p.post, p.at)
	if set(p); p.at != thrown {
		p.filed = p.at
	}
	year := p.at.Year()
	p.near = pick(d, p.post.neighbours(year))
	p.nearTagged = d.chance(0.4)
	p.length = length(d)
	p.handling = newHandling(d, p.era)
	p.grant()
	p.look = newLook(d, p.kind, p.era, year)
	p.due = newPrecedences(d)
	p.to = newAddressees(d, p.post, year, p.due)
	p.choosePeople(year)
	p.chooseTopics()
	p.captions = p.newCaptions()
	p.attention = p.newAttention()
	p.declassify = p.newDeclassify()
	p.letters = newLetters(d)
	p.tags = p.newTags()
	p.subject = p.newSubject()
	p.refs = p.newReferences()
	p.body = newBody(p)
	p.sections, p.pages = p.divide()
	p.corrected = p.kind == transmission && p.sections > 1 && d.chance(0.02)
	return p
}

// anything is for plans of which nothing is asked.
func anything(*plan) {}

// serialAt returns the serial number of a cable of the post at that time.
func (p *plan) serialAt(post *post, at time.Time) int { return serialAt(post.yearly*p.busy, at) }

// grant makes length and handling as they are wished.
func (p *plan) grant() {
	const threeSections = 16000
	if p.long {
		p.length = threeSections
	}
	if p.short {
		p.length = p.between(900, 1700)
	}
	if p.single {
		p.length = min(p.length, 5200)
	}
	h := &p.handling
	switch {
	case p.bare:
		*h = handling{level: h.level, unmarked: true}
	case p.entirely && h.level > unclassified:
		*h = handling{level: h.level, entire: true, entirePlainly: true}
	case p.entirely:
		*h = handling{unmarked: true}
	}
	switch {
	case p.plain:
		p.handling = handling{unmarked: true}
	case p.classified && p.handling.level == unclassified:
		p.handling = handling{level: confidential}
	}
}

// length returns how long a cable is to be: about six and a half thousand bytes, now and then up to
// thirty thousand.
func length(d dice) int {
	const median, spread = 6300, 0.66
	n := median * math.Exp(spread*d.NormFloat64())
	return int(min(max(n, 800), 28000))
}

func (p *plan) choosePeople(year int) {
	p.signer = p.post.chief(year)
	if p.chance(0.08) {
		p.signer = colleague(p.dice, p.signer)
		p.signer.title = "Charge d'Affaires"
		if p.post.kind == "AMCONSUL" {
			p.signer.title = "Acting Consul General"
		}
	}
	p.classifier = p.newClassifier()
}

// chooseTopics takes more of them for a longer text.
func (p *plan) chooseTopics() {
	if p.length < 1500 && p.handling.level == unclassified && !p.handling.sensitive {
		p.topics = []*topic{&notice}
		p.handling.unmarked = true
		return
	}
	const each = 2200
	p.topics = some(p.dice, topics(), 1+min(p.length/each, 11))
}

// fileName is the kind and the reference number: transmission/06SOFIA812.cable.
func (p *plan) fileName() string { return fmt.Sprintf("%s/%s.cable", p.kind, p.number()) }

// number is the message reference number: 06SOFIA812.
func (p *plan) number() string {
	return fmt.Sprintf("%s%s%d", p.at.Format("06"), p.post.id(), p.serial)
}
