package grammar

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

// What kind of line may follow what is read off the structure grammar as participle prints it: each
// place where the grammar names a kind is a state, and what it lets follow that place, at once or
// past parts that may be left out, is a transition. The grammar is the only list. Its struct tags
// say what it costs to leave a part out or to begin one again; weigh adds the order that the open
// runs leave free. Reading takes longer than most cables, so the table of transitions is written by
// a test, which also holds that it is the grammar's.

// state is a place in the structure grammar: Addressee in AddressList, Subject in Fields, Subject
// in Body. State 0, start, comes before all lines.
type state uint8

const start state = 0

// zone is a part of the structure grammar. The zones follow one another.
type zone uint8

const (
	startZone zone = iota
	headingZone
	fieldsZone
	bodyZone
	endingZone
	zones
)

// zoneNames are the parts of [Structure]. What is above the cable leads to no state.
var zoneNames = [zones]string{"Preface", "Heading", "Fields", "Body", "Ending"}

// automaton is the structure grammar as states and what it costs to go from one to another.
type automaton struct {
	kind []Kind              // of each state
	zone []zone              // of each state
	when []when              // of each state: in which parts of a cable it is
	of   [kinds][]state      // the states of each kind
	in   [zones][kinds]state // the state of a kind in a zone, or start
	cost [][maxStates]cost   // from, to
}

// maxStates bounds the states of the automaton; a test holds that there are no more.
const maxStates = 64

// cables is the automaton of a cable.
var cables = sync.OnceValue(func() *automaton { return newAutomaton(transitions) })

// transition is a state and what it costs to go from it to each state, in their order: a digit, or
// a dot where the grammar lets it not follow.
type transition struct{ zone, kind, costs string }

// newAutomaton makes the automaton of what the grammar lets follow.
func newAutomaton(rows []transition) *automaton {
	a := &automaton{cost: make([][maxStates]cost, len(rows))}
	for i, row := range rows {
		s, k, z := state(i), NoKind, startZone
		if s != start {
			k, z = kindNamed(row.kind), zone(slices.Index(zoneNames[:], row.zone))
			a.of[k] = append(a.of[k], s)
			a.in[z][k] = s
		}
		a.kind, a.zone, a.when = append(a.kind, k), append(a.zone, z), append(a.when, whenIn(z, k))
		for to := range a.cost[i] {
			a.cost[i][to] = never
		}
		for to, c := range []byte(row.costs) {
			if c != '.' {
				a.cost[i][to] = cost(c - '0')
			}
		}
	}
	a.weigh()
	return a
}

// whenIn returns in which parts of a cable a state is, for the signs that count there.
func whenIn(z zone, k Kind) when {
	switch {
	case z == startZone:
		return above | heading | fields
	case z == headingZone:
		return heading | fields
	case z == fieldsZone || k.isField():
		return fields
	}
	return always
}

// kindNamed returns the kind that is a terminal of the structure grammar.
func kindNamed(name string) Kind {
	for k, n := range kindNames {
		if n == name {
			return Kind(k)
		}
	}
	panic("no kind of line is called " + name)
}

// rank is the usual order of the fields, which the grammar leaves open. Fields of equal rank are in any order.
var rank = [kinds]cost{
	MarkingKind: 1, NoticeKind: 2, CaptionKind: 2, AttentionKind: 2, OrderKind: 3, TagsKind: 4, SubjectKind: 5,
	ReferencesKind: 6, ClassifiedByKind: 6, DerivedFromKind: 7, ReasonKind: 7, DeclassifyKind: 7,
}

// What it costs to depart from the usual.
const (
	fieldBack    cost = 2 // a field above one that it should follow
	fieldTwice   cost = 2
	noMarking    cost = 2 // a field other than the classification line right under the heading
	fieldInText  cost = 4 // E.O., TAGS or SUBJECT within the text, as where it appears twice
	fieldInText2 cost = 5 // another field there
	mostMissing  cost = 3 // the text begins, and E.O., TAGS and SUBJECT are still to come
)

// weigh adds what the open runs leave free: the order of the fields, and that a field within the text is rare.
func (a *automaton) weigh() {
	for s := range a.kind {
		for t := range a.kind {
			if a.cost[s][t] < never {
				a.cost[s][t] = min(never, a.cost[s][t]+a.unusual(state(s), state(t)))
			}
		}
	}
}

// unusual returns what is added to the cost of going from one state to another.
func (a *automaton) unusual(s, t state) (c cost) {
	from, to := a.kind[s], a.kind[t]
	if a.zone[s] == headingZone && from != SeparationKind && to == TextSeparatorKind {
		return never // the first BT after a heading is the one before the text
	}
	if a.zone[t] == bodyZone && a.zone[s] < bodyZone {
		if to.isField() {
			return never // the first fields are those of the title block
		}
		if a.zone[s] == fieldsZone && rank[from] > 0 && rank[from] < rank[SubjectKind] {
			c += min(mostMissing, rank[SubjectKind]-max(rank[CaptionKind], rank[from]))
		}
	}
	if to == AddresseeKind && a.zone[t] == fieldsZone {
		early := from == MarkingKind || from == NoticeKind || from == CaptionKind || from == AddresseeKind
		if a.zone[s] == fieldsZone && early {
			return c
		}
		return never // above the classification line it is one of the heading, and none is below the E.O. line
	}
	if !to.isField() {
		return c
	}
	switch {
	case a.zone[t] == bodyZone && !from.isField():
		switch to {
		case MarkingKind, NoticeKind, CaptionKind, OrderKind, TagsKind, SubjectKind:
			return c + fieldInText
		}
		return c + fieldInText2
	case from.isField() && rank[to] > 0 && rank[to] < rank[from]:
		return c + fieldBack
	case to == from && to != CaptionKind && to != AttentionKind && to != ReferencesKind && to != LabelKind:
		return c + fieldTwice
	case a.zone[t] == fieldsZone && a.zone[s] <= headingZone && to != MarkingKind:
		return c + noMarking
	}
	return c
}

// String prints the transitions, one state per line and under it, ordered by cost, what may
// follow. The kinds of a zone that all cost the same are printed as one: Body.*.
func (a *automaton) String() string {
	var b strings.Builder
	for s := range a.kind {
		if s == int(start) {
			b.WriteString("(nothing)\n")
		} else {
			fmt.Fprintf(&b, "%s.%v\n", zoneNames[a.zone[s]], a.kind[s])
		}
		for c := range never {
			if list := a.followers(state(s), c); list != "" {
				fmt.Fprintf(&b, "\t%d%s\n", c, list)
			}
		}
	}
	return b.String()
}

// followers prints the states that a line of a cost leads to.
func (a *automaton) followers(s state, c cost) (list string) {
	for z := startZone; z < zones; z++ {
		names, all := "", 0
		for t := range a.kind {
			if a.zone[t] != z || t == int(start) {
				continue
			}
			all++
			if a.cost[s][t] == c {
				names += " " + zoneNames[z] + "." + a.kind[t].String()
			}
		}
		if all > 0 && strings.Count(names, " ") == all {
			names = " " + zoneNames[z] + ".*"
		}
		list += names
	}
	return list
}

// isText reports whether a state is running text.
func (a *automaton) isText(s state) bool { return a.zone[s] == bodyZone && a.kind[s].isText() }
