// Package compare compares two copies of one cable, such as a published and a released one: field
// by field, by their facts, and the text after the fields word by word. What the copies have around
// the message, and how lines are cut, does not count.
package compare

import (
	"encoding/json"
	"fmt"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// Verdict is what comes of comparing a field of both copies.
type Verdict uint8

// The verdicts, from the least to the worst.
const (
	Same        Verdict = iota // letter for letter, but for white space
	Differently                // the same value, written differently
	OnlyA
	OnlyB
	Contradicts // another value
)

var verdictNames = [...]string{"same", "written differently", "only in A", "only in B", "contradicts"}

func (v Verdict) String() string { return verdictNames[v] }

// MarshalText returns the verdict's name.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// Copy is what is compared of one copy. It holds no tree, so that many fit into memory.
type Copy struct {
	Path string
	// by which copies are paired: 06PORTLOUIS42, of a section 06PORTLOUIS42 section 1; "" where it is
	// unknown
	ID      string
	Subject string

	fields []field
	words  []word
}

// NewCopy takes what is compared out of a cable.
func NewCopy(res *lint.Result, words *tables.Tables) *Copy {
	f := res.Facts
	c := &Copy{Path: res.Cable.File.Name, ID: f.ID.Value, Subject: f.Subject.Value}
	if c.ID != "" && f.Section.Known {
		c.ID += fmt.Sprintf(" section %d", f.Section.Value)
	}
	c.fields = fieldsOf(f, res.Cable.File, words)
	c.words = wordsOf(res.Cable)
	return c
}

// Value is a field, or an entry of a list, in one copy.
type Value struct {
	Text string       `json:"text"` // as written, on one line
	Line int          `json:"line"` // from 1
	At   grammar.Span `json:"at"`
}

// Field is a field of both copies, or an entry of a list. A or B is nil where that copy lacks it.
type Field struct {
	Name    string  `json:"field"`
	Verdict Verdict `json:"verdict"`
	A       *Value  `json:"a"`
	B       *Value  `json:"b"`
}

// Comparison is what comes of comparing two copies.
type Comparison struct {
	ID      string   `json:"id"` // "" where neither copy has one
	PathA   string   `json:"path_a"`
	PathB   string   `json:"path_b"`
	Subject string   `json:"subject"`
	Fields  []Field  `json:"fields"`
	Changes []Change `json:"text"`       // passages of the text that differ, in order
	Equal   int      `json:"same_words"` // words of the text that are the same in both

	a, b *Copy
}

// Compare compares two copies.
func Compare(a, b *Copy) *Comparison {
	c := &Comparison{
		ID:      a.ID,
		PathA:   a.Path,
		PathB:   b.Path,
		Subject: a.Subject,
		Fields:  pairFields(a.fields, b.fields),
		a:       a,
		b:       b,
	}
	if c.ID == "" {
		c.ID = b.ID
	}
	if c.Subject == "" {
		c.Subject = b.Subject
	}
	c.Changes, c.Equal = changes(a.words, b.words)
	return c
}

// Count returns how many fields have a verdict.
func (c *Comparison) Count(v Verdict) (n int) {
	for _, f := range c.Fields {
		if f.Verdict == v {
			n++
		}
	}
	return n
}

// Differs reports whether the copies differ in more than how they are written.
func (c *Comparison) Differs() bool {
	return len(c.Changes)+c.Count(OnlyA)+c.Count(OnlyB)+c.Count(Contradicts) > 0
}

// Pairing is all copies of two sides.
type Pairing struct {
	Pairs   []*Comparison `json:"pairs"`
	OnlyA   []Single      `json:"only_a"`
	OnlyB   []Single      `json:"only_b"`
	Unnamed []Single      `json:"without_number"` // which cannot be paired
}

// Single is a cable that was not paired.
type Single struct {
	ID      string `json:"id"`
	Path    string `json:"path"`
	Subject string `json:"subject"`
}

// Pair compares the copies of two sides that have the same number, in the order of the first side;
// where a side has several copies of a cable, the first with the first, and so on. One copy on each
// side is a pair whatever the numbers are.
func Pair(a, b []*Copy) *Pairing {
	p := &Pairing{Pairs: []*Comparison{}, OnlyA: []Single{}, OnlyB: []Single{}, Unnamed: []Single{}}
	if len(a) == 1 && len(b) == 1 {
		p.Pairs = append(p.Pairs, Compare(a[0], b[0]))
		return p
	}
	left := map[string][]*Copy{}
	for _, c := range b {
		left[c.ID] = append(left[c.ID], c)
	}
	paired := map[*Copy]bool{}
	for _, c := range a {
		switch others := left[c.ID]; {
		case c.ID == "":
			p.Unnamed = append(p.Unnamed, c.single())
		case len(others) == 0:
			p.OnlyA = append(p.OnlyA, c.single())
		default:
			p.Pairs = append(p.Pairs, Compare(c, others[0]))
			left[c.ID], paired[others[0]] = others[1:], true
		}
	}
	for _, c := range b {
		switch {
		case c.ID == "":
			p.Unnamed = append(p.Unnamed, c.single())
		case !paired[c]:
			p.OnlyB = append(p.OnlyB, c.single())
		}
	}
	return p
}

func (c *Copy) single() Single { return Single{c.ID, c.Path, c.Subject} }

// Differs reports whether anything differs in more than how it is written, or is on one side only.
func (p *Pairing) Differs() bool {
	if len(p.OnlyA)+len(p.OnlyB)+len(p.Unnamed) > 0 {
		return true
	}
	for _, c := range p.Pairs {
		if c.Differs() {
			return true
		}
	}
	return false
}

// MarshalJSON writes a side on which there is nothing as an empty list, not null.
func (c *Comparison) MarshalJSON() ([]byte, error) {
	type plain Comparison
	out := plain(*c)
	if out.Fields == nil {
		out.Fields = []Field{}
	}
	if out.Changes == nil {
		out.Changes = []Change{}
	}
	return json.Marshal(out)
}
