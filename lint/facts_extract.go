package lint

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// ExtractFacts gathers the facts of a cable. Lines that could not be read give none. Strings are
// copies, so that the facts do not keep the text alive.
func ExtractFacts(c *grammar.Cable) *Facts {
	c = c.WithoutMargin()
	return read(c, tables.BuiltIn(), look(c.File.Text))
}

// read gathers the facts of a cable, TAGS by the tables given. It is handed what is in the text.
func read(c *grammar.Cable, tables *tables.Tables, text *sights) *Facts {
	if file := c.File.AsRead(); file != c.File { // invisible-character or lower-case-in-heading says so
		plain := *c
		plain.File = file
		c = &plain
	}
	f := &Facts{
		Profile: c.Profile, Layout: c.Layout, Service: c.Service, Dialect: c.Layout, Wrappers: slices.Clone(c.Wrappers),
		Encoding: c.File.Encoding.String(),
		Evidence: c.Evidence, Routing: []Fact[string]{}, Precedence: []Fact[string]{}, Addressees: []Addressee{},
		Captions:  []Fact[string]{},
		Attention: []Fact[string]{}, TAGS: []TAG{}, References: []Reference{}, Reasons: []Reason{}, Paragraphs: []Paragraph{},
		Titles: []Fact[string]{}, Pages: []Page{}, Signers: []Fact[string]{},
		Drafters: []Person{}, Clearers: []Person{}, Attachments: []Fact[string]{},
		Redactions: []Redaction{}, Mail: []Mail{}, Sets: []Set{}, Release: Release{Codes: []Fact[string]{}},
		Distribution: []Distribution{}, LevelLines: []Fact[Level]{}, Heads: []SectionHead{}, Attributes: []Attribute{},
	}
	if f.Wrappers == nil {
		f.Wrappers = []grammar.Wrapping{}
	}
	if f.Evidence == nil {
		f.Evidence = []grammar.Evidence{}
	}
	next := nextCable(c)
	f.reserve(c.Elements[:next])
	for _, e := range inSectionOrder(c.Elements[:next]) {
		if isRead(e) {
			f.read(e, c, tables)
		}
	}
	if next < len(c.Elements) {
		f.Another = c.Elements[next].Span()
	}
	f.fill(c.Copy, tables)
	f.prints(c)
	f.infer(tables)
	f.number(tables)
	f.passages(c, text.names)
	f.around(c, tables)
	return f
}

// reserve makes room for what cables have many of, since most of the cost of facts is in memory.
func (f *Facts) reserve(elements []grammar.Element) {
	paragraphs, addressees := 0, 0
	for _, e := range elements {
		switch e.Kind() {
		case grammar.ParagraphKind:
			paragraphs++
		case grammar.AddresseeKind:
			addressees++
		}
	}
	if paragraphs > 0 {
		f.Paragraphs = make([]Paragraph, 0, paragraphs)
	}
	if addressees > 0 {
		f.Addressees = make([]Addressee, 0, addressees)
	}
}

// around adds what is in the pages of a release, and the facts of a telegram below the labels
// of the SMART form, whose signature is also that of the whole.
func (f *Facts) around(c *grammar.Cable, tables *tables.Tables) {
	if f.Release.Case.Known || f.Release.Kind.Known {
		f.Release.Pages = pagesOf(c)
	}
	if c.Layout == grammar.SMART { // Reference: n/a
		f.References = slices.DeleteFunc(f.References,
			func(r Reference) bool { return r.Letter == "" && strings.EqualFold(r.Text, "n/a") })
	}
	if c.Inner == nil {
		return
	}
	f.Inner = read(c.Inner, tables, look(c.Inner.File.Text))
	if !f.Signature.Known {
		f.Signature = f.Inner.Signature
	}
}

// isRead reports whether a line could be read. Of a date-time line the date counts that comes before a fault,
// of an addressee the name.
func isRead(e grammar.Element) bool {
	switch e := e.(type) {
	case *grammar.Preamble:
		if e.Year != nil {
			return true
		}
	case *grammar.Addressee:
		return e.Name != nil && e.Name.Text != ""
	}
	return e.Err() == nil
}

func (f *Facts) read(e grammar.Element, c *grammar.Cable, tables *tables.Tables) {
	switch e := e.(type) {
	case *grammar.Transmission:
		once(&f.Transmission, clone(e.ID.Text), e.ID)
	case *grammar.Routing:
		f.routing(e)
	case *grammar.Station:
		f.station(e)
	case *grammar.Security:
		f.security(e)
	case *grammar.Preamble:
		f.preamble(e)
	case *grammar.Originator:
		once(&f.Originator, clone(e.Name.Text), e.Name)
	case *grammar.Addressee:
		f.addressee(e)
	case *grammar.Marking:
		f.marking(e)
	case *grammar.Caption:
		if c.Service == grammar.StateService { // EXERCISE BRASS LANTERN is none
			for _, p := range e.Captions {
				f.caption(&grammar.Word{At: p.At, Text: p.At.Of(c.File.Text)}) // with its blanks, for the places
			}
		}
	case *grammar.Attention:
		further := c.Layout.IsPrint() && len(f.Paragraphs) > 0 // of a further section
		if c.Service == grammar.StateService && !further {     // SIC FAA/ICA is none
			f.attention(e, c)
		}
	case *grammar.Order:
		f.order(e)
	case *grammar.Tags:
		if again := c.Layout.IsPrint() && e.Label().Len() > 0 && len(f.TAGS) > 0; !again && !f.quotes(len(f.TAGS)) {
			// again: of a further section
			f.tags(e, tables)
		}
	case *grammar.Subject:
		f.subject(e)
	case *grammar.References:
		if again := c.Layout.IsPrint() && e.Label().Len() > 0 && len(f.References) > 0; !again &&
			!f.quotes(len(f.References)) {
			if c.Layout == grammar.DD173 {
				f.sheetReferences(e, c)
			} else {
				f.references(e)
			}
		}
	case *grammar.ClassifiedBy:
		f.officer(&e.ClassifiedByLine, c)
	case *grammar.Reason:
		f.reason(e.Sections)
	case *grammar.Declassify:
		f.declassify(e, c)
	case *grammar.DerivedFrom:
		if e.Value != nil {
			once(&f.Derived, wordsAt(e.Value, c), e.Value)
		}
	case *grammar.Paragraph:
		f.paragraph(e, c)
		if e.Authority != nil && !f.Officer.Known {
			f.officer((*grammar.ClassifiedByLine)(e.Authority), c)
		}
	case *grammar.Title:
		f.Titles = append(f.Titles, known(wordsAt(e, c), e))
	case *grammar.Page:
		f.page(e)
	case *grammar.Signature:
		f.signature(e, c)
	case *grammar.Labelled:
		f.labelled(e)
	case *grammar.Wrapper:
		f.wrapper(e, c)
	case *grammar.Form:
		f.form(e)
	case *grammar.SerialCheck:
		number(&f.Check, &e.Serial.Word)
	}
}

// quotes reports whether a field, of which a number of values was read above the text, is one that a paragraph quotes:
// the REF and TAGS of another message.
func (f *Facts) quotes(read int) bool { return len(f.Paragraphs) > 0 && read > 0 }

func clone(s string) string { return strings.Clone(s) }

// wordsAt returns what is at a place, with one blank for any blanks and line ends.
func wordsAt(at grammar.Spanner, c *grammar.Cable) string {
	return singleSpaced(at.Span().Of(c.File.Text))
}

// singleSpaced returns a copy of s with one blank for any blanks and line ends between its words, and
// none around them. A backslash with which a database escaped a line end is none of its words.
func singleSpaced(s string) string {
	if isSingleSpaced(s) {
		return clone(s)
	}
	words := strings.Fields(withoutEscapes.Replace(s))
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == `\` }), " ")
}

// withoutEscapes removes the backslashes of a database before line ends; others are words of their own.
var withoutEscapes = strings.NewReplacer("\\\n", "\n", "\\\r\n", "\n")

// once sets a fact that is not known yet: of a line that is repeated the first counts.
func once[T any](f *Fact[T], value T, at grammar.Spanner) {
	if !f.Known {
		*f = known(value, at)
	}
}

// number sets a fact from digits.
func number(f *Fact[int], w *grammar.Word) {
	if n, ok := w.Int(); ok && !f.Known {
		*f = Fact[int]{n, w.At, true}
	}
}

// attention reads a line that passes a text on. Captions may precede it: SIPDIS, DEA HQ FOR ROE.
func (f *Facts) attention(e *grammar.Attention, c *grammar.Cable) {
	at := e.Span()
	for {
		text := at.Of(c.File.Text)
		caption, rest, found := strings.Cut(text, ",")
		if _, ok := tables.BuiltIn().FindCaption(caption); !found || !ok {
			break
		}
		f.Captions = append(f.Captions, known(caption, grammar.Span{Start: at.Start, End: at.Start + len(caption)}))
		at.Start = at.End - len(strings.TrimLeft(rest, " \r\n"))
	}
	f.Attention = append(f.Attention, known(wordsAt(at, c), at))
}

func (f *Facts) subject(e *grammar.Subject) {
	if f.Subject.Known && e.Title != nil && e.Label().Len() == 0 && len(f.Paragraphs) == 0 &&
		!strings.HasSuffix(f.Subject.Value, "...") && !strings.Contains(e.Title.Text, `"`) {
		// the rest of a subject in the midst of which a line was put into the copy
		f.Subject.Value += " " + singleSpaced(e.Title.Text)
		f.Subject.At = f.Subject.At.To(e.Title)
		return
	}
	if e.Title != nil {
		title := singleSpaced(e.Title.Text)
		if f.Subject.Known && len(f.Paragraphs) == 0 && strings.HasPrefix(title, f.Subject.Value) {
			f.Subject = Fact[string]{} // the line above was cut, and typed once more
		}
		once(&f.Subject, title, e.Title)
	}
	if e.Mark != nil {
		once(&f.Mark, bareMark(e.Mark.Text), e.Mark)
	}
}

// officer reads name and position. The position before the name counts, else what follows it.
// An officer without a name is called by the position.
func (f *Facts) officer(e *grammar.ClassifiedByLine, c *grammar.Cable) {
	positions := e.Position
	if e.Before != nil && e.Name != nil {
		positions = []*grammar.OfficerTitle{e.Before}
	} else if e.Before != nil {
		positions = append([]*grammar.OfficerTitle{e.Before}, positions...)
	}
	if n := len(positions); n > 0 {
		at := positions[0].At.To(positions[n-1])
		once(&f.Position, wordsAt(at, c), at)
	}
	switch {
	case e.Name != nil:
		once(&f.Officer, wordsAt(e.Name, c), e.Name)
	case f.Position.Known:
		once(&f.Officer, f.Position.Value, f.Position)
	}
	f.reason(e.Sections)
}

// stops reads other signs between a section of the order and its paragraph as stops: 1,4.
var stops = strings.NewReplacer(",", ".", "/", ".", ":", ".")

func (f *Facts) reason(sections []*grammar.ReasonSection) {
	for _, s := range sections {
		if s.Section == nil { // reasons (b) and (d), see unread-value
			for _, l := range s.Letters {
				f.Reasons = append(f.Reasons, Reason{"", string(l.Letter()), l.At})
			}
			continue
		}
		section := strings.Join(strings.Fields(stops.Replace(s.Section.Text)), "")
		for _, l := range s.Letters {
			f.Reasons = append(f.Reasons, Reason{section, string(l.Letter()), s.Section.At.To(l)})
		}
	}
}

func (f *Facts) signature(e *grammar.Signature, c *grammar.Cable) {
	if c.Service != grammar.StateService && strings.HasPrefix(e.Span().Of(c.File.Text), "EXERCISE") {
		return // EXERCISE EXERCISE EXERCISE, the last line of a text
	}
	for _, s := range e.Signers {
		name := known(clone(s.Name.Text), s.Name)
		n := len(f.Signers) - 1
		switch {
		case n < 0 || !strings.EqualFold(surname(f.Signers[n].Value), surname(name.Value)):
			f.Signers = append(f.Signers, name)
		case strings.ToUpper(name.Value) == name.Value: // the name appears twice: Jane Roe, ROE
			f.Signers[n] = name
		}
	}
	f.Signature = f.Signers[0]
}

// surname returns the last word of a name.
func surname(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// pilot forgets what is known of the lines above the date-time line where they begin again: they were
// those of a pilot, by which a station sent the message on.
//
//	PP RUEHC
//	DE RUDKA #0015 0861130
//	PP RUEHC RUEHBS
//	DE RUEHPL #0042 0861109
func (f *Facts) pilot() {
	if len(f.Precedence) > 0 || f.Sent.Known || f.Originator.Known || f.Level.Known {
		return
	}
	f.Prosign, f.Routing = Fact[string]{}, f.Routing[:0]
	f.Station, f.Serial, f.Part = Fact[string]{}, Fact[int]{}, Fact[int]{}
	f.FilingDay, f.FilingTime = Fact[int]{}, Fact[int]{}
	f.Warning, f.Letters = Fact[string]{}, Fact[string]{}
}

func (f *Facts) routing(e *grammar.Routing) {
	if f.Station.Known || f.Letters.Known {
		f.pilot()
	}
	once(&f.Prosign, clone(e.Prosign.Text), e.Prosign)
	for _, w := range e.Indicators {
		f.Routing = append(f.Routing, known(clone(w.Text), w))
	}
}

func (f *Facts) station(e *grammar.Station) {
	once(&f.Station, clone(e.Indicator.Text), e.Indicator)
	if e.Serial != nil {
		number(&f.Serial, &e.Serial.Word)
	}
	if e.Section != nil {
		number(&f.Part, &e.Section.Word)
	}
	if e.Filed == nil {
		return
	}
	at := e.Filed.At
	if _, clock, ok := strings.Cut(e.Filed.Text, "/"); ok { // 02/0009Z: the day of the month is no day of the year
		number(&f.FilingTime, &grammar.Word{At: grammar.Span{Start: at.Start + 3, End: at.Start + 7}, Text: clock})
		return
	}
	f.filed(&e.Filed.Word)
}

// filed reads the day of the year and the time: 0861109
func (f *Facts) filed(w *grammar.Word) {
	if len(w.Text) != len("0861109") {
		return
	}
	day, err1 := strconv.Atoi(w.Text[:3])
	clock, err2 := strconv.Atoi(w.Text[3:])
	if err1 == nil && err2 == nil {
		once(&f.FilingDay, day, grammar.Span{Start: w.At.Start, End: w.At.Start + 3})
		once(&f.FilingTime, clock, grammar.Span{Start: w.At.Start + 3, End: w.At.End})
	}
}

func (f *Facts) security(e *grammar.Security) {
	once(&f.Warning, clone(e.Warning.Text), e.Warning)
	if e.Letters != nil {
		once(&f.Letters, clone(e.Letters.Text), e.Letters)
	}
}

func (f *Facts) preamble(e *grammar.Preamble) {
	if f.Sent.Known || len(f.Precedence) > 0 {
		return
	}
	if e.Group == nil {
		return
	}
	meant, _ := e.Meant() // damaged-date-time says where that is not what is written
	for i, w := range e.Precedences {
		f.Precedence = append(f.Precedence, known(clone(meant.Precedences[i]), w))
	}
	if e.Year == nil {
		return
	}
	at := e.Group.At.To(e.Year)
	if sent, ok := dateTimeGroup(meant.Group, meant.Month, meant.Year); ok {
		once(&f.Sent, sent, at)
	}
}

// dateTimeGroup reads 271109Z MAR 06. It is false for a day or time that no calendar has.
func dateTimeGroup(group, month, year string) (time.Time, bool) {
	if len(group) != 7 {
		return time.Time{}, false
	}
	y, ok := Year(year)
	m, named := tables.Month(strings.ToUpper(month))
	hours, zoned := zoneHours(group[6])
	if !ok || !named || !zoned || !isDigits(group[:6]) {
		return time.Time{}, false
	}
	two := func(at int) int { return int(group[at]-'0')*10 + int(group[at+1]-'0') }
	t := time.Date(y, m, two(0), two(2), two(4), 0, 0, time.UTC)
	there := t.Day() == two(0) && t.Hour() == two(2) && t.Minute() == two(4) // the day 31 of APR is not
	return t.Add(-time.Duration(hours) * time.Hour), there
}

// zoneHours returns how many hours the time of a zone letter is ahead of Z. It is false for J, the
// local time of whoever wrote it, and for what is no letter.
func zoneHours(letter byte) (int, bool) {
	switch {
	case letter == 'Z', letter == '2': // as scanners read it
		return 0, true
	case 'A' <= letter && letter <= 'I':
		return int(letter-'A') + 1, true
	case 'K' <= letter && letter <= 'M':
		return int(letter-'K') + 10, true
	case 'N' <= letter && letter <= 'Y':
		return -int(letter-'N') - 1, true
	}
	return 0, false
}

// Year returns the year that two or four digits mean. Two digits mean the year of the century that ends in 2049: 73 is
// 1973 and 06 is 2006. ACP 127's own pivot, which reads 06 as 1906, is of no use for the traffic that survives.
func Year(digits string) (int, bool) {
	n, err := strconv.Atoi(digits)
	switch {
	case err != nil || n < 0:
		return 0, false
	case len(digits) == 4:
		return n, n >= 1900 && n < 2100
	case len(digits) != 2:
		return 0, false
	case n < 50:
		return 2000 + n, true
	}
	return 1900 + n, true
}

func (f *Facts) addressee(e *grammar.Addressee) {
	a := Addressee{Role: e.Role, Name: clone(e.Name.Text), Offices: []string{}, At: e.Span()}
	for _, o := range e.Offices {
		a.Offices = append(a.Offices, clone(o.Text))
	}
	if e.Indicator != nil && e.Indicator.Text != "ZEN/" { // delivered by other means
		a.Indicator = clone(strings.TrimSuffix(e.Indicator.Text, "/"))
	}
	if e.Precedence != nil {
		a.Precedence = singleSpaced(e.Precedence.Text)
	}
	var sequence Fact[int]
	if e.Sequence != nil {
		first, _, _ := strings.Cut(e.Sequence.Text, "-") // 0008-0011: one number a section
		at := grammar.Span{Start: e.Sequence.At.Start, End: e.Sequence.At.Start + len(first)}
		if first = tables.AsDigits(first); isDigits(first) { // 001l
			number(&sequence, &grammar.Word{At: at, Text: first})
		}
	}
	if e.Second == nil {
		a.Sequence = sequence
		f.Addressees = append(f.Addressees, a)
		return
	}
	second := Addressee{
		Role:       e.Role,
		Name:       clone(e.Second.Text),
		Offices:    []string{},
		Precedence: a.Precedence,
		Sequence:   sequence,
		At:         e.Second.At,
	}
	a.Precedence, a.At.End = "", e.Merged.At.Start
	f.Addressees = append(f.Addressees, a, second)
}

func (f *Facts) marking(e *grammar.Marking) {
	formAbove := f.Subject.Known && f.Level.Value == WordLevel(e.Level.Text) // above the telegram, with the level alone
	if f.Level.Known && (f.Number.Known || e.Serial == nil || f.Subject.Known && !formAbove || len(f.Paragraphs) > 0) {
		return
	}
	f.Level = Fact[Level]{} // of a level that stood alone above this line
	l := WordLevel(e.Level.Text)
	if l == NoLevel {
		l = damagedLevel(e.Level.Text) // unknown-level says so
	}
	if l != NoLevel {
		once(&f.Level, l, e.Level)
	}
	if strings.HasPrefix(e.Level.Text, tables.SensitiveLine) { // it says the caption too
		const word = "SENSITIVE"
		start := e.Level.At.Start
		f.caption(&grammar.Word{At: grammar.Span{Start: start, End: start + len(word)}, Text: word})
	}
	if e.Counter != nil && e.Counter.Part != nil {
		number(&f.Section, &e.Counter.Part.Word)
		number(&f.Sections, &e.Counter.Total.Word)
	}
	if e.Post != nil {
		once(&f.Post, singleSpaced(e.Post.Text), e.Post)
	}
	if e.Serial != nil {
		number(&f.Number, meantNumber(&e.Serial.Word))
	}
	for _, w := range e.Handling {
		f.caption(&w.Word)
	}
	for _, w := range e.Late {
		f.caption(&w.Word)
	}
	f.trailing(e.Rest)
}

// meantNumber returns a number with digits for the letters that look like them: 000042 of O00042 and
// 0000A2 as it is. One letter after fewer than five digits may be that of a position: 167B.
func meantNumber(w *grammar.Word) *grammar.Word {
	const serial = len("000042")
	meant := tables.AsDigits(w.Text)
	if meant == w.Text || !isDigits(meant) || len(w.Text) < serial && isDigits(w.Text[:len(w.Text)-1]) {
		return w
	}
	return &grammar.Word{At: w.At, Text: meant}
}

// trailing reads the captions after the serial number of a classification line. Many words that
// are no known captions are pass lines and fields.
func (f *Facts) trailing(words []*grammar.Trailing) {
	const shortest, few = 5, 2 // letters of a caption; such words
	long := 0
	for i, w := range words {
		switch {
		case w.Text == "FOR": // STATE FOR AF/E, FOR OFFICIAL USE ONLY
			long = few + 1
			f.passes(words, i)
		case len(w.Text) >= shortest:
			long++
		}
	}
	for _, w := range words {
		_, known := tables.BuiltIn().FindCaption(w.Text)
		if len(w.Text) >= shortest && (known || long <= few) {
			f.caption(&w.Word)
		}
	}
}

// passes reads the pass line that follows a classification line on its line: PORT LOUIS 000042
// SIPDIS STATE FOR AF/E. Before its verb, at an index, is a department.
func (f *Facts) passes(words []*grammar.Trailing, verb int) {
	if verb == 0 || verb+1 == len(words) || len(f.Attention) > 0 {
		return
	}
	switch words[verb-1].Text {
	case "STATE", "DEPT", "DEPARTMENT":
		at := words[verb-1].At
		text := words[verb-1].Text
		for _, w := range words[verb:] {
			if w.At.Start > at.End {
				text += " "
			}
			text += w.Text
			at.End = w.At.End
		}
		f.Attention = append(f.Attention, known(text, at))
	}
}

// WordLevel returns the level of a word of the classification line, its letters spaced or not:
// [Secret] of S E C R E T. It is [NoLevel] if the word is not a known level.
func WordLevel(s string) Level {
	word, ok := tables.FindLevel(strings.ToUpper(s))
	if !ok {
		return NoLevel
	}
	return levelNamed(word.Name)
}

// damagedLevel returns the level of a word of the classification line whose letters are spaced, as those of levels are,
// and of which one is wrong, missing or too many: CC O N F I D E N T I A L. It is [NoLevel] for other words.
func damagedLevel(s string) Level {
	const spaced = 4 // letters by themselves
	single := 0
	for w := range strings.FieldsSeq(s) {
		if len(w) == 1 {
			single++
		}
	}
	bare := strings.ReplaceAll(s, " ", "")
	for _, l := range tables.Levels {
		if single >= spaced && tables.OneLetterApart(bare, strings.ReplaceAll(l.Word, " ", "")) {
			return levelNamed(l.Name)
		}
	}
	return NoLevel
}

// levelNamed returns the level of a name of the tables. A test holds that each has one.
func levelNamed(name string) Level { return Level(max(0, slices.Index(levelNames[:], name))) }

// caption adds the captions of a line: NOFORN SIPDIS are two.
func (f *Facts) caption(w *grammar.Word) {
	words := strings.Fields(w.Text)
	captions := tables.BuiltIn().SplitCaptions(words)
	if len(captions) < 2 {
		f.Captions = append(f.Captions, known(strings.Join(words, " "), w))
		return
	}
	end := 0 // in the text
	for _, caption := range captions {
		start := -1
		for _, word := range strings.Fields(caption) {
			i := end + strings.Index(w.Text[end:], word)
			if end = i + len(word); start < 0 {
				start = i
			}
		}
		at := grammar.Span{Start: w.At.Start + start, End: w.At.Start + end}
		f.Captions = append(f.Captions, known(caption, at))
	}
}

func (f *Facts) order(e *grammar.Order) {
	if f.Order.Known || f.Declassify.NotApplicable.Known || f.Declassify.Text.Known {
		return
	}
	if e.Number != nil {
		number(&f.Order, &e.Number.Word)
	}
	if e.Date != nil {
		if day, ok := Date(e.Date.Text); ok {
			once(&f.Declassify.Date, day, e.Date)
		}
	}
	if e.Value == nil {
		return
	}
	text := singleSpaced(e.Value.Text)
	switch bare := strings.ToUpper(strings.TrimRight(text, " .,\\")); bare {
	case "":
	case "N/A", "NA", "NOT APPLICABLE":
		once(&f.Declassify.NotApplicable, true, e.Value)
	case "OADR":
		once(&f.Declassify.Text, bare, e.Value)
	default:
		once(&f.Declassify.Text, text, e.Value)
		f.schedule(e.Value.Text, e.Value.At.Start)
	}
}

// schedule reads the date and the officer of a schedule of the orders of 1972 and 1978 from the value of
// the E.O. line, which starts at a byte of the text:
//
//	E.O. 12065: GDS 5/10/85 (ROE, JANE Q.) OR-P
func (f *Facts) schedule(value string, start int) {
	if !IsSchedule(value) {
		return
	}
	if open := strings.IndexByte(value, '('); open >= 0 {
		if name, _, ok := strings.Cut(value[open+1:], ")"); ok && strings.Contains(name, ",") {
			at := start + open + 1
			once(&f.Officer, singleSpaced(name), grammar.Span{Start: at, End: at + len(name)})
		}
	}
	for word := range strings.FieldsSeq(value) {
		date := strings.Trim(word, ",.;")
		if strings.Count(date, "/")+strings.Count(date, "-") != 2 {
			continue
		}
		if day, ok := Date(date); ok {
			at := start + strings.Index(value, date)
			once(&f.Declassify.Date, day, grammar.Span{Start: at, End: at + len(date)})
		}
	}
}

// IsSchedule reports whether the value of an E.O. line begins with a schedule of E.O. 11652 or 12065,
// or is OADR.
func IsSchedule(value string) bool {
	word := strings.ToUpper(strings.TrimLeft(value, " "))
	switch word[:len(word)-len(strings.TrimLeft(word, "ADGORSX"))] {
	case "GDS", "ADS", "XGDS", "RDS", "XDS", "OADR":
		return true
	}
	return false
}

// Date reads a date in digits, month before day as in American cables, or year first, or with the
// name of a month: 3/27/2016, 12-31-74, 2020/02/23, 20350414, 14 APR 2015, APRIL 14, 2015. It is
// false for a day that no calendar has.
func Date(s string) (time.Time, bool) {
	if len(s) == len("20350414") && isDigits(s) {
		if t, err := time.Parse("20060102", s); err == nil {
			return t, true
		}
	}
	if t, ok := wordDate(s); ok {
		return t, true
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if len(parts) != 3 {
		return time.Time{}, false
	}
	month, day, year := parts[0], parts[1], parts[2]
	if len(parts[0]) == 4 {
		year, month, day = parts[0], parts[1], parts[2]
	}
	y, ok := Year(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, ok && t.Day() == d && int(t.Month()) == m
}

// wordDate reads a date with the name of a month.
func wordDate(s string) (time.Time, bool) {
	if strings.Trim(s, "0123456789 /,-.") == "" {
		return time.Time{}, false // digits alone, as most
	}
	words, n := [3]string{}, 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == ',' || r == '-' || r == '.' }) {
		if n == len(words) {
			return time.Time{}, false
		}
		words[n] = w
		n++
	}
	day, month, year := words[0], words[1], words[2]
	if n < len(words) || len(year) != len("2015") {
		return time.Time{}, false
	}
	if day[0] > '9' {
		day, month = month, day
	}
	if len(month) < 3 || len(day) > 2 || !isDigits(day) || !isDigits(year) {
		return time.Time{}, false
	}
	m, ok := tables.Month(strings.ToUpper(month[:3]))
	d, _ := strconv.Atoi(day)
	y, _ := strconv.Atoi(year)
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	return t, ok && t.Day() == d
}

func (f *Facts) tags(e *grammar.Tags, tables *tables.Tables) {
	f.TAGS = slices.Grow(f.TAGS, len(e.Items))
	for _, item := range e.Items {
		switch {
		case item.Code != nil:
			w := item.Code.Code()
			code, kind := tagOf(w.Text, tables)
			f.TAGS = append(f.TAGS, TAG{code, kind, item.Code.Linked(), w.At, item.Code.At})
		case item.Person != nil:
			f.TAGS = append(f.TAGS, TAG{clone(item.Person.Text), NameTAG, false, item.Person.At, item.Person.At})
		}
	}
}

// tagOf looks a code up; one that is in no table is recognised by its shape. The code is that of the table
// or a copy.
func tagOf(code string, tables *tables.Tables) (string, TAGKind) {
	if t, ok := tables.KindOfTAG(code); ok {
		return t.Code, TAGKind(t.Kind)
	}
	if t, ok := tables.KindOfTAG(strings.ToUpper(code)); ok { // lower-case-tag reports it
		return clone(code), TAGKind(t.Kind)
	}
	return clone(code), tagKind(strings.ToUpper(code))
}

// tagKind tells the kind of a code by its shape.
func tagKind(code string) TAGKind {
	switch {
	case len(code) == 4 && code[0] == 'K':
		return ProgramTAG
	case len(code) == 4 && strings.IndexByte("ABCEMOPST", code[0]) >= 0:
		return SubjectTAG
	case len(code) == 2:
		return GeographicTAG
	}
	return OrganizationTAG
}

func (f *Facts) references(e *grammar.References) {
	post := ""
	var letter *grammar.Word
	for _, item := range e.Items {
		base := Reference{}
		if own := item.Letter(); own != nil {
			letter = own
		}
		if letter != nil {
			base.LetterAt = letter.At
			base.Letter = strings.ToUpper(strings.Trim(letter.Text, "()[].:\u00b6 "))[:1] // B of (BL PARIS 12
		}
		year := 0
		for _, c := range item.Cables {
			r := base
			r.Kind, r.At, r.Text = "cable", c.Span(), ""
			if c.Post != nil {
				post, year = singleSpaced(c.Post.Text), 0
			}
			r.Post, r.Year = post, year // 08 STATE 4313-4315 has one year
			r.Serial, _ = c.Serial.Int()
			for _, y := range c.Years() {
				r.Year, _ = Year(strings.ReplaceAll(strings.Trim(y.Text, "()/'"), "O", "0"))
			}
			year = r.Year
			for _, k := range c.Remarks {
				r.NOTAL = r.NOTAL || strings.Contains(strings.ToUpper(k.Text), "NOTAL")
				r.Previous = r.Previous || strings.Contains(strings.ToUpper(k.Text), "PREVIOUS")
				if said := strings.ToUpper(k.Text); strings.Contains(said, "ALL ") || strings.Contains(said, "BOTH ") {
					for i := range f.References { // (ALL NOTAL)
						f.References[i].NOTAL = f.References[i].Kind == "cable"
					}
				}
			}
			f.References = append(f.References, r)
		}
		if item.After != nil {
			letter = nil
		}
		for _, other := range item.Others {
			r := base
			r.Text, r.At = singleSpaced(other.Text), other.At
			r.Kind = referenceKind(r.Text)
			f.References = append(f.References, r)
		}
	}
}

func referenceKind(s string) string {
	upper := strings.ToUpper(s)
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(upper, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("E-MAIL", "EMAIL"):
		return "e-mail"
	case has("MEMO", "LETTER", "NOTE", "REPORT", "FAX", "CA-", "IIR", "TD-", "OSC "):
		return "document"
	}
	return "other"
}

// entireText is what the first paragraph says whose mark is that of the whole text: 1. (C) ENTIRE TEXT.
const entireText = "ENTIRE TEXT"

func (f *Facts) paragraph(e *grammar.Paragraph, c *grammar.Cable) {
	p := Paragraph{At: e.Span()}
	number(&p.Number, e.Number.Digits())
	if m := e.Mark; m != nil {
		p.Mark = known(bareMark(m.Text), m)
		after := strings.TrimLeft(c.File.Text[m.At.End:max(m.At.End, e.Span().End)], " -")
		p.Entire = strings.Contains(m.Text, entireText) || strings.HasPrefix(after, entireText)
		p.Level = MarkLevel(p.Mark.Value)
	}
	f.Paragraphs = append(f.Paragraphs, p)
}

// bareMark returns a portion mark without its parentheses: that of the table, as most are, or a copy.
func bareMark(s string) string {
	bare := strings.TrimSpace(strings.Trim(s, "()"))
	if m, ok := tables.FindMark(bare); ok && m.Text == bare {
		return m.Text
	}
	return clone(bare)
}

// MarkLevel returns the level of a portion mark without its parentheses: [Secret] of S/NF. It is
// [NoLevel] if the mark is not a known one.
func MarkLevel(mark string) Level {
	m, ok := tables.FindMark(strings.ToUpper(strings.TrimPrefix(mark, entireText+" ")))
	if !ok {
		return NoLevel
	}
	return levelNamed(m.Level)
}

func (f *Facts) page(e *grammar.Page) {
	p := Page{At: e.Span()}
	if e.Page != nil {
		number(&p.Number, &e.Page.Word)
	}
	for _, w := range e.Rest {
		if len(w.Text) == len("101644Z") && strings.HasSuffix(w.Text, "Z") && isDigits(w.Text[:6]) {
			once(&p.Filed, clone(w.Text[:6]), w)
		}
	}
	if e.Post != nil {
		p.Post = known(singleSpaced(e.Post.Text), e.Post)
	}
	number(&p.Serial, &e.Serial.Word)
	if e.Section != nil && e.Total != nil {
		number(&p.Section, &e.Section.Word)
		number(&p.Total, &e.Total.Word)
	}
	f.Pages = append(f.Pages, p)
}

// yearsOf returns the years of a term of declassification that is given in years, TWENTY YEARS or 10 YEARS, or 0.
func yearsOf(text string) int {
	number, ok := strings.CutSuffix(strings.ToUpper(strings.TrimRight(text, ". ")), " YEARS")
	if !ok {
		return 0
	}
	switch number {
	case "TEN":
		return 10
	case "FIFTEEN":
		return 15
	case "TWENTY":
		return 20
	case "TWENTY-FIVE", "TWENTY FIVE":
		return 25
	}
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > 99 {
		return 0
	}
	return n
}

// infer fills in what follows from other facts: the year of the cable, and of references that leave it out. A serial of
// the cable's own post that is higher than its own belongs to the year before: in January the year is left out too.
func (f *Facts) infer(tables *tables.Tables) {
	if !f.Sent.Known {
		return
	}
	year := f.Sent.Value.Year()
	if n := yearsOf(f.Declassify.Text.Value); n > 0 && !f.Declassify.Date.Known {
		f.Declassify.Date = known(f.Sent.Value.Truncate(24*time.Hour).AddDate(n, 0, 0), f.Declassify.Text)
	}
	if !f.Year.Known { // or by the message reference number of SMART
		f.Year = known(year, f.Sent)
	}
	early, own := f.Sent.Value.Month() <= time.March, tables.PostName(f.Post.Value)
	for i := range f.References {
		r := &f.References[i]
		if r.Kind != "cable" || r.Year != 0 {
			continue
		}
		r.Year, r.Inferred = year, true
		if post := tables.PostName(r.Post); early && post != "" &&
			(post == own && r.Serial > f.Number.Value || r.Serial > mostByDay(post, f.Sent.Value.YearDay())) {
			r.Year--
		}
	}
}

// mostByDay returns a number that the telegrams of a post do not reach by a day of the year: STATE 202341 in a
// telegram of January is one of the year before. The Department sent up to 400,000 a year (in the 1980s), no post
// more than 15,000.
func mostByDay(post string, day int) int {
	const ofDepartment, ofPost = 1300, 80 // a day
	if post == "STATE" {
		return ofDepartment * day
	}
	return ofPost * day
}

// number gives the cable, and each cable that it refers to, the number that archives file it under:
// the post as the tables spell it.
func (f *Facts) number(tables *tables.Tables) {
	id := func(year int, post string, serial int) string {
		if m := (MRN{year, tables.PostName(digitsAsLetters.Replace(post)), serial}); m.Known() {
			return m.String()
		}
		return ""
	}
	if n := id(f.Year.Value, f.Post.Value, f.Number.Value); n != "" {
		f.ID = known(n, f.Post.At.To(f.Number))
	}
	for i := range f.References {
		if r := &f.References[i]; r.Kind == "cable" {
			r.ID = id(r.Year, r.Post, r.Serial)
		}
	}
}

// digitsAsLetters reads a digit in the name of a post as the letter that it was typed for: 0TTAWA.
var digitsAsLetters = strings.NewReplacer("0", "O", "1", "I")
