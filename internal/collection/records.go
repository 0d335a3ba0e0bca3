package collection

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// Wrapper is the cables around which others put the same.
type Wrapper struct {
	Wrapper  grammar.Wrapping `json:"wrapper"`
	Cables   int              `json:"cables"`
	From     int              `json:"from"` // the first year; 0 where unknown
	To       int              `json:"to"`
	Examples []Example        `json:"examples"`
}

// Records is the records of an archive around cables, and how complete and how right their attributes are.
type Records struct {
	Records    int         `json:"records"`
	Attributes []Attribute `json:"attributes"` // those that any record has, in their order
}

// Attribute is what records have under one key. Agree, Differ and Contradict are of those that can be
// compared with the text.
type Attribute struct {
	Key        string    `json:"key"`
	Held       int       `json:"held"`       // records that have the key
	Filled     int       `json:"filled"`     // of these: with a value other than n/a
	None       int       `json:"none"`       // n/a
	Agree      int       `json:"agree"`      // as the text has it
	Differ     int       `json:"differ"`     // written differently: one says more than the other
	Contradict int       `json:"contradict"` // both cannot be right
	Examples   []Example `json:"examples"`   // of contradictions, else of what is written differently
}

// countCopy counts what is around a cable.
func (s *Collection) countCopy(e *lint.Entry, year int) {
	for _, w := range e.Wrappers {
		c := cell(s.around, w, func() *Wrapper { return &Wrapper{Wrapper: w} })
		c.Cables++
		widen(&c.From, &c.To, year)
		keep(&c.Examples, Example{Name: e.Name})
	}
	if len(e.Record) != len(tables.Attributes) {
		return
	}
	r := &s.out.Records
	if r.Records++; r.Attributes == nil {
		for _, a := range tables.Attributes {
			r.Attributes = append(r.Attributes, Attribute{Key: a.Key, Examples: []Example{}})
		}
	}
	for i := range len(e.Record) {
		r.Attributes[i].count(e.Record[i], e.Name)
	}
}

// count counts the state of an attribute in a record.
func (a *Attribute) count(state byte, name string) {
	if state == lint.AttributeMissing {
		return
	}
	a.Held++
	switch state {
	case lint.AttributeEmpty:
		return
	case lint.AttributeNone:
		a.None++
		return
	case lint.AttributeAgrees:
		a.Agree++
	case lint.AttributeDiffers:
		if a.Differ++; a.Contradict == 0 {
			keep(&a.Examples, Example{Name: name})
		}
	case lint.AttributeContrary:
		if a.Contradict++; a.Contradict == 1 {
			a.Examples = nil
		}
		keep(&a.Examples, Example{Name: name})
	}
	a.Filled++
}

// Compared returns how many values could be compared with the text.
func (a Attribute) Compared() int { return a.Agree + a.Differ + a.Contradict }

// settleRecords leaves out keys that no record has.
func (s *Collection) settleRecords() {
	r := &s.out.Records
	r.Attributes = slices.DeleteFunc(r.Attributes, func(a Attribute) bool { return a.Held == 0 })
	if r.Attributes == nil {
		r.Attributes = []Attribute{}
	}
}

// compared returns how many attributes of all records go with the texts in each way.
func (r Records) compared() (agree, differ, contradict int) {
	for _, a := range r.Attributes {
		agree, differ, contradict = agree+a.Agree, differ+a.Differ, contradict+a.Contradict
	}
	return agree, differ, contradict
}

// Checked returns the attributes that could be compared with a text.
func (r Records) Checked() []Attribute {
	return slices.DeleteFunc(slices.Clone(r.Attributes), func(a Attribute) bool { return a.Compared() == 0 })
}

// Others returns the attributes that could be compared with no text.
func (r Records) Others() []Attribute {
	return slices.DeleteFunc(slices.Clone(r.Attributes), func(a Attribute) bool { return a.Compared() > 0 })
}

// listed returns the attributes, those first that are compared with the texts, then those that some
// records lack.
func (r Records) listed() []Attribute {
	rank := func(a Attribute) int {
		switch {
		case a.Compared() > 0:
			return 0
		case a.Held < r.Records:
			return 1
		}
		return 2
	}
	return slices.SortedStableFunc(slices.Values(r.Attributes), func(a, b Attribute) int { return rank(a) - rank(b) })
}

// times writes how often: 3 times, once.
func times(n int) string {
	switch n {
	case 0:
		return "never"
	case 1:
		return "once"
	}
	return number(n) + " times"
}
