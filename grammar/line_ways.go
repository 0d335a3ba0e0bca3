package grammar

import "strings"

// The ways on for a piece: it goes on with the line before, begins a line, is running text, or was put
// into the copy. See [labelLines].

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
	mostOfText          = 3 // lines of a text that are looked at
	strayStep      cost = 2 // a line of the text under BT
	straySentences cost = 1
)

// What it costs to take lines above a cable, of which no other is known, for foreign ones.
const (
	firstAbove cost = 2
	nextAbove  cost = 1
	manyAbove       = 10 // lines beyond which they cost nothing more
	mostAbove       = 40 // lines beyond which no cable is looked for
)

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
	k, e := s.automaton.kind[w.state], &s.evidence
	if w.state == start || furthers[k] == nil && !p.inline && k != StrayKind { // as text, of which see text
		return
	}
	c := s.further(w, p)
	if c >= never {
		return
	}
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
		if k == SubjectKind && w.run <= mostOfText && w.isWithinText(p) {
			v.cost += shape
		}
		s.open(&v, p, w.state, candidate{kind: k})
	}
}

// isWithinText reports whether lines below a blank line are right above a piece and no sign shows one of them
// to be put into the copy: the piece is a line of a text without numbers, and nothing of the subject.
//
//	SUBJECT: HARBOR DUES
//
//	TELEPHONE NUMBERS THAT BEGIN WITH 34 CHANGE ON
//	AUGUST 19.
func (w *path) isWithinText(p *piece) bool {
	if p.inline {
		return false
	}
	i := p.line - 1
	for ; i >= 0 && p.texts[i].Len() > 0; i-- {
		above := p.texts[i].Of(p.file.Text)
		if p.texts[i].Start < w.span.End || pageLineLength(above) > 0 || foreignSignOf(above, contentOf(above)) != nil {
			return false
		}
	}
	return i >= 0 && i < p.line-1
}

// isSerial reports whether the number that a piece begins with is the serial of the post that a
// list of references ended with: 812 (C) STATE 112867.
func (s *solver) isSerial(w *path, p *piece) bool {
	e := &s.evidence
	return s.automaton.kind[w.state] == ReferencesKind && !p.blank && e.stop == 0 &&
		(e.number != 1 || endsWithCapitals(w.span.Of(s.file.Text)) && citesBehindLetter(e.rest))
}

// isAbovePreamble reports whether the last line of a path is one of those above the date-time line. There a
// line that comes again is that of a pilot, below which the heading only begins.
func (s *solver) isAbovePreamble(w *path) bool {
	k := s.automaton.kind[w.state]
	return w.state != start && TransmissionKind <= k && k <= SecurityKind
}

// begin has a piece begin a line of a kind for which it has a sign, and reports whether that costs nothing.
func (s *solver) begin(w *path, p *piece, c *candidate) (free bool) {
	if c.kind == RepeatKind && s.isAbovePreamble(w) ||
		(c.kind == PreambleKind || c.kind == RepeatKind) && w.awaitsGroup(s.file) {
		return false
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
		free = free || v.cost == w.cost
		s.open(&v, p, to, *c)
	}
	return free
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
	if from == ReferencesKind && (isListedReference(p.text) || !p.blank && isNumberedReference(p.text)) {
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

// isNumberedReference reports whether s is an item of such a list with its number: 2. STATE 51234.
func isNumberedReference(s string) bool {
	n := listNumberLength(s, s[0])
	return n > 0 && s[0] > '1' && startsKnownCable(strings.TrimLeft(s[n:], " "))
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

// setAside has a piece be no part of the cable.
func (s *solver) setAside(w *path, p *piece) {
	a, e := s.automaton, &s.evidence
	if p.inline && !p.page {
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
	if s.record == nil && s.tooDear(v.cost) || e.foreignKind == ForeignKind && isHeadline(p) {
		return
	}
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
