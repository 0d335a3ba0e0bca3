package grammar

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// Some files have lines that are known for what they are before anything else is read: what an
// archive put around a message, and what a print puts above and below its pages. Such a line is
// never one of the message, even where it cuts a sentence, so it is set aside before the solver
// looks for the lines of a cable.

// framed is what is known of a physical line in advance.
type framed struct {
	kind Kind
	more bool     // it goes on with the line before
	text bool     // it is text, though it begins like the mark of another layout
	of   Wrapping // who put it there, of a WrapperKind
	form Layout   // whose heading it is of, of a FormKind
	key  int      // the length of its key, with the colon, of an AttributeKind; 0 where it has none
	tail int      // where a code begins that is in its margin, or 0
	head int      // where what is known ends and the rest of the line begins, or 0
}

// frame holds what is known of the physical lines of a file. It is empty where nothing is.
type frame []framed

// lastUnknown returns the last line that is not blank and of which nothing is known in advance, or -1.
func (l frame) lastUnknown(f *File) int {
	i := len(l) - 1
	for i >= 0 && (l[i].kind != NoKind || trim(f.Text, f.Lines[i]).Len() == 0) {
		i--
	}
	return i
}

// frameOf looks for the lines of a file, whose texts are given, that are known in advance. Copies of
// the text are aside. The frame is in room if it fits.
func frameOf(f *File, texts, aside []Span, room frame) frame {
	b := framer{file: f, texts: texts, space: room}
	b.begin()
	b.stamps()
	b.release()
	if !b.other() {
		b.ofTelegram()
	}
	b.copies(aside)
	return b.lines
}

// ofTelegram looks for what is put around telegrams, and for the lines of their prints.
func (b *framer) ofTelegram() {
	b.reprint()
	b.sensitive()
	b.mail()
	b.draft()
	b.cousin()
	b.quotedForm()
	b.quotedFields()
	b.currentMarks()
	b.record()
	b.print()
	b.nsc()
	b.draftingSheet()
	b.innerHeading()
}

// copies sets other copies of the text aside, each as one line.
func (b *framer) copies(aside []Span) {
	for _, at := range aside {
		more := false
		for i := b.file.LineAt(at.Start); i < len(b.texts) && b.texts[i].Start < at.End; i++ {
			if b.texts[i].Len() == 0 || b.texts[i].Start < at.Start {
				continue
			}
			b.set(i, CopyKind)
			b.lines[i].more = more
			if b.texts[i].End > at.End {
				b.lines[i].head = at.End
			}
			more = true
		}
	}
}

// framer finds the lines of a frame.
type framer struct {
	file   *File
	texts  []Span // of the physical lines, without blanks around them
	lines  frame
	space  frame // for them
	begins beginnings
	state  []int // the lines that name the Department of State, as the banners of its reviewers do
	heads  []int // the lines that begin like the heads of a record: Message Text
	pages  []int // the lines that begin like those of a print: PAGE, ACTION
	foot   int   // the head of the attributes of a record, which are below all else, or the last line

	roomForState [16]int // for the lines of a record, as many as most have
	roomForHeads [4]int
	roomForPages [48]int

	top      int    // the first line of the text, once it was asked for
	topKnown bool   // it was
	inForm   bool   // the heading above it is SMART's
	number   string // of the heading above it, without zeros before it
	form     Layout // of the lines of other layouts
}

// beginnings are what lines of a file begin with. Nearly all files have none of it, and to know that
// takes one look at each line, where a search of the text for each would take ten.
type beginnings uint16

const (
	labelled      beginnings = 1 << iota // MRN
	inSets                               // MSGID/
	numberedTel                          // TELNO, or OF and a date-time group
	attributed                           // Message Attributes, Message Text
	onPages                              // PAGE, or what else a print begins with
	underPOEMS                           // POEMS Automated Telegram Handler
	inLines                              // LINE1
	charged                              // CHARGE, of a drafting sheet
	released                             // RELEASE, DENIED
	releasedLater                        // CSP-
	sent                                 // FM
	inBase                               // GR, SIC or NATO's level, as by the base procedure of ACP 127
	nowMarked                            // *** Current Classification ***
	farRight                             // nothing but blanks, and the code of an exemption
)

const farColumns = 60 // blanks before a code alone on its line

// begin looks at what the lines begin with.
func (b *framer) begin() {
	text := b.file.Text
	b.foot = len(b.texts) - 1
	b.state, b.heads, b.pages = b.roomForState[:0], b.roomForHeads[:0], b.roomForPages[:0]
	for i, at := range b.texts {
		if at.Len() == 0 {
			continue
		}
		if b.indent(i) >= farColumns && isReleaseCodes(at.Of(text)) {
			b.begins |= farRight
		}
		if at.Start+1 < len(text) {
			if words := firstBytes[text[at.Start]] & secondBytes[text[at.Start+1]]; words != 0 { // as few lines
				b.beginsWith(words, i)
			}
		}
	}
}

// beginsWith notes which of some of the beginningWords, a bit each, a line begins with.
func (b *framer) beginsWith(words uint32, line int) {
	for ; words != 0; words &= words - 1 {
		word := &beginningWords[bits.TrailingZeros32(words)]
		if !strings.HasPrefix(b.text(line), word.begins) {
			continue
		}
		b.begins |= word.of
		switch {
		case word.of == attributed:
			b.heads = append(b.heads, line)
		case word.of&onPages != 0:
			b.pages = append(b.pages, line)
		}
	}
}

// stamps looks for the lines that name the Department of State.
func (b *framer) stamps() {
	const department = "Department of State"
	lines := b.file.Lines // which end above the text where only lines above a place are read
	for line := 0; line < len(lines); line++ {
		at := strings.Index(b.file.Text[lines[line].Start:], department)
		if at < 0 {
			return
		}
		at += lines[line].Start
		for line < len(lines) && lines[line].Stop <= at {
			line++
		}
		if line < len(lines) {
			b.state = append(b.state, line)
		}
	}
}

// beginning is a word that lines begin with.
type beginning struct {
	begins string
	of     beginnings
}

var beginningWords = [...]beginning{
	{"MRN", labelled}, {"Date/DTG:", labelled}, {"MSGID/", inSets}, {"TELNO ", numberedTel}, {"Message ", attributed},
	{"OF 0", numberedTel}, {"OF 1", numberedTel}, {"OF 2", numberedTel}, {"OF 3", numberedTel},
	{"LINE1", inLines}, {"CHARGE: ", charged},
	{"FM ", sent}, {"RELEASE", released}, {"DENIED", released}, {laterCase, releasedLater},
	{"PAGE", onPages}, {"ACTION", onPages}, {"ORIGIN", onPages}, {"NOTE BY OC", onPages},
	{poemsProgram, onPages | underPOEMS},
	{currentLevel, nowMarked}, {currentHandling, nowMarked},
	{"GR", inBase}, {"SIC ", inBase}, {"N A T O", inBase}, {"NATO", inBase}, {"C O S M I C", inBase},
}

// firstBytes and secondBytes have, for each byte, a bit for each of the beginningWords that it is the
// first or the second byte of.
var firstBytes, secondBytes = func() (first, second [256]uint32) {
	for i, word := range beginningWords {
		first[word.begins[0]] |= 1 << i
		second[word.begins[1]] |= 1 << i
	}
	return first, second
}()

// text returns a physical line without blanks around it.
func (b *framer) text(line int) string { return b.texts[line].Of(b.file.Text) }

// first returns the first byte of the text of a line. Of a blank line it is a byte of no text, such as a line end.
func (b *framer) first(line int) byte {
	if at := b.texts[line].Start; at < len(b.file.Text) {
		return b.file.Text[at]
	}
	return 0
}

// room makes room for what is known of the lines.
func (b *framer) room() {
	if b.lines == nil {
		b.lines = slices.Grow(b.space[:0], len(b.file.Lines))[:len(b.file.Lines)]
		clear(b.lines)
	}
}

// set says what a line is.
func (b *framer) set(line int, k Kind) {
	b.room()
	b.lines[line] = framed{kind: k, tail: b.lines[line].tail}
}

// attribute says that a line is one of an attribute.
func (b *framer) attribute(line int) {
	b.set(line, AttributeKind)
	b.lines[line].key = attributeKey(b.text(line))
}

// wrap says who put a line around the message.
func (b *framer) wrap(line int, of Wrapping) {
	b.set(line, WrapperKind)
	b.lines[line].of = of
}

// is returns what a line is, as far as it is known.
func (b *framer) is(line int) Kind {
	if b.lines == nil {
		return NoKind
	}
	return b.lines[line].kind
}

const (
	reviewBanner   = "Declassified/Released US Department of State EO Systematic Review"
	messageText    = "Message Text"
	attributesHead = "Message Attributes"
)

const (
	currentLevel    = "*** Current Classification ***"
	currentHandling = "*** Current Handling Restrictions ***"
)

// currentMarks finds the lines that the National Archives put below a text, on how it was marked when it was
// filed:
//
//	*** Current Handling Restrictions *** EXDIS
//	*** Current Classification *** SECRET
func (b *framer) currentMarks() {
	if b.begins&nowMarked == 0 {
		return
	}
	for i := range b.texts {
		s := b.text(i)
		if b.is(i) == NoKind && (strings.HasPrefix(s, currentLevel) || strings.HasPrefix(s, currentHandling)) {
			b.wrap(i, AADRecord)
		}
	}
}

// record finds the lines that the National Archives put around a telegram of 1973-79: the banner at
// head and foot of each sheet, the heads of text and attributes, and the attributes.
func (b *framer) record() {
	reviewed := func(line int) bool { return strings.Contains(b.text(line), reviewBanner) }
	if !slices.ContainsFunc(b.state, reviewed) &&
		!(b.begins&attributed != 0 && strings.Contains(b.file.Text, attributesHead)) {
		return
	}
	head := len(b.texts) // the line of the head of the attributes
	text := false        // that of the text is above
	for _, i := range b.heads {
		switch s := b.text(i); {
		case s == attributesHead && (head < i || b.attributeBelow(i)):
			b.wrap(i, AADRecord)
			head = min(head, i)
		case s == messageText && head > i && (!text || i < b.textTop()):
			b.wrap(i, AADRecord)
			text = true
		}
	}
	for _, i := range b.state {
		if s := b.text(i); isReviewBanner(s) && !(i > head && attributeKey(s) > 0) {
			b.wrap(i, ReviewBanner)
		}
	}
	b.foot = min(b.foot, head)
	within := false // an attribute is above
	var keys keysInOrder
	for i := head + 1; i < len(b.texts); i++ {
		if b.texts[i].Len() == 0 {
			continue
		}
		if b.isOfRecord(i) {
			within = false
			continue
		}
		key := keys.length(b.text(i))
		b.lines[i] = framed{kind: AttributeKind, key: key, more: within && key == 0, tail: b.lines[i].tail}
		within = true
	}
}

// attributeBelow reports whether one of the first lines below a line begins with the key of an attribute, or
// none is there. What a text quotes of a record is no head of it.
func (b *framer) attributeBelow(line int) bool {
	const most = 3 // lines that are not blank, as a banner or a damaged key may be first
	n := 0
	for i := line + 1; i < len(b.texts) && n < most; i++ {
		if s := b.text(i); s != "" {
			if key := attributeKey(s); key > 0 {
				if _, ok := tables.AttributeRank(s[:key-1]); ok {
					return true
				}
			}
			n++
		}
	}
	return n == 0
}

// isOfRecord reports whether a line is a banner, or a head, of a record of the National Archives.
func (b *framer) isOfRecord(line int) bool {
	l := &b.lines[line]
	return l.kind == WrapperKind && (l.of == AADRecord || l.of == ReviewBanner)
}

// isReviewBanner reports whether s is the banner of the systematic review, with or without the name
// of whoever released it.
func isReviewBanner(s string) bool {
	const most = 160
	return len(s) < most && strings.Contains(s, reviewBanner)
}

// keysInOrder finds the keys of the attributes of a record, which has them in the order of the table.
type keysInOrder struct {
	next int // the rank that the next key may have
}

// length returns the length of the key, with its colon, that s begins with, or 0.
func (k *keysInOrder) length(s string) int {
	const near = 8 // keys that a record may lack
	for i := k.next; i < min(k.next+near, len(tables.Attributes)); i++ {
		key := tables.Attributes[i].Key
		if n := len(key); n < len(s) && s[n] == ':' && (n+1 == len(s) || isSpace(s[n+1])) && s[:n] == key {
			k.next = i + 1
			return n + 1
		}
	}
	return attributeKey(s)
}

// attributeKey returns the length of the key, with its colon, of the attribute that s begins with, or
// 0: Original Handling Restrictions: Its value may be on the next lines.
func attributeKey(s string) int {
	const most = 44
	colon := strings.IndexByte(s[:min(len(s), most)], ':')
	if colon < 2 || colon+1 < len(s) && !isSpace(s[colon+1]) {
		return 0
	}
	first := 0 // the length of the first word
	for first < colon && s[first] != ' ' {
		first++
	}
	if w := s[:first]; !isLetter(s[0]) || !hasLower(w) && w != "TAGS" && w != "SAS" {
		return 0
	}
	for i := first + 1; i < colon; i++ { // of the others
		if s[i-1] == ' ' && s[i] != ' ' && !isLetter(s[i]) {
			return 0
		}
	}
	return colon + 1
}
