package grammar

import (
	"slices"
	"strings"
	"sync"
)

// logical is one logical line: a kind, and the physical lines or the part of one that belong to it.
type logical struct {
	kind  Kind
	start int  // where its extent begins
	span  Span // its text, without blanks around it
	label int  // end of its label
	role  Role // of an addressee
	of    Wrapping
	form  Layout
	alike int // the next line of its kind, once the tree is built; of the last one it is none
}

// labelLines reports the kind of every line of a file: the cheapest way through the automaton of a cable,
// given the evidence of each piece. For each piece and each path that is still in the running there
// are four ways on, tried in this order, and of equal ones the first wins: the piece goes on with
// the line before; it begins a line of a kind for which it has a sign; it is running text; it was
// put into the copy and leaves the path where it was. What is aside is none of the cable. The lines are
// stored in room if they fit.
func labelLines(f *File, aside []Span, room []logical) []logical {
	s := solvers.Get().(*solver)
	defer s.release()
	s.solve(f, aside)
	return findSignature(f.Text, s.trace(room))
}

var solvers = sync.Pool{New: func() any { return &solver{automaton: cables()} }}

// solver finds the cheapest way to read a file.
type solver struct {
	automaton *automaton
	file      *File
	texts     []Span           // of the physical lines, without blanks around them
	frame     frame            // what is known of the lines in advance
	room      frame            // for it
	live      []path           // the paths in the running
	next      []path           // those that the piece at hand leads to
	slot      [maxStates]uint8 // of each state in next, from 1
	least     cost             // of the paths in next
	spent     cost             // on the cheapest path so far
	nodes     []node
	piece     piece    // at hand
	careful   bool     // no short cut is taken
	record    *record  // of all that was tried; nil unless somebody asks why
	evidence  evidence // of the piece at hand

	separated bool // line separators are within lines
	tabbed    bool // there are tabs

	blank  bool // a blank line comes before the piece at hand
	blanks int  // how many
	spaced spacing
	post   string                // of the classification line
	seen   [AddresseeKind]string // the first line of each kind of the heading
}

// path is one way to read the file so far.
type path struct {
	span   Span // of its last logical line
	cost   cost
	node   int32 // of that line in nodes, or -1
	trail  int32 // its last entry in record, or -1
	number int32 // of the last paragraph
	lines  uint8 // of the last logical line, as far as they matter
	run    uint8 // lines put into the copy since
	state  state
	role   Role // of the addressees that are being listed
	flags  flags
}

// flags are what else a path knows.
type flags uint8

const (
	labelOnly flags = 1 << iota // its last logical line is a label with nothing after it
	indicated                   // its last addressee has a routing indicator
	listing                     // it has an addressee
	again                       // its last line is one of the heading, word for word
	numbered                    // its classification line has a serial number
)

func (w *path) has(f flags) bool { return w.flags&f != 0 }

func (w *path) set(f flags, is bool) {
	w.flags &^= f
	if is {
		w.flags |= f
	}
}

// node is a logical line of a path.
type node struct {
	before int32 // the node of the line before, or -1
	kind   Kind
	role   Role
	start  int
	label  int // end of its label
	end    int // of the line before, as this path has it
	stop   int // its own end, for a line put into the copy; else 0
	of     Wrapping
	form   Layout
}

const (
	beam       cost = 12 // how far a path may be after the cheapest one
	notACable  cost = 12 // what it costs that a file has no line of a cable at all
	inlineStep cost = 1  // a field on the line of another
	blankStep  cost = 1  // a blank line within the heading
)

func (s *solver) release() {
	clear(s.live[:cap(s.live)])
	s.file, s.frame, s.seen, s.post = nil, nil, [AddresseeKind]string{}, ""
	clear(s.evidence.candidates[:cap(s.evidence.candidates)])
	s.evidence = evidence{candidates: s.evidence.candidates[:0]}
	if cap(s.nodes) < 1<<16 {
		solvers.Put(s)
	}
}

// solve takes the lines of a file down all paths, but for those in some places.
func (s *solver) solve(f *File, aside []Span) {
	s.file = f
	s.live = append(s.live[:0], path{node: -1, trail: -1})
	s.nodes = s.nodes[:0]
	s.texts = trimLines(s.texts[:0], f)
	if s.frame = frameOf(f, s.texts, aside, s.room); s.frame != nil {
		s.room = s.frame
	}
	s.separated, s.tabbed = strings.Contains(f.Text, lineSeparator), strings.IndexByte(f.Text, '\t') >= 0
	s.blank, s.blanks, s.spaced, s.spent = true, 0, spacingOf(s.texts), 0
	last := s.frame.lastUnknown(f)
	for i, at := range s.texts {
		if i == last+1 && s.frame != nil { // the rest, such as the attributes of a record, changes nothing
			s.live[0] = *s.best()
			s.live = s.live[:1]
		}
		if at.Len() == 0 {
			s.blankLine()
			continue
		}
		for at.End > at.Start && f.Text[at.End-1] == '\\' { // the line ends of a table
			at.End--
			for at.End > at.Start && isSpace(f.Text[at.End-1]) {
				at.End--
			}
		}
		if s.frame == nil {
			s.physical(i, at)
		} else {
			s.framed(i, at)
		}
	}
}

// blankLine passes a blank line.
func (s *solver) blankLine() {
	s.blanks++
	s.blank = !s.spaced.isDouble() || s.blanks > 1
}

// framed takes a line of which something may be known in advance.
func (s *solver) framed(line int, at Span) {
	l := &s.frame[line]
	whole := at
	if l.tail > 0 {
		at.End = l.tail
		for at.End > at.Start && isSpace(s.file.Text[at.End-1]) {
			at.End--
		}
	}
	if l.head > 0 { // of a copy in the columns of a table, which the fullest follows on its last line
		s.known(l, trimSpan(s.file.Text, Span{at.Start, l.head}))
		s.physical(line, trimSpan(s.file.Text, Span{l.head, at.End}))
	} else if l.kind == NoKind {
		s.physical(line, at)
	} else if at.Len() > 0 {
		s.known(l, at)
	}
	if l.tail > 0 {
		s.known(&framed{kind: WrapperKind, of: FOIARelease}, Span{l.tail, whole.End})
	}
}

// known has all paths set a line aside that is known in advance. What follows goes on as if it did
// not be there.
func (s *solver) known(l *framed, at Span) {
	for i := range s.live {
		w := &s.live[i]
		if s.record != nil {
			s.record.from = w.cost
			s.record.add(w, &piece{at: at}, l.kind, knownBecause(l))
		}
		if l.more && w.node >= 0 {
			s.nodes[w.node].stop = at.End
			continue
		}
		s.nodes = append(
			s.nodes,
			node{
				before: w.node,
				kind:   l.kind,
				start:  at.Start,
				label:  at.Start + l.key,
				end:    w.span.End,
				stop:   at.End,
				of:     l.of,
				form:   l.form,
			},
		)
		w.node = int32(len(s.nodes) - 1)
		if w.state != start && w.run < 1<<8-1 {
			w.run++
		}
	}
}

// physical takes one physical line, whose text is at a place, down all paths.
func (s *solver) physical(line int, at Span) {
	for s.separated {
		i := strings.Index(at.Of(s.file.Text), lineSeparator)
		if i < 0 {
			break
		}
		s.line(line, trimSeparators(s.file.Text, Span{at.Start, at.Start + i}))
		at = trimSeparators(s.file.Text, Span{at.Start + i, at.End})
	}
	s.line(line, at)
}

// line takes a line, or what precedes a line separator on one, down all paths.
func (s *solver) line(line int, at Span) {
	if at.Len() == 0 { // of a line that separators alone are on
		s.blankLine()
		return
	}
	s.spaced.pass(at.Len(), isBlank(s.texts, line+1))
	text := at.Of(s.file.Text)
	if s.blanks = 0; !s.blank && len(s.live) == 1 && !s.careful {
		if w := &s.live[0]; s.automaton.isText(w.state) && w.run == 0 && isProse(text) && !s.underlined(line) {
			w.span.End = at.End
			return
		}
	}
	cut := splitter{text: text, post: s.post, content: contentOf(text),
		broken: strings.HasSuffix(text, brokenLabel) && breaksLabel(s.file, line)}
	if cut.content.has(colonSign) || beginsLikeLabel(text) {
		cut.label = labelOf(text)
	}
	cut.label.seen = true
	cut.fields = (s.where() != always || beginsLikeField(text, cut.label) ||
		s.tabbed && strings.IndexByte(text, '\t') >= 0) && mayHoldField(text)
	quoted := line < len(s.frame) && s.frame[line].text // what may be typed is below the frame
	for from := 0; from < len(text); {
		n, page := len(text), false
		if !quoted {
			n, page = cut.next(from)
		}
		s.piece = piece{
			at: Span{at.Start + from, at.Start + from + n}, text: text[from : from+n],
			file: s.file, texts: s.texts, line: line,
			blank: s.blank && from == 0, inline: from > 0, page: page, quoted: quoted,
			content: cut.content,
		}
		if n == len(text) {
			s.piece.label = cut.label
		} else {
			s.piece.content = contentOf(s.piece.text)
		}
		s.step(&s.piece)
		for from += n; from < len(text) && isSpace(text[from]); from++ {
		}
		cut.post = s.post
	}
	s.blank = false
}

// underlined reports whether an underline is below a line, as below a title.
func (s *solver) underlined(line int) bool {
	return line+1 < len(s.texts) && isUnderline(s.texts[line+1].Of(s.file.Text))
}

// listed is what a piece is that begins with the routing indicator of an addressee.
var listed = candidate{kind: AddresseeKind, cost: certain}

// isListed reports whether a piece can only be one more addressee: the only path has just taken
// another one, and a routing indicator and its slant begin the piece. It keeps long lists of
// addressees cheap. A test holds that it changes nothing.
//
//	TO RUEHC/SECSTATE WASHDC
//	RUEHBS/USEU BRUSSELS PRIORITY 0012
//	RHMFISS/CDR EXAMPLE COMMAND HARBOR
func (s *solver) isListed(p *piece) bool {
	if len(s.live) > 1 || s.careful || s.record != nil || p.blank || p.inline || p.page || p.mixed {
		return false
	}
	w := &s.live[0]
	return s.automaton.kind[w.state] == AddresseeKind && w.run == 0 && w.has(listing) && isRoutedAddress(p.text)
}

// isRoutedAddress reports whether s begins like an address with its routing indicator: RUEHRO/AMEMBASSY ROME.
func isRoutedAddress(s string) bool { return s != "" && s[0] == 'R' && beginsWithIndicator(s) }

// step takes a piece down all paths.
func (s *solver) step(p *piece) {
	p.mixed = p.content.has(smallLetter)
	if s.isListed(p) {
		s.next, s.least = s.next[:0], never+never
		s.begin(&s.live[0], p, &listed)
		s.prune()
		return
	}
	where := s.where()
	if p.quoted || where == always && !p.page && !s.careful && !s.countsNumber(p) && isPlain(p) {
		s.evidence = evidence{candidates: s.evidence.candidates[:0], number: -1, foreign: never, foreignKind: ForeignKind}
	} else {
		s.evidence.gather(p, where)
		if s.evidence.heading != NoKind {
			s.noteHeading(p)
		}
		if s.post == "" {
			s.notePost(p)
		}
	}
	sure := s.sure()
	s.next, s.least = s.next[:0], never+never
	for i := range s.live {
		w := &s.live[i]
		if s.record != nil {
			s.record.from = w.cost
		}
		if sure != nil && s.surely(w, p, sure) {
			continue
		}
		s.goOn(w, p)
		for j := range s.evidence.candidates {
			s.begin(w, p, &s.evidence.candidates[j])
		}
		s.text(w, p)
		if s.evidence.foreign < never {
			s.setAside(w, p)
		}
	}
	if len(s.next) == 0 {
		s.unread(s.live[0], p)
	}
	s.prune()
}

// countsNumber reports whether a piece has a number, and the one before it counts, which one of several paths
// has, or the text above a BT.
func (s *solver) countsNumber(p *piece) bool {
	return (len(s.live) > 1 || !s.automaton.isText(s.live[0].state)) && p.numbering().number >= 0
}

// unread has a piece that fits no path be text, or a stray line after the text.
func (s *solver) unread(w path, p *piece) {
	zone, k := bodyZone, PassageKind
	if s.automaton.zone[w.state] == endingZone {
		zone, k = endingZone, StrayKind
	}
	s.open(&w, p, s.automaton.in[zone][k], candidate{kind: k})
}

// sure returns the candidate of the piece that is certain, or nil where there is none, or another one.
func (s *solver) sure() (sure *candidate) {
	e := &s.evidence
	if s.record != nil || e.against != against {
		return nil
	}
	for i := range e.candidates {
		if c := &e.candidates[i]; c.cost == certain {
			if sure != nil {
				return nil
			}
			sure = c
		}
	}
	return sure
}

// surely takes a piece with a certain sign down a path, if it costs nothing, and reports whether it
// did. Any other way would cost so much more that it is not worth a look; it is looked at where a
// reading is to be explained.
func (s *solver) surely(w *path, p *piece, sure *candidate) bool {
	n := len(s.next)
	if s.begin(w, p, sure) {
		return true
	}
	for i := n; i < len(s.next); i++ { // as if it was not tried
		s.slot[s.next[i].state] = 0
	}
	s.next = s.next[:n]
	return false
}

// where reports in which parts of a cable some path is.
func (s *solver) where() (at when) {
	for i := range s.live {
		at |= s.automaton.when[s.live[i].state]
	}
	return at
}

// noteHeading reports whether a piece that has the shape of a line of the heading is one that was above,
// word for word, and keeps the first one of each kind.
func (s *solver) noteHeading(p *piece) {
	switch k := s.evidence.heading; k {
	case TransmissionKind, RoutingKind, StationKind:
		p.again = s.seen[k] == p.text
		if s.seen[k] == "" {
			s.seen[k] = p.text
		}
	case OriginatorKind: // what precedes it again is in the columns of a table
		p.again = s.seen[k] == p.text && isRow(p.above())
		if s.seen[k] == "" {
			s.seen[k] = p.text
		}
	}
	s.evidence.repeat(p)
}

// notePost keeps the post of the first classification line, by which glued page lines are known.
func (s *solver) notePost(p *piece) {
	for i := range s.evidence.candidates {
		if c := &s.evidence.candidates[i]; c.kind == MarkingKind && c.sign.cost <= trifle && hasSerial(p.text) {
			s.post = postOf(p.text)
		}
	}
}

// tooDear reports whether a path of a cost would be dropped at once.
func (s *solver) tooDear(c cost) bool { return c >= s.least+beam }

// isCheaper reports whether a path of a cost would be the cheapest one to a state.
func (s *solver) isCheaper(to state, c cost) bool {
	at := s.slot[to]
	return at == 0 || c < s.next[at-1].cost
}

// relax keeps a path as the one to its state.
func (s *solver) relax(w *path) {
	s.least = min(s.least, w.cost)
	if at := s.slot[w.state]; at > 0 {
		s.next[at-1] = *w
		return
	}
	s.next = append(s.next, *w)
	s.slot[w.state] = uint8(len(s.next))
}

// prune drops the paths that are too far behind, and counts costs from the cheapest one on: only
// differences count, and they stay small.
func (s *solver) prune() {
	kept := 0
	for i := range s.next {
		w := &s.next[i]
		s.slot[w.state] = 0
		if s.tooDear(w.cost) {
			continue
		}
		w.cost -= s.least
		if kept < i {
			s.next[kept] = *w
		}
		kept++
	}
	s.live, s.next, s.spent = s.next[:kept], s.live, s.spent+s.least
}

// trace reads the cheapest path from its end, and stores its lines in room if they fit.
func (s *solver) trace(room []logical) []logical {
	best := s.best()
	n := 0
	for i := best.node; i >= 0; i = s.nodes[i].before {
		n++
	}
	lines := slices.Grow(room[:0], n+1)[:n] // and one for the signature
	end := best.span.End
	for i := best.node; i >= 0; i = s.nodes[i].before {
		n--
		m := &s.nodes[i]
		lines[n] = logical{
			kind:  m.kind,
			start: m.start,
			span:  Span{m.start, end},
			label: m.label,
			role:  m.role,
			of:    m.of,
			form:  m.form,
		}
		if m.stop > 0 {
			lines[n].span.End = m.stop
		} else {
			end = m.end
		}
	}
	s.joinLabels(lines)
	if best.state == start {
		for i := range lines { // no cable at all
			if lines[i].kind == ForeignKind {
				lines[i].kind = PassageKind
			}
		}
	}
	switch {
	case len(lines) > 0:
		lines[0].start = 0
	case s.file.Text != "":
		lines = append(lines, logical{kind: PassageKind})
	}
	return lines
}

// joinLabels takes BY: into the label of an officer that was broken before it.
func (s *solver) joinLabels(lines []logical) {
	for i := range lines {
		l := &lines[i]
		if l.kind != ClassifiedByKind || Span.Of(Span{l.span.Start, l.label}, s.file.Text) != brokenLabel {
			continue
		}
		value := Span{l.label, l.span.End}.Of(s.file.Text)
		if rest := strings.TrimLeft(value, " \t\r\n"); strings.HasPrefix(rest, brokenRest) {
			l.label = l.span.End - len(rest) + len(brokenRest) - 1
		}
	}
}

// best returns the cheapest path at the end of the file.
func (s *solver) best() *path {
	best, least := &s.live[0], never+never
	for i := range s.live {
		w := &s.live[i]
		c := w.cost
		if w.state == start {
			c += notACable
		}
		if c < least {
			best, least = w, c
		}
	}
	return best
}
