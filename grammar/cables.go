package grammar

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// Files hold several cables, one after another: a box typed into one text, a day's traffic saved
// together. Each is a file of its own for whoever reads it.

// Part says where a text lies in a file that holds several cables. The zero value is that of the
// first one, and of a text that is a file by itself.
type Part struct {
	Lines int `json:"lines"` // of the file before the text
	Bytes int `json:"bytes"` // of the decoded text of the file before it
}

// Cables returns the cables of a file, in order: the file itself where it holds one. Another one
// begins at a heading or a classification line with another number or originator, after the text of
// the one before, in released copies at the banner of another document. It is named after the file:
// box.txt#2. What is quoted within a text is no cable of its own, nor is a section of the same message.
// Texts in UTF-16 are not divided.
//
// [File.Position] counts the lines of the whole file, spans count the bytes of the part: [Part].
func (f *File) Cables() []*File {
	if f.Encoding == UTF16LE || f.Encoding == UTF16BE || !mayHoldSeveral(f.Text, strings.IndexByte) {
		return []*File{f}
	}
	d := divider{file: f}
	if d.scan(); len(d.starts) == 0 {
		return []*File{f}
	}
	return d.divide()
}

// wordOfEach is a word of which each of several cables in a file has one.
type wordOfEach struct {
	word string
	rare byte // the letter or sign in it that texts have fewest of, by which it is looked for
}

// wordsOfEach are the words: a cable has a subject, or an originator.
var wordsOfEach = []wordOfEach{{"SUBJ", 'J'}, {"FM ", 'F'}, {"MRN:", ':'}, {messageText, 'x'}}

// MayHoldSeveral reports whether a text might hold several cables. It is quick.
func MayHoldSeveral(text []byte) bool { return mayHoldSeveral(text, bytes.IndexByte) }

// mayHoldSeveral is [MayHoldSeveral] for bytes and for strings, in which find finds the first byte of a value.
func mayHoldSeveral[T []byte | string](text T, find func(T, byte) int) bool {
	return slices.ContainsFunc(wordsOfEach, func(w wordOfEach) bool { return isTwice(w, text, find) })
}

// isTwice reports whether a text holds the word more than once.
func isTwice[T []byte | string](w wordOfEach, text T, find func(T, byte) int) bool {
	before := strings.IndexByte(w.word, w.rare)
	again := false
	for at := before; at < len(text); at++ {
		i := find(text[at:], w.rare)
		if i < 0 {
			return false
		}
		at += i
		if string(text[at-before:min(at-before+len(w.word), len(text))]) == w.word {
			if again {
				return true
			}
			again = true
		}
	}
	return false
}

// Path returns the name of the file that holds the text: box.txt of box.txt#2.
func (f *File) Path() string {
	if f.Part == (Part{}) {
		return f.Name
	}
	return WithoutPart(f.Name)
}

// WithoutPart returns the name of a file without the number of a cable in it: box.txt of box.txt#2.
func WithoutPart(name string) string {
	i := strings.LastIndexByte(name, '#')
	if i < 1 {
		return name
	}
	if n, err := strconv.Atoi(name[i+1:]); err != nil || n < 2 {
		return name
	}
	return name[:i]
}

// divider looks for the lines of a file with which further cables may begin.
type divider struct {
	file   *File
	starts []int // lines

	text   bool   // the cable has a subject, or paragraphs, or is long
	lines  int    // of the cable, without blank ones
	closed bool   // a blank line or an end comes before
	before string // the last line that is not blank
	record bool   // the line is within a record of the National Archives

	poems    bool   // the line is in a print of POEMS, above the last lines of its heading
	document string // the number on the last banner of a released copy

	page    string // post and number on the last first page line of a print
	another bool   // whether those on this line are others than on the one before
}

func (d *divider) line(i int) string {
	return trim(d.file.Text, d.file.Lines[i]).Of(d.file.Text)
}

func (d *divider) scan() {
	for i := range d.file.Lines {
		s := d.line(i)
		if s == "" {
			d.closed = true
			continue
		}
		before := d.page
		d.another = d.paged(s)
		released := d.isReleased(s)
		first := isPoemsStart(s)
		mayBegin := !d.record && (d.text || d.another && before != "") &&
			(released || first || !d.poems) // POEMS has its heading below the text
		if mayBegin && (released || first || d.begins(i, s)) &&
			!isIntroduced(d.line, i) && !isIntroduced(d.line, d.top(i)) {
			d.starts = append(d.starts, d.top(i))
			d.text, d.lines = false, 0
		}
		switch s {
		case messageText:
			d.record = d.hasAttributes(i)
		case attributesHead:
			d.record = false
		}
		switch {
		case first:
			d.poems = true
		case d.poems && (isOrderStart(s) || strings.HasPrefix(s, "TAGS")):
			d.poems, d.text = false, true // the text was above
		}
		d.lines++
		d.text = d.text || isText(s) || d.lines > longHeading
		d.before, d.closed = s, isEndOfMessage(s) || strings.HasPrefix(s, "====")
	}
}

// isPoemsStart reports whether a line is the first of a print of POEMS, whose heading is below its text.
func isPoemsStart(s string) bool {
	return strings.HasPrefix(s, poemsProgram) && strings.HasSuffix(s, "Page: 1")
}

// isReleased takes in the number of the document on the banner of a released copy, and reports whether it
// is another than on the banner before: Case No. F-2014-30117 Doc No. C05990001.
func (d *divider) isReleased(s string) bool {
	document := documentOf(s)
	if document == "" || document == d.document {
		return false
	}
	before := d.document
	d.document = document
	return before != ""
}

// releaseBanner begins the banner of a released copy.
const releaseBanner = "UNCLASSIFIED U.S. D"

// documentOf returns the number of the document on the banner of a released copy, or "".
func documentOf(s string) string {
	if !strings.HasPrefix(s, releaseBanner) {
		return ""
	}
	_, number, _ := strings.Cut(s, documentLabel+". ")
	return firstWord(number)
}

// paged takes in the post and the number of the first page line of a section, PAGE 01 VALLET 01306, and
// reports whether they are others than on the one before: the sections of a message have the same.
func (d *divider) paged(s string) bool {
	if !strings.HasPrefix(s, firstPage) {
		return false
	}
	const least = 4 // digits of a number
	words := strings.Fields(s[len(firstPage):])
	n := slices.IndexFunc(words, func(w string) bool { return digits(w) >= least && digits(w) == len(w) })
	if n < 1 {
		return false
	}
	before := d.page
	d.page = strings.Join(words[:n+1], " ")
	return before != d.page
}

// hasAttributes reports whether the record whose text begins below a line has its attributes, above which
// all is of one message.
func (d *divider) hasAttributes(line int) bool {
	for i := line + 1; i < len(d.file.Lines); i++ {
		switch d.line(i) {
		case attributesHead:
			return true
		case messageText:
			return false
		}
	}
	return false
}

// longHeading is how many lines a heading has at most, but for one with long lists of addressees.
const longHeading = 40

// isText reports whether a line is in or near the text of a cable.
func isText(s string) bool {
	if isSubjectStart(s) || strings.HasPrefix(s, "Subject:") {
		return true
	}
	n, _, _ := paragraphNumber(s)
	return n == 1 || n == 2
}

// isIntroduced reports whether what is above a line, or above the level over it, says that the words of
// another message follow. A heading that nothing introduces is of another cable, such as one attached.
func isIntroduced(text func(line int) string, line int) bool {
	above := line - 1
	for above > 0 && (text(above) == "" || isLevelAlone(text(above))) {
		above--
	}
	return above >= 0 && text(above) != "" && isQuoteOpened(text(above))
}

// isQuoteOpened reports whether a line says that the words of another message follow it.
func isQuoteOpened(s string) bool {
	upper := strings.ToUpper(s)
	for _, word := range []string{"QUOTE", "QTE", "BEGIN TEXT", "BEGIN CABLE", "BEGIN MESSAGE", "FOLLOWS",
		"FOLLOWING", "REPEATED"} {
		if strings.Contains(upper, word) && !strings.Contains(upper, "UNQ") {
			return true
		}
	}
	return strings.HasSuffix(s, ":") && !strings.HasPrefix(s, "=")
}

// begins reports whether a line may be the first of a cable, or one near it.
func (d *divider) begins(i int, s string) bool {
	if !d.closed && strings.IndexByte(beginsCable, s[0]) < 0 {
		return false // as most lines are not
	}
	w := firstWord(s)
	switch {
	case isTransmission(s, w), s == messageText, isExtract(s), strings.HasPrefix(s, "MRN:"):
		return true
	case isStation(s, w):
		return true
	case strings.HasPrefix(s, "PREC:"):
		return d.closed && d.follows(i, 2, func(s string) bool { return strings.HasPrefix(s, "LINE1") })
	case isLine128(s):
		return true
	case w == "FM":
		return d.closed && d.follows(i, 3, func(s string) bool { return strings.HasPrefix(s, "TELNO ") })
	case w == "PAGE" && strings.HasPrefix(s, firstPage):
		return d.another && d.closed && d.follows(i, 2, isDistributionStart)
	case isDateTimeLine(s):
		return d.closed && d.follows(i, 4, func(s string) bool { return strings.HasPrefix(s, "FM ") })
	}
	// to parse the line takes longer than to look for what follows it
	return d.closed && endsWithSerial(s) && d.follows(i, 25, isFieldStart) && d.isMarking(s)
}

// beginsCable is what lines begin with that begin a cable even right below another line: transmission
// lines, DE lines, and those that publishers put above a cable.
const beginsCable = "VZDMT"

// firstPage begins the first page line of a section of a print.
const firstPage = "PAGE 01 "

// isDistributionStart reports whether a line is the first row of the distribution of a print.
func isDistributionStart(s string) bool {
	return strings.HasPrefix(s, "ACTION ") || strings.HasPrefix(s, "ORIGIN ")
}

// isExtract reports whether a line is one that publishers put above a text which they did not print
// whole.
func isExtract(s string) bool { return strings.HasPrefix(s, "This record is a partial extract") }

// follows reports whether one of so many lines below that are not blank is such a line.
func (d *divider) follows(i, most int, is func(string) bool) bool {
	for i++; most > 0 && i < len(d.file.Lines); i++ {
		s := d.line(i)
		if s == "" {
			continue
		}
		if most--; is(s) {
			return true
		}
	}
	return false
}

func isFieldStart(s string) bool {
	return isOrderStart(s) || isSubjectStart(s) || strings.HasPrefix(s, "TAGS")
}

// endsWithSerial reports whether a line ends with a number of as many digits as a serial number has.
func endsWithSerial(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return len(last) >= 3 && len(last) <= 7 && digits(last) == len(last) && !hasLower(s)
}

// isMarking reports whether a line is a classification line with post and number.
func (d *divider) isMarking(s string) bool {
	m := First[*Marking](Parse("", s))
	return m != nil && m.SyntaxError == nil && m.Post != nil && m.Serial != nil
}

// top returns the first line of the heading in which a line is: routing lines and levels may
// be above it; above the first page line of a print, and a British telegram, the level is, with blank lines between.
func (d *divider) top(i int) int {
	if i > 0 && isPoemsStart(d.line(i)) && documentOf(d.line(i-1)) != "" {
		return i - 1
	}
	if s := d.line(i); strings.HasPrefix(s, firstPage) || strings.HasPrefix(s, "FM ") {
		above := i - 1
		for above > 0 && d.line(above) == "" {
			above--
		}
		if above >= 0 && isLevelLine(d.line(above)) {
			return above
		}
		return i
	}
	for i > 0 {
		s := d.line(i - 1)
		w := firstWord(s)
		if s == "" || !isRouting(s, w) && !isTransmission(s, w) && !isLevelAlone(s) {
			return i
		}
		i--
	}
	return i
}

// isLevelAlone reports whether a line holds a level and nothing else, as above the fields of SMART.
func isLevelAlone(s string) bool {
	switch s {
	case "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET", "SBU":
		return true
	}
	return false
}

// divide cuts the file before each start with which another cable begins.
func (d *divider) divide() []*File {
	f := d.file
	var bounds []int // lines
	own := &portion{divider: d, from: 0, to: d.starts[0]}
	above := -1 // the banner above an e-mail that does not say what it forwards
	for i, start := range d.starts {
		next := &portion{divider: d, from: start, to: len(f.Lines)}
		if i+1 < len(d.starts) {
			next.to = d.starts[i+1]
		}
		if next.isCover() {
			above = start
			continue
		}
		if own.isOther(next) {
			if above >= 0 {
				start = above
			}
			bounds = append(bounds, start)
			own = next
		} else if own.saysNothing() { // a banner above the first
			own = next
		}
		above = -1
	}
	if len(bounds) == 0 {
		return []*File{f}
	}
	var files []*File
	from := 0
	for i, to := range append(bounds, len(f.Lines)) {
		part := d.cut(from, to)
		if i > 0 {
			part.Name = f.Name + "#" + strconv.Itoa(i+1)
		}
		files = append(files, part)
		from = to
	}
	return files
}

// cut returns lines of the file as a file.
func (d *divider) cut(from, to int) *File {
	f := d.file
	at := Span{0, len(f.Text)}
	if from > 0 {
		at.Start = f.Lines[from].Start
	}
	if to < len(f.Lines) {
		at.End = f.Lines[to].Start
	}
	source := f.SourceSpan(at)
	if from == 0 {
		source.Start = 0 // with the byte order mark
	}
	part := NewFile(f.Name, source.Of(f.source))
	if from > 0 {
		part.Part = Part{Lines: from, Bytes: at.Start}
	}
	return part
}

// portion is what may be one of several cables in a file.
type portion struct {
	*divider
	from, to int // lines
	heading  *identity
	all      *identity
}

// isOther reports whether two portions are not of one message. Half of those that are have the same
// classification line, word for word. Most others say so above their texts: of these no more is
// read, for they will be read again, together or each by itself.
func (p *portion) isOther(next *portion) bool {
	if own := p.classified(); own != "" && own == next.classified() {
		return false
	}
	if a, b := p.headingIdentity(), next.headingIdentity(); a.number != 0 && b.number != 0 {
		return a.isOther(*b)
	}
	return p.identity().isOther(*next.identity())
}

// isCover reports whether a portion is a banner and the head of an e-mail, whose cable follows.
func (p *portion) isCover() bool {
	return documentOf(p.line(p.from)) != "" && p.to < len(p.file.Lines) &&
		p.to-p.from <= longHeading && p.saysNothing()
}

// saysNothing reports whether a portion does not say which message it is of.
func (p *portion) saysNothing() bool {
	return p.classified() == "" && *p.headingIdentity() == identity{} && *p.identity() == identity{}
}

// classified returns the first classification line, down to its number.
func (p *portion) classified() string {
	s := p.file.numberedLevel(p.file.Lines[p.from:p.to]).Of(p.file.Text)
	if strings.HasPrefix(s, releaseBanner) {
		return "" // the banner of a released copy: all documents of a case have the same number
	}
	return s
}

// headingIdentity returns what the lines down to the subject, or to the first paragraph, say.
func (p *portion) headingIdentity() *identity {
	if p.heading == nil {
		end := p.from
		for end < p.to && (p.line(end) == "" || !isText(p.line(end))) {
			end++
		}
		id := identify(p.cut(p.from, min(end+1, p.to)))
		if p.heading = &id; end+1 >= p.to {
			p.all = p.heading // it has no text
		}
	}
	return p.heading
}

// identity returns what all lines say.
func (p *portion) identity() *identity {
	if p.all == nil {
		id := identify(p.cut(p.from, p.to))
		p.all = &id
	}
	return p.all
}

// identity is what distinguishes one message from another.
type identity struct {
	post, originator, group string // "" where it is not known
	number                  int
}

func identify(f *File) (id identity) {
	c := ParseFile(f)
	for _, e := range c.Elements {
		if e.Err() != nil {
			continue
		}
		switch e := e.(type) {
		case *Marking:
			if e.Serial != nil && e.Post != nil && id.number == 0 {
				id.number, _ = e.Serial.Int()
				id.post = folded(e.Post.Span().Of(f.Text))
			}
		case *Originator:
			if id.originator == "" {
				id.originator = folded(e.span.Of(f.Text)[e.label-e.span.Start:])
			}
		case *Form:
			id.telno(e)
		case *Preamble:
			if id.group == "" {
				id.group = folded(e.Group.Text + e.Month.Text)
			}
		}
	}
	poems := false // the heading is below the text
	for i := range f.Lines {
		s := trim(f.Text, f.Lines[i]).Of(f.Text)
		poems = poems || strings.HasPrefix(s, poemsProgram)
		if rest, ok := strings.CutPrefix(s, "MRN:"); ok {
			id.filed(strings.Fields(rest))
			break
		}
		const group = 3 // words: 112204Z MAR 97
		if words := strings.Fields(s); poems && strings.HasPrefix(s, firstPage) && len(words) > group {
			id.filed(words[1 : len(words)-group]) // 01 STATE 48117
			break
		}
	}
	return id
}

// telno takes in the post and number of a British telegram: FM PORT LOUIS, TELNO 61.
func (id *identity) telno(e *Form) {
	if e.Of != UKTelno || e.Field == nil || e.Field.Name == nil {
		return
	}
	switch strings.TrimRight(e.Field.Name.Text, ": ") {
	case "FM":
		for _, a := range e.Field.Addressees {
			id.post = folded(a.Name.Text)
		}
	case "TELNO":
		if e.Field.Number != nil {
			id.number, _ = e.Field.Number.Int()
		}
	}
}

// filed takes in year, post and number of a message: 12 PORT LOUIS 45.
func (id *identity) filed(words []string) {
	if len(words) < 3 {
		return
	}
	last := len(words) - 1
	if n, err := strconv.Atoi(words[last]); err == nil {
		id.number, id.post = n, folded(strings.Join(words[1:last], ""))
	}
}

// folded returns letters and digits alone, in capitals.
func folded(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '.' || r == ':' {
			return -1
		}
		return r
	}, strings.ToUpper(s))
}

// isOther reports whether two messages are not one: whether the first of number, date-time group and
// originator that both have is another.
func (id identity) isOther(next identity) bool {
	switch {
	case id.number != 0 && next.number != 0:
		return id.number != next.number || id.post != next.post
	case id.group != "" && next.group != "":
		return id.group != next.group
	}
	return id.originator != "" && next.originator != "" && id.originator != next.originator
}
