package grammar

import "slices"

// The structure grammar, too, is asked only once for each outline of a cable: where each line of
// the heading goes, and where each run of lines does that its open runs, [AddressList], [Fields]
// and so on, take together or not at all:
//
//	Transmission Routing Station Security Preamble Originator Addressee… Separation Marking… Paragraph… Separation…

// part is a part of [Structure].
type part uint8

const (
	prefacePart part = iota
	envelopePart
	separationPart
	fieldsPart
	bodyPart
	endingPart
)

// place is where a line or a run of lines goes.
type place struct {
	part     part
	envelope int // which
}

// isList reports whether the part is a list of lines.
func (p place) isList() bool { return p.part != envelopePart && p.part != separationPart }

// lists returns which of the lists may hold lines of each kind, a bit for each.
var lists = func() (of [kinds]byte) {
	for i, run := range openRuns {
		for k := range kinds {
			if run.kinds[k] {
				of[k] |= 1 << i
			}
		}
	}
	return of
}()

// runs gathers the lines that no list parts, and returns where each run begins. A line that may
// be in no list is a run by itself.
func runs(starts []int, lines []logical) []int {
	last := byte(0)
	for i := range lines {
		list := lists[lines[i].kind]
		if list == 0 || list != last {
			starts = append(starts, i)
		}
		last = list
	}
	return starts
}

// outlineKey appends what the structure grammar sees of the runs.
func outlineKey(key []byte, starts []int, lines []logical) []byte {
	for _, i := range starts {
		k := lines[i].kind
		if lists[k] > 0 {
			key = append(key, byte(kinds)+lists[k])
			continue
		}
		key = append(key, byte(k))
	}
	return key
}

// outlineOf reads off a tree where each run went. It is false where the tree lacks one.
func outlineOf(s *Structure, starts []int) ([]place, bool) {
	places := make([]place, len(starts))
	placed := 0
	put := func(p place) func(Element) {
		return func(e Element) {
			if i, found := slices.BinarySearch(starts, e.base().line); found {
				places[i] = p
				placed++
			}
		}
	}
	if s.Preface != nil {
		all(put(place{part: prefacePart}), s.Preface.Lines)
	}
	if s.Heading != nil {
		for i, e := range s.Heading.Envelopes {
			e.elements(put(place{envelopePart, i}))
		}
		give(put(place{part: separationPart}), s.Heading.Separation)
	}
	if s.Fields != nil {
		all(put(place{part: fieldsPart}), s.Fields.Lines)
	}
	if s.Body != nil {
		all(put(place{part: bodyPart}), s.Body.Lines)
	}
	if s.Ending != nil {
		all(put(place{part: endingPart}), s.Ending.Lines)
	}
	return places, placed == len(starts)
}

// trunk is room for the parts that most cables have.
type trunk struct {
	heading   Heading
	envelope  Envelope
	envelopes [1]*Envelope
	fields    Fields
	body      Body
	ending    Ending
}

// build makes the tree of lines whose outline is known, and returns its elements in order. The text
// of the lines has size bytes.
func (s *Structure) build(places []place, starts []int, lines []logical, size int) []Element {
	all := make([]Element, len(lines))
	var count [kinds]int
	var alike [kinds]int
	for i := len(lines) - 1; i >= 0; i-- {
		k := lines[i].kind
		lines[i].alike, alike[k] = alike[k], i
		count[k]++
	}
	for i := range lines {
		if k := lines[i].kind; all[i] == nil { // the first of its kind
			elements[k](all, lines, i, count[k], size)
		}
	}
	t := new(trunk)
	for i := 0; i < len(starts); {
		start, at := starts[i], places[i]
		for i++; i < len(starts) && places[i] == at && at.isList(); i++ { // go on with it
		}
		end := len(lines)
		if i < len(starts) {
			end = starts[i]
		}
		s.put(at, all[start:end:end], t)
	}
	return all
}

// put puts a run of lines in its place.
func (s *Structure) put(at place, run []Element, t *trunk) {
	switch at.part {
	case prefacePart:
		if s.Preface == nil {
			s.Preface = new(Preface)
		}
		s.Preface.Lines = join(s.Preface.Lines, run)
	case envelopePart, separationPart:
		s.Heading = &t.heading
		s.Heading.put(at, run, t)
	case fieldsPart:
		s.Fields = &t.fields
		s.Fields.Lines = join(s.Fields.Lines, run)
	case bodyPart:
		s.Body = &t.body
		s.Body.Lines = join(s.Body.Lines, run)
	case endingPart:
		s.Ending = &t.ending
		s.Ending.Lines = join(s.Ending.Lines, run)
	}
}

// join appends a run to a list, and makes no copy of the first.
func join(list, run []Element) []Element {
	if list == nil {
		return run
	}
	return append(list, run...)
}

func (h *Heading) put(at place, run []Element, t *trunk) {
	if at.part == separationPart {
		h.Separation, _ = run[0].(*Separation)
		return
	}
	if len(h.Envelopes) == 0 {
		t.envelopes[0] = &t.envelope
		h.Envelopes = t.envelopes[:]
	}
	for len(h.Envelopes) <= at.envelope {
		h.Envelopes = append(h.Envelopes, new(Envelope))
	}
	h.Envelopes[at.envelope].put(run)
}

func (e *Envelope) put(run []Element) {
	switch line := run[0].(type) {
	case *Transmission:
		e.Transmission = line
	case *Routing:
		e.Routing = line
	case *Station:
		e.Station = line
	case *Security:
		e.Security = line
	case *Preamble:
		e.Preamble = line
	case *Originator:
		e.Originator = line
	case *Prefix:
		e.Prefix = line
	default:
		if e.List == nil {
			e.List = new(AddressList)
		}
		e.List.Lines = join(e.List.Lines, run)
	}
}

// roomOfOutline returns the room that an outline takes, in tokens of lines that are remembered.
func roomOfOutline(places []place) int { return 4 + len(places)/16 }

// structure makes the tree of the file's lines by their outline, and returns the elements in order
// too. The file's text has size bytes. A line that the structure grammar did not take, which tests
// hold to be impossible, becomes a stray one in [reader.lineByLine], so that nothing is lost.
func (r *reader) structure(size int) (s Structure, all []Element) {
	r.starts = runs(r.starts[:0], r.logical)
	if places, ok := r.outline(); ok {
		all = s.build(places, r.starts, r.logical, size)
		return s, all
	}
	return r.lineByLine(size)
}

// lineByLine makes the tree and the elements by what participle makes of all lines.
func (r *reader) lineByLine(size int) (s Structure, all []Element) {
	all = make([]Element, len(r.logical))
	if tree, err := structureParser().ParseFromLexer(r.lines(slices.All(r.logical))); err == nil {
		tree.elements(func(e Element) { all[e.base().line] = e })
		s = *tree
	}
	for i := range all {
		if all[i] == nil {
			r.logical[i].kind, all[i] = StrayKind, new(Stray)
		}
		all[i].base().place(r.logical, i, size)
	}
	return s, all
}

// outline returns where each run goes, if it is known, or by what participle makes of the first line
// of each. It is false where one goes nowhere.
func (r *reader) outline() ([]place, bool) {
	r.key = outlineKey(r.key[:0], r.starts, r.logical)
	if places, ok := r.outlines.find(r.key); ok {
		return places, true
	}
	tree, err := structureParser().ParseFromLexer(r.lines(r.firstLines))
	if err != nil {
		return nil, false
	}
	places, ok := outlineOf(tree, r.starts)
	if ok && len(places) <= longestPattern {
		r.outlines.keep(r.key, places, roomOfOutline(places))
	}
	return places, ok
}

// firstLines yields the first line of each run.
func (r *reader) firstLines(yield func(int, logical) bool) {
	for _, i := range r.starts {
		if !yield(i, r.logical[i]) {
			return
		}
	}
}

// Without returns the cable as if some of its elements, half open, was not in it: they are in
// neither its list nor its tree. File, layout and places are those of the whole.
func (c *Cable) Without(from, to int) *Cable {
	r := readers.Get().(*reader)
	defer r.release()
	rest := *c
	rest.Elements = slices.Concat(c.Elements[:from], c.Elements[to:])
	rest.Structure = Structure{}
	r.logical = r.logical[:0]
	for _, e := range rest.Elements {
		r.logical = append(r.logical, logical{kind: e.Kind()})
	}
	tree, _ := r.structure(len(c.File.Text))
	starts := runs(nil, r.logical)
	places, _ := outlineOf(&tree, starts) // a test holds that every line has a place
	t := new(trunk)
	for i, start := range starts {
		end := len(rest.Elements)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		rest.put(places[i], rest.Elements[start:end:end], t)
	}
	return &rest
}
