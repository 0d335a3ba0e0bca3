package grammar

import (
	"iter"
	"strings"
	"sync/atomic"
)

// A line is recognised by signs: how it begins, what it holds, what shape it has. Each sign is a row of
// the table below, speaks for one kind, and has a cost: what it costs to take a line for that kind
// because of that sign. One unit is about a factor of two in odds. No line is decided by itself;
// the solver finds the cheapest way through the whole file.

// cost is what it costs to take something for what it may not be.
type cost int32

// The costs of signs.
const (
	certain  cost = 0 // nothing else looks like it
	trifle   cost = 1 // as it should be, but for a trifle
	damaged  cost = 2 // a letter or two of it wrong, or a stop missing
	doubtful cost = 3 // without the sign that it should have
	shape    cost = 4 // it only has the shape
	hardly   cost = 5
	against  cost = 8 // what it costs to take a line with a certain sign for anything else
	never    cost = 200
)

// piece is a physical line, or the part of one before or after which a field may begin.
type piece struct {
	at     Span
	text   string
	file   *File
	texts  []Span // of the physical lines, without blanks around them
	line   int    // its physical line
	blank  bool   // the line before is blank
	inline bool   // it is not the first of its line
	mixed  bool   // it has small letters
	page   bool   // it is a page line
	quoted bool   // it is text, whatever it begins like
	again  bool   // a line of the heading that was above, word for word

	content content // of its text

	word  string     // the first one, once it was asked for
	label fieldLabel // with which a field would begin, once it was asked for
	upper upperLabel // what precedes a colon, once it was asked for

	among labelAmong // a label with a letter wrong among others, once it was asked for

	numbers numbering // with which a paragraph would begin, once it was asked for

	foreign *foreignSign // of a line put into the copy, once it was asked for
	looked  bool         // it was
}

// firstWord returns the run of letters and digits that the piece begins with.
func (p *piece) firstWord() string {
	if p.word == "" {
		p.word = firstWord(p.text)
	}
	return p.word
}

// below returns the text of the physical line below, without blanks around it; "" if it is blank or missing.
func (p *piece) below() string {
	if p.line+1 >= len(p.texts) {
		return ""
	}
	return p.texts[p.line+1].Of(p.file.Text)
}

// linesBelow yields the texts of the physical lines below that are not blank, without blanks around
// them, of so many lines.
func (p *piece) linesBelow(near int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := p.line + 1; i < len(p.texts) && i <= p.line+near; i++ {
			if at := p.texts[i]; at.Len() > 0 && !yield(at.Of(p.file.Text)) {
				return
			}
		}
	}
}

// above returns the text of the physical line above, without blanks around it; "" if it is blank or missing.
func (p *piece) above() string {
	if p.line == 0 {
		return ""
	}
	return p.texts[p.line-1].Of(p.file.Text)
}

// sign is a row of the table of evidence.
type sign struct {
	kind  Kind
	cost  cost
	first string // the bytes that a line with it begins with; "" if it may be any
	when  when
	test  func(*piece) (label int, ok bool) // nil for all gradesOf the kind together
	says  string                            // in plain words
}

// when says where a sign counts, and whether it says anything against other readings.
type when uint16

const always when = 0

const (
	heading when = 1 << iota // some path is in the heading, or above it
	fields                   // some path is in the heading or among the fields
	colon                    // a colon must be near
	mixed                    // small letters must be in it
	named                    // the label of a field must begin it
	beside                   // it is looked for beside the certain sign in the row above, as no other is
	above                    // some path has seen no line of a cable yet
	inLine                   // the piece may come after another on its line
	weak                     // it says nothing against another reading of the line
)

// byName is when the label of a field counts, at the beginning of a line or within one.
const byName = inLine | named

// places are where a sign may count alone, and needs what a piece with it must have.
const places, needs = heading | fields, colon | mixed | named

// candidate is a kind for which a piece has a sign.
type candidate struct {
	sign  *sign
	kind  Kind
	cost  cost
	label int // the length of the label
}

// evidence is what a piece says for and against each way to take it.
type evidence struct {
	candidates []candidate
	against    cost // what it costs to take it for anything but a candidate
	listed     cost // what it costs to take it for text, since it looks like an addressee in a list
	heading    Kind // the line of the heading of which it has the shape, or NoKind

	// what it costs to take it for a part of heading or title block, since it is known to be put into
	// copies
	inserted    cost
	foreign     cost // what it costs to take it for a line put into the copy; never if it cannot be one
	foreignKind Kind
	foreignSign *foreignSign

	number   int    // of the paragraph that it begins like, or -1
	stop     byte   // the sign after that number, or 0
	rest     string // what follows that
	numbered cost   // what it costs to take it for anything but a paragraph
}

// What lines with some signs begin with.
const (
	capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	letters  = capitals + "abcdefghijklmnopqrstuvwxyz"
)

// signs is the table of evidence: the labels of fields, beside which nothing else is looked for, and then
// in the order of a cable. Of several rows of a kind the first that holds counts.
var signs = []sign{
	{OrderKind, certain, "E\xc2", inLine, orders(certain), "E.O. and a number"},
	{TagsKind, certain, "TtAa", byName, byLabel(TagsKind, stopped), "TAGS and its stop"},
	{SubjectKind, certain, "SsU", byName, byLabel(SubjectKind, stopped), "SUBJECT and its stop"},
	{ReferencesKind, certain, "RrP", byName, byLabel(ReferencesKind, stopped), "REF and its stop"},
	{ClassifiedByKind, certain, "Cc(", byName, byLabel(ClassifiedByKind, stopped), "Classified By and its stop"},
	{DerivedFromKind, certain, "Dd", byName, byLabel(DerivedFromKind, stopped), "Derived From and its stop"},
	{ReasonKind, certain, "Rr", byName, reasoned(certain), "Reason and its stop, or after an officer on the line"},
	{DeclassifyKind, certain, "Dd", byName, declassifies, "Declassify On and its stop"},

	{TransmissionKind, certain, "VZ", always, worded(isTransmission), "VZCZC and the number of a message on its circuit"},
	{RoutingKind, certain, "YZOPRXJ", always, worded(isRouting), "a doubled prosign and routing indicators"},
	{StationKind, certain, "D", always, worded(isStation), "DE and a routing indicator"},
	{SecurityKind, certain, "Z", always, worded(isSecurity), "ZNR or ZNY"},
	{PreambleKind, certain, "YZOPRX0123456789", inLine, shaped(isDateTimeLine), "precedence and a date-time group"},
	{
		PreambleKind,
		damaged,
		"yzoprx",
		heading,
		shaped(isSmallDateTimeLine),
		"precedence and a date-time group in small letters",
	},
	{
		PreambleKind,
		damaged,
		"YZOPRXIl0123456789",
		heading,
		shaped(isDamagedDateTimeLine),
		"precedence and a date-time group, letters and digits of it confused",
	},
	{OriginatorKind, certain, "F", heading | inLine, originates, "FM"},
	{OriginatorKind, damaged, capitals, heading, originatesBadly, "FM with a letter wrong, before an address"},
	{OriginatorKind, damaged, "f", heading | mixed, inCapitals(originatesPlainly), "fm and an address, in small letters"},
	{AddresseeKind, certain, "TIX", heading | inLine, addressed(certain), "TO, INFO or XMT and a routing indicator"},
	{AddresseeKind, trifle, "TIX", heading | inLine, addressed(trifle), "TO, INFO or XMT"},
	{AddresseeKind, shape, "TIX", heading, addressed(shape), "TO, INFO or XMT before small letters"},
	{
		AddresseeKind, damaged, capitals + "l0123456789", heading, addressedBadly,
		"TO, INFO or XMT with a letter wrong, before an address",
	},
	{AddresseeKind, damaged, "", heading | mixed, inCapitals(addressedPlainly), "an address in small letters"},
	{AddresseeKind, trifle, "TIX", fields, addressedLate, "TO, INFO or XMT and an address"},
	{RoutingKind, damaged, "yzopr", heading | mixed, inCapitals(worded(isRouting)), "a routing line in small letters"},
	{StationKind, damaged, "d", heading | mixed, inCapitals(worded(isStation)), "a DE line in small letters"},
	{SecurityKind, damaged, "z", heading | mixed, inCapitals(worded(isSecurity)), "a security line in small letters"},
	{PrefixKind, certain, capitals, heading | weak, shaped(isAccountingSymbol), "an accounting symbol of four letters"},
	{PrefixKind, certain, "G", heading | weak, shaped(isGroupCount), "GR and the number of groups"},
	{AddresseeKind, certain, "", heading | weak | inLine, nil, ""},
	{AddresseeKind, trifle, capitals, fields | weak, addressedPlainly, "an address below the classification line"},
	{SeparationKind, certain, "B", always, exactly("BT"), "BT"},
	{TextSeparatorKind, certain, "B", beside, exactly("BT"), "BT"},
	{SeparationKind, damaged, "Bb", always, shaped(isSmallBT), "BT in small letters"},
	{SerialCheckKind, certain, "#", always, checksSerial, "a serial number after #, with nothing or NNNN below"},
	{EndOfMessageKind, certain, "N", always, shaped(isEndOfMessage), "NNNN"},

	{MarkingKind, certain, letters, inLine, nil, ""},
	{NoticeKind, trifle, "C(*/", fields, shaped(isNotice), "CORRECTED COPY"},
	{NoticeKind, trifle, "\"", fields, shaped(isQuotedNotice), "a warning between quotation marks"},
	{NoticeKind, trifle, "ST(", fields | inLine, shaped(isSensitiveNotice), "a sentence on sensitive but unclassified"},
	{CaptionKind, certain, capitals, always, shaped(isCoreCaption), "a known caption"},
	{CaptionKind, damaged, letters, fields | mixed, shaped(isSmallCaption), "a known caption in small letters"},
	{CaptionKind, trifle, capitals, fields | weak, nil, ""},
	{AttentionKind, certain, "F", fields, shaped(isForColon), "FOR and a colon"},
	{AttentionKind, trifle, capitals + "(", fields | weak, nil, ""},
	{OrderKind, doubtful, "E", inLine, orders(doubtful), "E.O. and the number of an order that is none on classification"},
	{OrderKind, damaged, "e", fields | mixed, smallOrder, "e.o. and a number, in small letters"},
	{TagsKind, trifle, "TtAa", byName, byLabel(TagsKind, unstopped), "TAGS and a code"},
	{TagsKind, damaged, "", inLine | colon, misspelt("TAGS"), "TAGS with a letter wrong"},
	{SubjectKind, damaged, "SU", byName, byLabel(SubjectKind, unstopped), "SUBJECT without its stop"},
	{SubjectKind, doubtful, "Ss", byName, byLabel(SubjectKind, small), "Subject without its stop, in small letters"},
	{SubjectKind, damaged, "", inLine | colon, misspelt("SUBJECT", "SUBJ"), "SUBJECT with a letter wrong"},
	{
		SubjectKind,
		damaged,
		"",
		fields | weak,
		unlabelledSubject,
		"capitals between TAGS and the field below the subject, without a label",
	},
	{
		ReferencesKind,
		damaged,
		"RP",
		byName,
		byLabel(ReferencesKind, unstopped),
		"REF without its stop, before a reference",
	},
	{ReferencesKind, doubtful, "Rr", byName, byLabel(ReferencesKind, small), "Ref without its stop, in small letters"},
	{ReferencesKind, damaged, "", inLine | colon, misspelt("REF"), "REF with a letter wrong"},
	{ReferencesKind, damaged, "ER", colon, shortReferences, "REF with a letter lost, before a reference"},
	{
		ReferencesKind, damaged, "(" + capitals, above, firstReferences,
		"letter and number of a cable, with which the text begins",
	},
	{ClassifiedByKind, trifle, "Cc", byName, classifiedForReasons, "Classified By without its stop, and a reason"},
	{ClassifiedByKind, damaged, "Cc", byName, byLabel(ClassifiedByKind, unstopped), "Classified By without its stop"},
	{ClassifiedByKind, damaged, "", colon, misspelt("CLASSIFIED BY"), "Classified By with a letter wrong"},
	{
		ClassifiedByKind, damaged, capitals, fields | mixed, damagedOfficer,
		"a label that cannot be read, and a reason of the order",
	},
	{ClassifiedByKind, certain, "C", inLine, brokenOfficer, "Classified By, broken over a line end"},
	{DerivedFromKind, doubtful, "Dd", byName, byLabel(DerivedFromKind, unstopped), "Derived From without its stop"},
	{ReasonKind, trifle, "Rr", byName, reasoned(trifle), "Reason and a section of the order"},
	{ReasonKind, doubtful, "Rr", byName, reasoned(doubtful), "Reason without its stop"},
	{ReasonKind, doubtful, "1", always, shaped(isReasonSection), "a section of the order, 1.4 or 1.5"},
	{DeclassifyKind, doubtful, "Dd", byName, byLabel(DeclassifyKind, unstopped), "Declassify On without its stop"},
	{LabelKind, certain, "", colon | byName, byLabel(LabelKind, stopped), "a label of the SMART form"},
	{LabelKind, damaged, "", colon | byName, nearLabel, "a label of the SMART form with a letter wrong"},
	{LabelKind, damaged, "", colon, amongLabels(LabelKind), besideLabels},
	{OrderKind, damaged, "", fields | colon, amongLabels(OrderKind), besideLabels},
	{TagsKind, damaged, "", fields | colon, amongLabels(TagsKind), besideLabels},
	{ReferencesKind, damaged, "", fields | colon, amongLabels(ReferencesKind), besideLabels},
	{SubjectKind, damaged, "", fields | colon, amongLabels(SubjectKind), besideLabels},
	{ClassifiedByKind, damaged, "", fields | colon, amongLabels(ClassifiedByKind), besideLabels},
	{ReasonKind, damaged, "", fields | colon, amongLabels(ReasonKind), besideLabels},
	{DeclassifyKind, damaged, "", fields | colon, amongLabels(DeclassifyKind), besideLabels},
	{DerivedFromKind, damaged, "", fields | colon, amongLabels(DerivedFromKind), besideLabels},
}

// grades are better and worse signs of a kind. One look at a line says which of them it has, if any.
type grades struct {
	costOf func(s string, mixed bool) cost
	signs  [hardly + 1]*sign // by their costs
}

// of returns the sign that a piece has, or nil.
func (g *grades) of(p *piece) *sign {
	if c := g.costOf(p.text, p.mixed); c <= hardly {
		return g.signs[c]
	}
	return nil
}

// gradesOf are the grades of the kinds that have some.
var gradesOf = [kinds]*grades{
	AddresseeKind: {addresseeCost, [hardly + 1]*sign{
		certain: {AddresseeKind, certain, "", heading | weak | inLine, nil, "the beginning of an address in a list"},
		trifle:  {AddresseeKind, trifle, "", heading | weak, nil, "capitals in a list of addressees"},
		damaged: {AddresseeKind, damaged, "", heading | weak, nil, "a word and a slant in a list of addressees"},
	}},
	MarkingKind: {markingCost, [hardly + 1]*sign{
		certain:  {MarkingKind, certain, letters, inLine, nil, "a level with post and serial number, or with a section"},
		trifle:   {MarkingKind, trifle, letters, inLine, nil, "a level alone, or with a number"},
		damaged:  {MarkingKind, damaged, letters, always, nil, "a level with a letter or two wrong, and a serial number"},
		doubtful: {MarkingKind, doubtful, letters, inLine, nil, "a level and more capitals"},
		hardly:   {MarkingKind, hardly, letters, inLine, nil, "a level and more words"},
	}},
	CaptionKind: {captionCost, [hardly + 1]*sign{
		trifle:   {CaptionKind, trifle, capitals, fields | weak, nil, "a word in capitals"},
		damaged:  {CaptionKind, damaged, capitals, fields | weak, nil, "a few words in capitals"},
		doubtful: {CaptionKind, doubtful, capitals, fields | weak, nil, "capitals with a slant or a comma"},
	}},
	AttentionKind: {attentionCost, [hardly + 1]*sign{
		trifle: {
			AttentionKind, trifle, capitals + "(", fields | weak, nil, "FOR or PASS, in capitals or with office codes",
		},
		damaged:  {AttentionKind, damaged, capitals + "(", fields | weak, nil, "FOR or PASS, or office codes"},
		doubtful: {AttentionKind, doubtful, capitals + "(", fields | weak, nil, "a slant or a parenthesis"},
	}},
}

// besideLabels says in plain words by what a label is known of which a letter is wrong.
const besideLabels = "a label of the SMART form with a letter wrong, beside others"

// A line of the heading may also be one that appears again within the text, as where sections were joined.
var (
	repeatsWord  = sign{RepeatKind, certain, "", always, nil, "a line of the heading once more, word for word"}
	repeatsBlank = sign{RepeatKind, damaged, "", always, nil, "the shape of a line of the heading, after a blank line"}
	repeatsShape = sign{RepeatKind, shape, "", always, nil, "the shape of a line of the heading"}
)

// knownSigns are the rows of lines that begin with a byte, for each of the places and of the needs, as far
// as they were asked for: to find them for all bytes takes longer than to read a cable.
var knownSigns [256][places | needs + 1]atomic.Pointer[[]*sign]

// signsOf returns the rows that count for lines that begin with a byte, at a place and with what they have,
// as here says. The strong ones come first, for beside a certain sign no weak one is looked for.
func signsOf(b byte, here when) []*sign {
	known := &knownSigns[b][here]
	if rows := known.Load(); rows != nil {
		return *rows
	}
	rows := findSigns(b, here)
	known.Store(&rows) // those that others may have found meanwhile are the same
	return rows
}

// here returns at which of the places a piece is, some paths being there, and what it has of the needs.
func (p *piece) here(where when) when {
	here := where & places
	if p.content.has(colonSign) && hasColon(p.text) {
		here |= colon
	}
	if p.mixed {
		here |= mixed
	}
	if p.fieldLabel().kind != NoKind {
		here |= named
	}
	return here
}

// findSigns finds the rows that count for lines that begin with a byte.
func findSigns(b byte, here when) []*sign {
	strong, faint := make([]*sign, 0, len(signs)), []*sign(nil)
	for i := range signs {
		switch s := &signs[i]; {
		case s.first != "" && strings.IndexByte(s.first, b) < 0, !s.counts(here):
		case s.when&weak != 0:
			faint = append(faint, s)
		default:
			strong = append(strong, s)
		}
	}
	return append(strong, faint...)
}

// counts reports whether a sign counts at a place, for a line with what here says.
func (s *sign) counts(here when) bool {
	return (s.when&places == 0 || s.when&places&here != 0) && s.when&needs&^here == 0
}

// gather collects the evidence of a piece, as far as it counts where the paths are.
func (e *evidence) gather(p *piece, where when) {
	*e = evidence{candidates: e.candidates[:0], number: -1, foreignKind: ForeignKind}
	if e.setAside(p) || e.pilcrow(p) {
		e.inserted = against
		return
	}
	e.find(signsOf(p.text[0], p.here(where)), p)
	if e.foreign, e.foreignSign = shape, &otherSigns[3]; e.against < against || where&above != 0 {
		e.strange(p)
	}
	e.weigh(p)
	if e.against == 0 && !p.inline {
		e.paragraph(p)
	}
}

// find tries the rows of the table.
func (e *evidence) find(rows []*sign, p *piece) {
	found := uint64(0)
	for _, s := range rows {
		if e.against == against && s.when&beside == 0 {
			return
		}
		if found&(1<<s.kind) != 0 || p.inline && s.when&inLine == 0 {
			continue
		}
		label, ok := 0, true
		if s.test != nil {
			label, ok = s.test(p)
		} else if s = gradesOf[s.kind].of(p); s == nil || p.inline && s.when&inLine == 0 {
			ok = false
		}
		if !ok {
			continue
		}
		found |= 1 << s.kind
		e.candidates = append(e.candidates, candidate{s, s.kind, s.cost, label})
		if s.kind == AddresseeKind && s.cost == certain && s.when&weak != 0 {
			return // nor is a caption or a pass line looked for beside RUEHRO/AMEMBASSY ROME
		}
		if s.when&weak == 0 {
			if s.kind <= AddresseeKind && !p.mixed {
				e.heading = s.kind
			}
			if s.cost < shape {
				e.against = max(e.against, against-2*s.cost)
			}
		}
	}
}

// repeat adds that a line of the heading may be there once more.
func (e *evidence) repeat(p *piece) {
	s := &repeatsShape
	switch {
	case p.again:
		s = &repeatsWord
	case e.heading >= OriginatorKind || e.heading == RoutingKind && !strings.Contains(p.text, " R"):
		return
	case p.blank:
		s = &repeatsBlank
	}
	e.candidates = append(e.candidates, candidate{sign: s, kind: RepeatKind, cost: s.cost})
}

// hasColon reports whether a colon is where the longest label ends.
func hasColon(s string) bool {
	const label = 20 // bytes
	return strings.IndexByte(s[:min(len(s), label)], ':') >= 0
}

// weigh sets the signs against one another: what is surely one kind is hardly another.
func (e *evidence) weigh(p *piece) {
	switch {
	case e.foreignSign == &levelAlone || e.foreignSign == &mailField:
	case e.foreignSign.sort != UnknownSort:
		e.inserted = against - 2*e.foreign
		e.foreign -= e.against // UNCLASSIFIED U.S. Department of State Case No. F-2014-00123
	case e.foreignSign == &otherSigns[0]:
		e.inserted = shape
	}
	for i := range e.candidates {
		c := &e.candidates[i]
		switch {
		case c.kind == SeparationKind && c.cost == certain:
			e.foreign = damaged - against // a BT in an odd place
		case c.kind == MarkingKind && e.foreignSign == &levelAlone:
			e.foreign = certain
		}
		if c.sign.when&weak != 0 {
			if c.kind == AddresseeKind && c.sign.when&heading != 0 {
				e.listed = doubtful - c.cost
			}
			c.cost += max(e.against, e.inserted)
		}
	}
}

// What it costs to take a line for anything but the paragraph that its number says it begins.
const (
	numberMarked cost = 6 // 1. (C)
	numberStop   cost = 3 // 1.
	numberParen  cost = 2 // 1)
	numberNext   cost = 2 // and it is the next one
)

// pilcrow reports whether a publisher's paragraph sign and a number begin the piece. Then it can be
// nothing but a paragraph.
func (e *evidence) pilcrow(p *piece) bool {
	if !strings.HasPrefix(p.text, pilcrow) {
		return false
	}
	n, _, _ := paragraphNumber(p.text)
	if n >= 0 {
		e.number, e.numbered, e.foreign = n, numberMarked, never
	}
	return n >= 0
}

// paragraph takes in the number that the piece begins with.
func (e *evidence) paragraph(p *piece) {
	s := p.text
	if !isDigit(s[0]) && s[0] != '(' && s[0] != pilcrow[0] {
		return
	}
	of := p.numbering()
	if of.number < 0 {
		return
	}
	e.number, e.stop, e.rest = of.number, of.stop, of.rest
	switch {
	case of.marked:
		e.numbered, e.foreign = numberMarked, never
	case of.stop == '.':
		e.numbered, e.foreign = numberStop, never
	case of.stop == ')':
		e.numbered = numberParen
	}
}

// shaped is the test that the text of a piece has a shape.
func shaped(is func(string) bool) func(*piece) (int, bool) {
	return func(p *piece) (int, bool) { return 0, is(p.text) }
}

// exactly is the test that a piece is a word and nothing else.
func exactly(word string) func(*piece) (int, bool) {
	return func(p *piece) (int, bool) { return 0, p.text == word }
}

// worded is the test that the text of a piece, whose first word is known, has a shape.
func worded(is func(s, word string) bool) func(*piece) (int, bool) {
	return func(p *piece) (int, bool) { return 0, is(p.text, p.firstWord()) }
}
