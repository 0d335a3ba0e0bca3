package grammar

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/alecthomas/participle/v2/ebnf"
)

// What kind of line may follow what is read off the structure grammar as participle prints it: each
// place where the grammar names a kind is a state, and what it lets follow that place, at once or
// past parts that may be left out, is a transition. The grammar is the only list. Its struct tags
// say what it costs to leave a part out or to begin one again; weigh adds the order that the open
// runs leave free.

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
	of   [kinds][]state      // the states of each kind
	in   [zones][kinds]state // the state of a kind in a zone, or start
	cost [][maxStates]cost   // from, to
}

// maxStates bounds the states of the automaton; a test holds that there are no more.
const maxStates = 64

// cables is the automaton of a cable.
var cables = sync.OnceValue(func() *automaton {
	grammar, err := ebnf.ParseString(structureEBNF())
	if err != nil {
		panic(err) // participle prints what participle reads
	}
	n := &network{productions: map[string]*ebnf.Expression{}, prices: map[partOf]price{}, after: []int{0}}
	n.automaton.kind, n.automaton.zone = []Kind{NoKind}, []zone{startZone}
	for _, p := range grammar.Productions {
		n.productions[p.Production] = p.Expression
	}
	n.priceParts(reflect.TypeFor[Structure]())
	n.expression(n.productions["Structure"], "Structure", n.node())
	a := &n.automaton
	for s := range a.kind {
		a.cost = append(a.cost, n.reach(n.after[s]))
	}
	a.weigh()
	return a
})

// partOf is a part of a production.
type partOf struct{ production, name string }

// price is what it costs to leave a part out, and to begin it once more.
type price struct{ skip, again cost }

// network is the grammar as nodes and arcs between them. Arcs that take a line lead into a state.
type network struct {
	automaton   automaton
	productions map[string]*ebnf.Expression
	prices      map[partOf]price
	zone        zone
	arcs        [][]arc // from each node
	after       []int   // the node after each state
}

type arc struct {
	to   int
	cost cost
	take state // the line that it takes, or start
}

// priceParts reads the prices off the struct tags of a production and of those below it.
func (n *network) priceParts(t reflect.Type) {
	for i := range t.NumField() {
		f := t.Field(i)
		of := f.Type
		for of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		if f.Tag.Get("parser") == "" || of.Kind() != reflect.Struct {
			continue
		}
		skip, _ := strconv.Atoi(f.Tag.Get("skip"))
		again, _ := strconv.Atoi(f.Tag.Get("again"))
		n.prices[partOf{t.Name(), of.Name()}] = price{cost(skip), cost(again)}
		if n.productions[of.Name()] != nil {
			n.priceParts(of)
		}
	}
}

func (n *network) node() int {
	n.arcs = append(n.arcs, nil)
	return len(n.arcs) - 1
}

func (n *network) arc(from int, a arc) { n.arcs[from] = append(n.arcs[from], a) }

// expression lays the alternatives of a production side by side, from a node on, and returns the node after them.
func (n *network) expression(e *ebnf.Expression, within string, from int) int {
	end := n.node()
	for _, sequence := range e.Alternatives {
		at := from
		for _, t := range sequence.Terms {
			at = n.term(t, within, at)
		}
		n.arc(at, arc{to: end})
	}
	return end
}

// term lays a term of a production from a node on and returns the node after it.
func (n *network) term(t *ebnf.Term, within string, from int) int {
	if within == "Structure" {
		for z, name := range zoneNames {
			if name == t.Name {
				n.zone = zone(z)
			}
		}
	}
	first := n.node()
	n.arc(from, arc{to: first})
	end := 0
	switch production := n.productions[t.Name]; {
	case t.Group != nil:
		end = n.expression(t.Group.Expr, within, first)
	case production != nil:
		end = n.expression(production, t.Name, first)
	default:
		end = n.node()
		n.terminal(t.Name, first, end)
	}
	p := n.prices[partOf{within, t.Name}]
	if t.Repetition == "?" || t.Repetition == "*" {
		n.arc(first, arc{to: end, cost: p.skip})
	}
	if t.Repetition == "*" || t.Repetition == "+" {
		n.arc(end, arc{to: first, cost: p.again})
	}
	return end
}

// terminal makes a state of a kind of line. A line that is set aside leads nowhere: the solver stays where it is.
func (n *network) terminal(name string, from, end int) {
	k := kindNamed(name)
	if k.IsSetAside() {
		return
	}
	a := &n.automaton
	s := state(len(a.kind))
	a.kind, a.zone = append(a.kind, k), append(a.zone, n.zone)
	a.of[k] = append(a.of[k], s)
	a.in[n.zone][k] = s
	n.after = append(n.after, end)
	n.arc(from, arc{to: end, take: s})
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

// reach returns the least cost from a node to each state, which is one line away.
func (n *network) reach(from int) (to [maxStates]cost) {
	far := make([]cost, len(n.arcs))
	for i := range far {
		far[i] = never
	}
	for i := range to {
		to[i] = never
	}
	far[from] = 0
	for work := []int{from}; len(work) > 0; work = work[1:] {
		for _, a := range n.arcs[work[0]] {
			c := far[work[0]] + a.cost
			if a.take != start {
				to[a.take] = min(to[a.take], c)
			} else if c < far[a.to] {
				far[a.to] = c
				work = append(work, a.to)
			}
		}
	}
	return to
}

// rank is the usual order of the fields, which the grammar leaves open. Fields of equal rank are in any order.
var rank = [kinds]cost{
	MarkingKind: 1, NoticeKind: 2, CaptionKind: 2, AttentionKind: 2, OrderKind: 3, TagsKind: 4, SubjectKind: 5,
	ReferencesKind: 6, ClassifiedByKind: 6, DerivedFromKind: 6, ReasonKind: 7, DeclassifyKind: 7,
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
