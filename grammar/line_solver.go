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
	s.frame = frameOf(f, s.texts, aside)
	s.separated, s.tabbed = strings.Contains(f.Text, lineSeparator), strings.IndexByte(f.Text, '\t') >= 0
	s.blank, s.blanks, s.spaced, s.spent = true, 0, spacingOf(s.texts), 0
	last := s.frame.lastUnknown(f)
	for i, at := range s.texts {
		for at.End > at.Start && f.Text[at.End-1] == '\\' { // the line ends of a table
			at.End--
			for at.End > at.Start && isSpace(f.Text[at.End-1]) {
				at.End--
			}
		}
		if s.frame == nil {
			s.physical(i, at)
			continue
		}
		if i == last+1 { // the rest, such as the attributes of a record, changes nothing
			s.live[0] = *s.best()
			s.live = s.live[:1]
		}
		s.framed(i, at)
	}
}

// framed takes a line of which something may be known in advance.
func (s *solver) framed(line int, at Span) {
	l := s.frame[line]
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
		s.known(framed{kind: WrapperKind, of: FOIARelease}, Span{l.tail, whole.End})
	}
}

// known has all paths set a line aside that is known in advance. What follows goes on as if it did
// not be there.
func (s *solver) known(l framed, at Span) {
	p := piece{at: at}
	for i := range s.live {
		w := &s.live[i]
		if s.record != nil {
			s.record.from = w.cost
			s.record.add(w, &p, l.kind, "known beforehand, by what stands in it and around it")
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

// trimLines appends the places of the texts of a file's lines, without blanks around them.
func trimLines(texts []Span, f *File) []Span {
	texts = slices.Grow(texts, len(f.Lines))
	for _, l := range f.Lines {
		texts = append(texts, trim(f.Text, l))
	}
	return texts
}

// trim returns the place of a line's text without blanks around it.
func trim(text string, l Line) Span {
	blank := func(c byte) bool { return isSpace(c) || c == 0 } // teleprinters padded lines with NUL
	s := Span{l.Start, l.End}
	for s.Start < s.End && blank(text[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && blank(text[s.End-1]) {
		s.End--
	}
	if s.End > s.Start && (text[s.Start] == lineSeparator[0] || text[s.End-1] == lineSeparator[2]) {
		return trimSeparators(text, s)
	}
	return s
}

// trimSpan returns a place without blanks around it.
func trimSpan(text string, at Span) Span { return trim(text, Line{at.Start, at.End, at.End}) }

// lineSeparator is U+2028, with which web pages end lines within a line.
const lineSeparator = "\u2028"

// trimSeparators returns a place without blanks and line separators around it.
func trimSeparators(text string, s Span) Span {
	const blanks = " \t\r\f\v" + lineSeparator
	s.Start = s.End - len(strings.TrimLeft(s.Of(text), blanks))
	s.End = s.Start + len(strings.TrimRight(s.Of(text), blanks))
	return s
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
	if at.Len() == 0 {
		s.blanks++
		s.blank = !s.spaced.isDouble() || s.blanks > 1
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
	cut := splitter{text: text, post: s.post,
		broken: strings.HasSuffix(text, brokenLabel) && breaksLabel(s.file, line)}
	cut.label = labelOf(text)
	cut.label.seen = true
	cut.fields = (s.where() != always || beginsLikeField(text, cut.label) ||
		s.tabbed && strings.IndexByte(text, '\t') >= 0) && mayHoldField(text)
	for from := 0; from < len(text); {
		n, page := cut.next(from)
		s.piece = piece{
			at: Span{at.Start + from, at.Start + from + n}, text: text[from : from+n],
			file: s.file, texts: s.texts, line: line,
			blank: s.blank && from == 0, inline: from > 0, page: page,
		}
		if n == len(text) {
			s.piece.label = cut.label
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

// isPlain reports whether a piece of running text can have no sign of anything else: it has small
// letters, and no label, level, link or page header begins it. Where no field is near it need not
// be looked at further. A test holds that it changes nothing.
func isPlain(p *piece) bool {
	const label, few = 20, 12 // letters of the longest label; of those by which small letters are looked for
	s := p.text
	if !hasLower(s[:min(len(s), few)]) {
		return isUnderline(s)
	}
	if strings.IndexByte(s[:min(len(s), label)], ':') >= 0 {
		return false
	}
	switch s[0] {
	case 'A', 'a', 'C', 'c', 'D', 'd', 'R', 'r', 'S', 's', 'T', 't', 'U', '(': // of labels and levels
		if isDigit(s[len(s)-1]) || s[0] != '(' && p.fieldLabel().kind != NoKind ||
			s[0] == '(' && foldLabel(s[1:], "CORRECTED") > 0 {
			return false
		}
	case 'E', 'F', 'H', 'h', 'I', 'L', 'M', 'N', 'O', 'P', 'V', 'W', 'w', 'X', 'Y', 'Z', '*', '=', '<', '#', '-', '0', '1':
		return s[0] == '-' && s[1] == ' ' && s[len(s)-1] != '-' // - Page 1 of 3 -
	}
	return p.foreignSign() == nil
}

// isProse reports whether a line within running text can only be more of it: it is plain, and no
// number, page line, paragraph or field is in it. It keeps prose, nine tenths of all lines,
// cheap. A test holds that it changes nothing.
func isProse(s string) bool {
	// letters of the longest label; of a line too short to tell; of one in capitals that may be more than text
	const label, few, full = 20, 12, 56
	if len(s) < few || !isLetter(s[0]) || s[0] >= 0x80 || s[1] == '.' || s[1] == ')' || isDigit(s[len(s)-1]) {
		return false
	}
	lower := hasLower(s[:few])
	switch {
	case strings.IndexByte(s[:min(len(s), label)], ':') >= 0,
		!lower && (levelLength(s) > 0 || hasHeadingShape(s) || len(s) < full && !isShortProse(s)),
		s[0]|0x20 == 'c' && foldLabel(s, "CLASSIFIED BY") > 0, s[0] == 'E' && s[1] == '.',
		(s[0] == 'V' || s[0] == 'T') && isPublisher(s),
		strings.HasPrefix(s, "PAGE "),
		paragraphWithin(s) > 0:
		return false
	}
	start, _ := sectionLine(s)
	return start < 0
}

// isShortProse reports whether a line in capitals without a colon, a level or the shape of a line of
// the heading can only be more of a text, short as it is: it is no caption or label, and nothing that
// ends a message or was put into its copy.
func isShortProse(s string) bool {
	switch s[0] {
	case 'B', 'E':
		if isMarker(s) || orderLabel(s) > 0 {
			return false
		}
	case 'D', 'R':
		if strings.HasPrefix(s, "DECLASSIFIED") || strings.HasPrefix(s, "RELEASE") {
			return false
		}
	case 'N':
		if isEndOfMessage(s) {
			return false
		}
	case 'X':
		if isRedaction(s) {
			return false
		}
	}
	return labelOf(s).kind == NoKind && !isCoreCaption(s) && !isDistribution(s) &&
		strings.IndexByte(s, '\t') < 0 && !hasLower(s) && !strings.Contains(s, " SECTION ") &&
		!strings.HasSuffix(s, brokenLabel)
}

// listed is what a piece is that begins with the routing indicator of an addressee.
var listed = candidate{kind: AddresseeKind, cost: certain}

// isListed reports whether a piece can only be one more addressee: the only path has just taken
// another one, and a routing indicator and its slant begin the piece and the line below. It keeps
// long lists of addressees cheap. A test holds that it changes nothing.
//
//	TO RUEHC/SECSTATE WASHDC
//	RUEHBS/USEU BRUSSELS PRIORITY 0012
//	RUEHRO/AMEMBASSY ROME
func (s *solver) isListed(p *piece) bool {
	if len(s.live) > 1 || s.careful || s.record != nil || p.blank || p.inline || p.page || p.mixed {
		return false
	}
	w := &s.live[0]
	return s.automaton.kind[w.state] == AddresseeKind && w.run == 0 && w.has(listing) &&
		isRoutedAddress(p.text) && isRoutedAddress(p.below())
}

// isRoutedAddress reports whether s begins like an address with its routing indicator: RUEHRO/AMEMBASSY ROME.
func isRoutedAddress(s string) bool { return strings.HasPrefix(s, "RU") && beginsWithIndicator(s) }

// step takes a piece down all paths.
func (s *solver) step(p *piece) {
	p.mixed = hasLower(p.text)
	if s.isListed(p) {
		s.next, s.least = s.next[:0], never+never
		s.begin(&s.live[0], p, &listed)
		s.prune()
		return
	}
	where := s.where()
	numbered := len(s.live) > 1 && p.numbering().number >= 0 // which of the paths has the number before it counts
	if where == always && !p.page && !s.careful && !numbered && isPlain(p) {
		s.evidence = evidence{candidates: s.evidence.candidates[:0], number: -1, foreign: never, foreignKind: ForeignKind}
	} else {
		s.evidence.gather(p, where)
		s.noteHeading(p)
		s.notePost(p)
	}
	if s.surely(p) {
		return
	}
	s.next, s.least = s.next[:0], never+never
	for i := range s.live {
		w := &s.live[i]
		if s.record != nil {
			s.record.from = w.cost
		}
		s.goOn(w, p)
		for j := range s.evidence.candidates {
			s.begin(w, p, &s.evidence.candidates[j])
		}
		s.text(w, p)
		s.setAside(w, p)
	}
	if len(s.next) == 0 {
		s.unread(s.live[0], p)
	}
	s.prune()
}

// unread has a piece that fits no path be text, or a stray line after the text.
func (s *solver) unread(w path, p *piece) {
	zone, k := bodyZone, PassageKind
	if s.automaton.zone[w.state] == endingZone {
		zone, k = endingZone, StrayKind
	}
	s.open(&w, p, s.automaton.in[zone][k], candidate{kind: k})
}

// surely takes a piece with a certain sign down the only path, if it costs nothing, and reports whether
// it did. Any other way would cost so much more that it is not worth a look; it is looked at where a
// reading is to be explained.
func (s *solver) surely(p *piece) bool {
	e := &s.evidence
	if s.record != nil || len(s.live) != 1 || e.against != against {
		return false
	}
	var sure *candidate
	for i := range e.candidates {
		if c := &e.candidates[i]; c.cost == certain {
			if sure != nil {
				return false
			}
			sure = c
		}
	}
	s.next, s.least = s.next[:0], never+never
	s.begin(&s.live[0], p, sure)
	if len(s.next) == 1 && s.next[0].cost == s.live[0].cost {
		s.prune()
		return true
	}
	for i := range s.next {
		s.slot[s.next[i].state] = 0
	}
	return false
}

// where reports in which parts of a cable some path is.
func (s *solver) where() (at when) {
	for i := range s.live {
		switch z := s.automaton.zone[s.live[i].state]; {
		case z == startZone:
			return above | heading | fields
		case z == headingZone:
			at |= heading | fields
		case z == fieldsZone || s.automaton.kind[s.live[i].state].isField():
			at |= fields
		}
	}
	return at
}

// noteHeading reports whether a piece is a line of the heading that was above, word for word, and
// keeps the first one of each kind.
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
	if s.post != "" {
		return
	}
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
	s.live, s.spent = s.live[:0], s.spent+s.least
	for i := range s.next {
		w := &s.next[i]
		s.slot[w.state] = 0
		if !s.tooDear(w.cost) {
			w.cost -= s.least
			s.live = append(s.live, *w)
		}
	}
}

// open appends a logical line to a path.
func (s *solver) open(w *path, p *piece, to state, c candidate) {
	if s.record != nil {
		s.record.add(w, p, c.kind, beganBecause(c.sign, c.kind))
	}
	if s.tooDear(w.cost) || !s.isCheaper(to, w.cost) {
		return
	}
	s.nodes = append(
		s.nodes,
		node{before: w.node, kind: c.kind, role: w.role, start: p.at.Start, label: p.at.Start + c.label, end: w.span.End},
	)
	w.node = int32(len(s.nodes) - 1)
	w.state, w.span, w.lines, w.run = to, p.at, 1, 0
	w.set(labelOnly, c.label > 0 && c.label >= len(p.text))
	s.relax(w)
}

// extend has the last logical line of a path go on over a piece.
func (s *solver) extend(w *path, p *piece) {
	if s.record != nil {
		s.record.add(w, p, s.automaton.kind[w.state], "goes on with the line above")
	}
	if s.tooDear(w.cost) || !s.isCheaper(w.state, w.cost) {
		return
	}
	w.span.End = p.at.End
	if w.lines < 1<<8-1 {
		w.lines++
	}
	w.set(labelOnly, false)
	s.relax(w)
}

// goOn has a piece go on with the line before.
func (s *solver) goOn(w *path, p *piece) {
	if w.state == start {
		return
	}
	c := s.further(w, p)
	if c >= never {
		return
	}
	k, e := s.automaton.kind[w.state], &s.evidence
	v := *w
	v.cost += c
	if k == ReasonKind && w.has(labelOnly) && w.run == 0 && isReasonSection(p.text) {
		s.extend(&v, p) // a reason that was wrapped after its label is no paragraph 1
		return
	}
	if k != RepeatKind || e.heading == NoKind {
		v.cost += e.against
	}
	if k != RepeatKind && s.automaton.zone[w.state] < endingZone && !(k == SubjectKind && w.lacksName(p)) {
		v.cost += e.inserted
	}
	if e.numbered > 0 && k.isField() && !s.isSerial(w, p) {
		v.cost += e.numbered
		if e.number == int(w.number)+1 {
			v.cost += numberNext
		}
	}
	if w.run == 0 {
		if k == AddresseeKind && hasSlant(p.text) {
			v.set(indicated, true)
		}
		s.extend(&v, p)
		return
	}
	switch k { // after a line that was put into the copy some fields go on as another one without a label
	case ReferencesKind, TagsKind, SubjectKind, ClassifiedByKind, ReasonKind, LabelKind:
		v.cost++
		s.open(&v, p, w.state, candidate{kind: k})
	}
}

// isSerial reports whether the number that a piece begins with is the serial of the post that a
// list of references ended with: 812 (C) STATE 112867.
func (s *solver) isSerial(w *path, p *piece) bool {
	e := &s.evidence
	return s.automaton.kind[w.state] == ReferencesKind && !p.blank && e.stop == 0 &&
		(e.number != 1 || endsWithCapitals(w.span.Of(s.file.Text)) && citesBehindLetter(e.rest))
}

// What it costs to begin a line where it is not usual.
const (
	blankInList   cost = 3 // capitals under the addressees and a blank line
	amidText      cost = 6 // a field within a paragraph, without a blank line before it
	amidLine      cost = 5 // on the line of a paragraph
	captionInText cost = 3
	captionLate   cost = 4 // a caption that is not known, below other fields
	attentionLate cost = 3
	levelOnly     cost = 2 // a level alone among the fields
)

// isAbovePreamble reports whether the last line of a path is one of those above the date-time line. There a
// line that comes again is that of a pilot, below which the heading only begins.
func (s *solver) isAbovePreamble(w *path) bool {
	k := s.automaton.kind[w.state]
	return w.state != start && TransmissionKind <= k && k <= SecurityKind
}

// begin has a piece begin a line of a kind for which it has a sign.
func (s *solver) begin(w *path, p *piece, c *candidate) {
	if c.kind == RepeatKind && s.isAbovePreamble(w) ||
		(c.kind == PreambleKind || c.kind == RepeatKind) && w.awaitsGroup(s.file) {
		return
	}
	a := s.automaton
	for _, to := range a.of[c.kind] {
		step := a.cost[w.state][to]
		if step >= never || c.kind == RepeatKind && a.zone[w.state] <= headingZone && (w.state == start || !p.again) {
			continue
		}
		v := *w
		v.cost += step + c.cost
		if p.inline {
			v.cost += inlineStep
		}
		if a.zone[to] == headingZone || c.kind == AddresseeKind {
			if !s.beginFormatLine(&v, w, p, c, a.zone[to]) {
				continue
			}
		} else {
			v.cost += s.unusualPlace(w, p, c, to)
		}
		if c.kind == MarkingKind {
			v.set(numbered, hasSerial(p.text))
		}
		v.set(again, c.kind == RepeatKind && p.again)
		s.open(&v, p, to, *c)
	}
}

// awaitsGroup reports whether the last line of a path is a label of SMART's form whose date-time
// group is still to come:
//
//	Date/DTG:     May 14, 2011 /
//	              141616Z MAY 11
func (w *path) awaitsGroup(f *File) bool {
	return w.span.Len() > 0 && f.Text[w.span.End-1] == '/' && strings.HasPrefix(w.span.Of(f.Text), "Date/DTG")
}

// beginFormatLine has a path take a piece for a line of the heading, and reports whether it can.
func (s *solver) beginFormatLine(v, w *path, p *piece, c *candidate, in zone) bool {
	inList := c.kind == AddresseeKind && c.label == 0
	switch {
	case !p.blank || w.state == start || in != headingZone:
	case c.kind == AddresseeKind && c.cost == 0 && w.has(listing): // each line of a list may have a blank line above it
	case inList && c.cost > 0:
		v.cost += blankStep + blankInList
	default:
		v.cost += blankStep
	}
	if c.kind != AddresseeKind {
		if p.again {
			v.cost += shape // the heading once more
		}
		if c.kind == PrefixKind && w.has(indicated) && !isGroupCount(p.text) && !isGroupCount(p.below()) {
			v.cost += damaged // a part of a name as well
		}
		return true
	}
	if in == fieldsZone && !w.has(numbered) || inList && !w.has(listing) ||
		inList && in == fieldsZone && !isListedLate(p, s.automaton.kind[w.state]) {
		return false
	}
	if !inList {
		v.role = roleOf(p.text[:c.label])
	}
	v.set(listing, true)
	v.set(indicated, hasSlant(p.text))
	return true
}

// hasSlant reports whether a slant parts a routing indicator from the name of an addressee. Two of
// them begin its offices: COMMAND HARBOR//J3/J5//.
func hasSlant(s string) bool {
	for i := range len(s) {
		if s[i] == '/' {
			return i+1 == len(s) || s[i+1] != '/'
		}
	}
	return false
}

// unusualPlace returns what it costs that a field begins where it is not usual.
func (s *solver) unusualPlace(w *path, p *piece, c *candidate, to state) (more cost) {
	from, zone := s.automaton.kind[w.state], s.automaton.zone[to]
	early := from == MarkingKind || from == CaptionKind || from == AttentionKind || from == NoticeKind
	switch {
	case zone == bodyZone && !p.blank && from.isText():
		if p.inline {
			more = amidLine
		}
		return more + amidText
	case c.kind == CaptionKind && c.sign.cost > 0 && zone == bodyZone:
		return captionInText
	case c.kind == CaptionKind && c.sign.cost > 0 && !early:
		return captionLate
	case c.kind == AttentionKind && from == AttentionKind && !p.blank && c.cost <= damaged && !p.mixed:
		return -c.cost // one of a list of pass lines is as sure as the first
	case c.kind == AttentionKind && !early:
		if s.automaton.zone[w.state] <= headingZone && c.sign.cost < doubtful {
			return attentionLate - damaged
		}
		if c.sign.cost == trifle && isAgency(p.firstWord()) {
			return 0 // DEPT FOR EUR/WE ROE, below the subject
		}
		return attentionLate
	case c.kind == MarkingKind && c.cost > 0 && zone == fieldsZone && levelLength(p.text) == len(p.text):
		return levelOnly
	}
	return 0
}

// What it costs that the text begins with something else than a paragraph with number and mark.
const (
	noMark         cost = 1 // 1. Text
	notFirst       cost = 2 // 3. (C) Text
	textStep       cost = 2 // text without a number
	textNotBlank   cost = 3 // and without a blank line before it
	titleNotBlank  cost = 1
	titleNotUnder  cost = 3 // and without an underline
	listStep       cost = 3
	underlineStep  cost = 1
	listedAsText   cost = 5 // an item of a list of references
	strayStep      cost = 2 // a line of the text under BT
	straySentences cost = 1
)

// text has a piece be running text, or what is within it.
func (s *solver) text(w *path, p *piece) {
	a, e := s.automaton, &s.evidence
	from, zone := a.kind[w.state], a.zone[w.state]
	if zone == endingZone {
		s.ending(w, p)
		return
	}
	first := zone != bodyZone || from.isField() // no text comes before it, or fields are between
	if p.page || e.foreignKind != ForeignKind ||
		p.inline && w.run == 0 && first && !(from.isField() && w.beginsText(p)) {
		return
	}
	if first && s.tooDear(w.cost+a.cost[w.state][a.in[bodyZone][PassageKind]]+e.against) {
		return
	}
	rules := textRules{file: s.file, kind: from, before: w.span, number: int(w.number)}
	if w.run > 0 && !from.isField() {
		rules.kind = PageKind
	}
	k, n := rules.lineOf(p)
	running := !p.blank && rules.kind.isText()
	v := *w
	if !first && e.foreignSign != nil && e.foreignSign.sort == PageHeader {
		v.cost += e.inserted
	}
	if k == NoKind || p.inline && running && (k != ParagraphKind || n != int(w.number)+1) {
		v.cost += e.against
		if k == NoKind && from == PassageKind {
			v.cost += e.listed
		}
		s.extend(&v, p)
		return
	}
	to := a.in[bodyZone][k]
	step := a.cost[w.state][to]
	if step >= never {
		return
	}
	v.cost += step + e.against
	if first && k != UnderlineKind && k != PublisherKind && e.numbered == 0 {
		v.cost += e.inserted
	}
	if from == ReferencesKind && isListedReference(p.text) {
		v.cost += listedAsText
	}
	if first {
		v.cost += s.firstText(p, k, n)
	}
	v.number = int32(n)
	s.open(&v, p, to, candidate{kind: k})
}

// firstText returns what it costs that the text begins, or goes on after fields, with a piece of a kind.
func (s *solver) firstText(p *piece, k Kind, number int) (more cost) {
	switch k {
	case ParagraphKind:
		if portionLength(p.text) == 0 && !hasOpenParenthesis(p.text) {
			more += noMark
		}
		if number != 1 {
			more += notFirst
		}
	case UnderlineKind, PublisherKind:
		more += underlineStep
	case SubparagraphKind:
		more += listStep
	case TitleKind:
		more += textStep
		if !p.blank {
			more += titleNotBlank
			if !isUnderline(p.below()) {
				more += titleNotUnder
			}
		}
	default:
		more += textStep + s.evidence.listed
		if !p.blank {
			more += textNotBlank
		}
	}
	return more
}

// hasOpenParenthesis reports whether a parenthesis opens soon after the number of a paragraph.
func hasOpenParenthesis(s string) bool {
	const near = 12
	for i := range min(len(s), near) {
		if s[i] == '(' {
			return true
		}
	}
	return false
}

// isListedReference reports whether s is an item of a list of references with its letter: B. STATE 51234.
func isListedReference(s string) bool {
	n := bulletLength(s)
	return n > 0 && startsCable(s[n:])
}

// ending has a piece be a line after the text.
func (s *solver) ending(w *path, p *piece) {
	from := s.automaton.kind[w.state]
	k := endingLine(p, from)
	if k == NoKind {
		return // it goes on, see further
	}
	v := *w
	if k == StrayKind {
		v.cost += s.evidence.against
		if s.evidence.number == int(w.number)+1 { // the text goes on below a BT
			v.cost += s.evidence.numbered
		}
		if from == TextSeparatorKind {
			v.cost += strayStep
		}
		if from == StrayKind && p.mixed {
			v.cost += straySentences
		}
	}
	s.open(&v, p, s.automaton.in[endingZone][k], candidate{kind: k})
}

// What it costs to take lines above a cable, of which no other is known, for foreign ones.
const (
	firstAbove cost = 2
	nextAbove  cost = 1
	manyAbove       = 10 // lines beyond which they cost nothing more
	mostAbove       = 40 // lines beyond which no cable is looked for
)

// setAside has a piece be no part of the cable.
func (s *solver) setAside(w *path, p *piece) {
	a, e := s.automaton, &s.evidence
	if e.foreign >= never || p.inline && !p.page {
		return
	}
	zone := a.zone[w.state]
	if p.text == "BT" && zone == headingZone && !p.headingBelow() {
		return
	}
	known := e.foreignKind != ForeignKind || e.inserted > shape || p.text == "BT" && p.textBelow(int(w.number)+1)
	if zone == bodyZone && a.kind[w.state] == CaptionKind && !known {
		return // a caption within the text is between two halves of a sentence
	}
	if (zone == endingZone || zone == bodyZone && !a.kind[w.state].isField()) && !(known && zone == bodyZone) {
		return
	}
	if e.foreignKind == ForeignKind && isHeadline(p) {
		return
	}
	v := *w
	c := e.foreign + e.against
	if w.state == start && e.foreignKind == ForeignKind {
		switch {
		case w.run >= mostAbove:
			return
		case e.foreignSign.sort == MailField:
			c = nextAbove
		case w.run > manyAbove:
			c = e.against
		case w.run > 0:
			c = min(c, nextAbove+e.against)
		default:
			c = min(c, firstAbove+e.against)
		}
	}
	v.cost += c
	if s.record != nil {
		s.record.add(&v, p, e.foreignKind, e.putInBecause())
	}
	if s.tooDear(v.cost) || !s.isCheaper(v.state, v.cost) {
		return
	}
	s.nodes = append(
		s.nodes,
		node{before: v.node, kind: e.foreignKind, start: p.at.Start, label: p.at.Start, end: v.span.End, stop: p.at.End},
	)
	v.node = int32(len(s.nodes) - 1)
	if v.run < 1<<8-1 {
		v.run++
	}
	s.relax(&v)
}

// headingBelow reports whether the heading goes on below a BT, so that the BT is in an odd place.
func (p *piece) headingBelow() bool {
	const near = 3 // lines
	for s := range p.linesBelow(near) {
		w := firstWord(s)
		return addressLabel(s) > 0 || isRouting(s, w) || isStation(s, w) || isSecurity(s, w) || isDateTimeLine(s) ||
			strings.HasPrefix(s, "FM ") || addresseeCost(s, hasLower(s)) == certain
	}
	return false
}

// textBelow reports whether a paragraph of a number follows a BT before anything that follows the
// last one, so that the text goes on.
func (p *piece) textBelow(number int) bool {
	const near = 40 // lines
	for s := range p.linesBelow(near) {
		if isSerialCheck(s) || isEndOfMessage(s) || isTransmission(s, firstWord(s)) || isDateTimeLine(s) {
			return false
		}
		if n, _, rest := paragraphNumber(s); n == number && portionLength(strings.TrimLeft(rest, " ")) > 0 {
			return true
		}
	}
	return false
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
