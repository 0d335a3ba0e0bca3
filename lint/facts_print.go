package lint

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// Distribution counts out the copies of a section of a print.
type Distribution struct {
	Origin   bool         `json:"origin"`   // ORIGIN, of a telegram of the Department, in place of ACTION
	Internal bool         `json:"internal"` // within the Department, @ACTION and @INFO
	Offices  []Office     `json:"offices"`  // the first is the action or originating one
	Actions  int          `json:"actions"`  // how many of them are on the ACTION or ORIGIN line
	Total    Fact[int]    `json:"total"`    // /096
	Letter   Fact[string] `json:"letter"`   // W or R
	Counter  Fact[string] `json:"counter"`  // six digits, from the 1990s hexadecimal
	Relayed  Fact[string] `json:"relayed"`  // day, hours and minutes of the counter line
	Suffix   Fact[string] `json:"suffix"`   // 62
	Section  int          `json:"section"`  // from 1
	At       grammar.Span `json:"at"`       // its first row
}

// Office is an office with its copies.
type Office struct {
	Code   string       `json:"code"`
	Copies Fact[int]    `json:"copies"` // unknown where it cannot be read: EUR-OO
	At     grammar.Span `json:"at"`
}

// Sum returns the copies of all offices, and whether all are known.
func (d *Distribution) Sum() (n int, all bool) {
	for _, o := range d.Offices {
		if !o.Copies.Known {
			return n, false
		}
		n += o.Copies.Value
	}
	return n, true
}

// Attribute is what the record of an archive says of a cable.
type Attribute struct {
	Key     string       `json:"key"`
	Rank    int          `json:"-"`     // of the key in [tables.Attributes]; -1 where it is none of them
	Value   string       `json:"value"` // over one line; "" where it is empty
	At      grammar.Span `json:"at"`    // the key
	ValueAt grammar.Span `json:"value_at"`
}

// UnmarshalJSON reads an attribute, whose rank follows from its key.
func (a *Attribute) UnmarshalJSON(b []byte) error {
	type plain Attribute
	err := json.Unmarshal(b, (*plain)(a))
	a.Rank = rankOf(a.Key)
	return err
}

// rankOf returns the rank of a key, or -1.
func rankOf(key string) int {
	if i, ok := tables.AttributeRank(key); ok {
		return i
	}
	return -1
}

// Attribute returns the first attribute of a key, and whether there is one.
func (f *Facts) Attribute(key string) (Attribute, bool) {
	rank := rankOf(key)
	for i := range f.Attributes {
		if a := &f.Attributes[i]; a.Rank == rank && (rank >= 0 || a.Key == key) {
			return *a, true
		}
	}
	return Attribute{}, false
}

// SectionHead is what the heading of a further section of a print repeats.
type SectionHead struct {
	Sent      Fact[time.Time] `json:"sent"`
	Addresses []Addressee     `json:"addressees"`
	At        grammar.Span    `json:"at"`
}

// printFacts gathers the facts of the lines that only prints have.
type printFacts struct {
	*Facts
	cable *grammar.Cable
	role  grammar.Role
	open  bool     // rows of a distribution go on
	head  bool     // lines of a heading go on
	only  bool     // the lines of a heading are those of the only one
	outer int      // distributions so far that are not internal, one a section
	more  []string // of the last attribute, after the banners of sheets
	next  int      // the rank that the next attribute may have, as records have them in order

	kept strings.Builder // values of attributes and codes of offices, which share their memory

	sensitive grammar.Span // a level line that says the caption SENSITIVE too

	lastLevel     string // the text of the last level line, as that of nearly all further ones is
	lastPageLevel Level
}

// prints adds the facts of a print and of the record around it.
func (f *Facts) prints(c *grammar.Cable) {
	headless := !f.Originator.Known && !f.Sent.Known && len(f.Addressees) == 0
	p := printFacts{Facts: f, cable: c, only: c.Layout == grammar.POEMS || headless}
	p.room()
	for _, e := range c.Elements {
		p.element(e)
	}
	p.join()
	if len(f.Pages) > 0 && c.Layout.IsPrint() {
		p.fromPage(&f.Pages[0])
	}
	p.levels()
	p.caption()
	if c.Layout == grammar.NSC {
		p.labels()
	}
	p.document()
	f.Copies, f.Letter, f.Office, f.Counter = p.distribution()
}

// room makes room for the attributes of a record, of which there are seventy, for their values, and for the
// codes of offices.
func (p *printFacts) room() {
	n, size := 0, 0
	for _, e := range p.cable.Elements {
		switch e := e.(type) {
		case *grammar.Attribute:
			if n++; e.Value != nil {
				size += e.Value.At.Len()
			}
		case *grammar.Distribution:
			size += e.Span().Len()
		}
	}
	p.Attributes = slices.Grow(p.Attributes, n)
	p.kept.Grow(size)
}

func (p *printFacts) element(e grammar.Element) {
	if a, ok := e.(*grammar.Attribute); ok { // as most elements of a record
		p.attribute(a)
		return
	}
	_, heading := e.(*grammar.HeadingLine)
	p.head = p.head && (heading || e.Kind().IsSetAside())
	switch e := e.(type) {
	case *grammar.Page:
		p.open = false
	case *grammar.Distribution:
		p.row(e)
	case *grammar.CounterLine:
		p.counter(e)
	case *grammar.Drafting:
		p.drafting(e)
	case *grammar.LevelLine:
		p.levelLine(e)
	case *grammar.PrintLine:
		if s := p.text(e); isTelegramID(s) {
			once(&p.TelegramID, clone(s), e)
		} else {
			p.sheetNumber(s, e)
		}
	case *grammar.HeadingLine:
		p.heading(e)
	}
}

// sheetNumber takes the serial number from the level line of a drafting sheet above the telegram where the
// classification line has none: C O N F I D E N T I A L        PORT LOUIS 00042.
func (p *printFacts) sheetNumber(s string, e grammar.Element) {
	i := strings.LastIndexByte(s, ' ') + 1
	if p.Number.Known || !p.Post.Known || !isDigits(s[i:]) ||
		!strings.HasSuffix(strings.TrimRight(s[:i], " "), " "+p.Post.Value) {
		return
	}
	number(&p.Number, &grammar.Word{At: grammar.Span{Start: e.Span().Start + i, End: e.Span().End}, Text: s[i:]})
}

func (p *printFacts) text(at grammar.Spanner) string { return at.Span().Of(p.cable.File.Text) }

// attribute adds an attribute. One without a key goes on with the one before.
func (p *printFacts) attribute(e *grammar.Attribute) {
	const none = "n/a"
	value, at := "", grammar.Span{Start: e.Span().End, End: e.Span().End}
	if e.Value != nil {
		at = e.Value.At
		if value = none; at.Of(p.cable.File.Text) != none { // as a third of the values
			value = p.value(at)
		}
	}
	if e.Key == nil {
		if n := len(p.Attributes); n > 0 {
			p.more = append(p.more, value)
			p.Attributes[n-1].ValueAt.End = at.End
		}
		return
	}
	p.join()
	a := Attribute{Rank: p.rank(e.Key.Text), Value: value, At: e.Key.At, ValueAt: at}
	if a.Rank >= 0 {
		a.Key = tables.Attributes[a.Rank].Key
	} else {
		a.Key = clone(e.Key.Text)
	}
	p.Attributes = append(p.Attributes, a)
	for _, a := range e.Addressees {
		p.addressee(a)
	}
}

// value returns the words at a place.
func (p *printFacts) value(at grammar.Span) string {
	s := at.Of(p.cable.File.Text)
	if !isSingleSpaced(s) {
		return joinWords(s)
	}
	return p.keep(s)
}

// keep returns a copy of a word or a value, which shares its memory with others.
func (p *printFacts) keep(s string) string {
	p.kept.WriteString(s)
	all := p.kept.String()
	return all[len(all)-len(s):]
}

// rank returns the rank of a key, or -1. It is looked for among those after the last attribute first.
func (p *printFacts) rank(key string) int {
	for i := p.next; i < len(tables.Attributes); i++ {
		if tables.Attributes[i].Key == key {
			p.next = i + 1
			return i
		}
	}
	return rankOf(key)
}

// join adds to the last attribute what goes on after the banners of sheets.
func (p *printFacts) join() {
	if len(p.more) > 0 {
		last := &p.Attributes[len(p.Attributes)-1]
		last.Value = strings.TrimSpace(last.Value + " " + strings.Join(p.more, " "))
		p.more = nil
	}
}

// row adds a row of the distribution to the one that is open, or opens another.
func (p *printFacts) row(e *grammar.Distribution) {
	label, internal := "", false
	if l := e.DistributionLine.Label; l != nil {
		label, internal = strings.CutPrefix(distributionLabel(l.Text), "@")
	} else if n := len(p.Distribution); n > 0 && p.open {
		internal = p.Distribution[n-1].Internal && !p.Distribution[n-1].Total.Known
	}
	if n := len(p.Distribution); !p.open || label == "ACTION" || label == "ORIGIN" ||
		internal && !p.Distribution[n-1].Internal || !internal && label == "INFO" && p.Distribution[n-1].Internal ||
		internal && p.Distribution[n-1].Total.Known {
		const usual = 24 // offices
		offices := make([]Office, 0, usual)
		p.distribute(Distribution{Origin: label == "ORIGIN", Internal: internal, Offices: offices, At: e.Span()})
		p.open = true
	}
	d := &p.Distribution[len(p.Distribution)-1]
	for _, item := range e.Items {
		switch {
		case item.Office != nil:
			d.Offices = append(d.Offices, p.officeOf(item.Office))
			if label == "ACTION" || label == "ORIGIN" {
				d.Actions++
			}
		case item.Total != nil:
			number(&d.Total, &item.Total.Copies.Word)
			if l := item.Total.Letter; l != nil {
				once(&d.Letter, clone(l.Text), l)
			}
		}
	}
	if d.Internal {
		p.totalCopies(e, d)
	}
}

// distributionLabel returns the word with which a distribution begins, also where a character of it is
// wrong: ACTION of ATCION.
func distributionLabel(s string) string {
	if s == "ACTION" || s == "ORIGIN" || s == "INFO" || strings.HasPrefix(s, "@") { // as nearly all
		return s
	}
	bare := strings.ReplaceAll(s, " ", "")
	for _, label := range [...]string{"ACTION", "ORIGIN"} {
		if tables.OneLetterApart(bare, label) {
			return label
		}
	}
	return s
}

// officeOf reads an office with its copies.
func (p *printFacts) officeOf(o *grammar.OfficeCopies) Office {
	office := Office{Code: p.keep(o.Code.Text), At: o.Code.At}
	if o.Copies != nil {
		office.At.End = o.Copies.At.End
		if isDigits(o.Copies.Text) && len(o.Copies.Text) > 1 { // the 0 of EB-0A is no number of copies
			number(&office.Copies, &o.Copies.Word)
		}
	}
	return office
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// totalCopies reads the total that closes the distribution within the Department: (TOTAL COPIES:010).
func (p *printFacts) totalCopies(e grammar.Element, d *Distribution) {
	const label = "TOTAL COPIES:"
	s := p.text(e)
	i := strings.Index(s, label)
	if i < 0 {
		return
	}
	digits := s[i+len(label):]
	digits = digits[:len(digits)-len(strings.TrimLeft(digits, "0123456789"))]
	start := e.Span().Start + i + len(label)
	number(&d.Total, &grammar.Word{At: grammar.Span{Start: start, End: start + len(digits)}, Text: digits})
}

// distribute adds a distribution, which belongs to the section at hand.
func (p *printFacts) distribute(d Distribution) {
	d.Section = p.outer + 1
	if !d.Internal {
		p.outer++
	}
	p.Distribution = append(p.Distribution, d)
}

func (p *printFacts) counter(e *grammar.CounterLine) {
	if e.Number == nil {
		return
	}
	d := &Distribution{}
	if n := len(p.Distribution); n > 0 && p.open {
		d = &p.Distribution[n-1]
	} else {
		p.distribute(Distribution{Offices: []Office{}, At: e.Span()})
		d = &p.Distribution[len(p.Distribution)-1]
	}
	once(&d.Counter, clone(e.Number.Text), e.Number)
	for _, at := range []*grammar.Filing{e.Early, e.Time} {
		if at != nil {
			once(&d.Relayed, clone(strings.TrimSuffix(at.Text, "Z")), at)
		}
	}
	if e.Suffix != nil {
		once(&d.Suffix, clone(e.Suffix.Text), e.Suffix)
	}
	p.open = false
}

// drafting reads who drafted and who approved: the office and the name, OES/OFA:RTWINCHELL.
func (p *printFacts) drafting(e *grammar.Drafting) {
	if e.DraftingLine.Label == nil || e.Rest == nil {
		return
	}
	fact := &p.ApprovedBy
	bare := strings.ReplaceAll(e.DraftingLine.Label.Text, " ", "")
	if strings.HasPrefix(bare, "DRAFTED") || tables.OneLetterApart(bare, "DRAFTEDBY") {
		fact = &p.DraftedBy
	}
	office, name := drafterIn(e.Rest.Text)
	at := grammar.Span{Start: e.Rest.At.Start, End: name.End + e.Rest.At.Start}
	person := clone(name.Of(e.Rest.Text))
	if office != "" {
		person = office + ":" + person
	}
	once(fact, person, at)
}

// drafterIn returns the office and the place of the name of the first person of a drafting line. A
// colon or a hyphen is between them, and after another colon follows who typed it:
// ARA/AND - RJBLOHM:LEE
func drafterIn(s string) (office string, name grammar.Span) {
	end := strings.IndexAny(s, ": ")
	if end < 0 {
		return "", grammar.Span{Start: 0, End: len(s)}
	}
	start := len(s) - len(strings.TrimLeft(s[end:], ": -"))
	if strings.Trim(s[end:start], " ") == "" { // no office is named
		return "", grammar.Span{Start: 0, End: end}
	}
	length := strings.IndexAny(s[start:], ": ")
	if length < 0 {
		length = len(s) - start
	}
	return clone(s[:end]), grammar.Span{Start: start, End: start + length}
}

func (p *printFacts) levelLine(e *grammar.LevelLine) {
	s := p.text(e)
	id := s[strings.LastIndexByte(s, ' ')+1:]
	if isTelegramID(id) {
		once(&p.TelegramID, clone(id), grammar.Span{Start: e.Span().End - len(id), End: e.Span().End})
		s = strings.TrimSpace(strings.TrimSuffix(s, id))
	}
	if rest, ok := strings.CutSuffix(s, "POSS DUPE"); ok {
		once(&p.Duplicate, true, grammar.Span{Start: e.Span().Start + len(rest), End: e.Span().End})
		s = strings.TrimSpace(rest)
	}
	s = strings.TrimRight(s, " 0123456789") // the number of the page
	l := p.pageLevel(s)
	if s == "SBU" || s == tables.SensitiveLine {
		l, p.sensitive = Unclassified, grammar.Span{Start: e.Span().Start, End: e.Span().Start + len(s)}
	}
	if l != NoLevel {
		p.LevelLines = append(p.LevelLines, known(l, grammar.Span{Start: e.Span().Start, End: e.Span().Start + len(s)}))
	}
}

// pageLevel returns the level of a level line. Each page of a print has the same two.
func (p *printFacts) pageLevel(s string) Level {
	if s != p.lastLevel {
		p.lastLevel, p.lastPageLevel = s, PageLevel(s)
	}
	return p.lastPageLevel
}

// levels takes the level from the lines above and below the pages where no classification line says
// it and they all agree.
func (p *printFacts) levels() {
	if p.Level.Known || len(p.LevelLines) == 0 {
		return
	}
	for _, l := range p.LevelLines {
		if l.Value != p.LevelLines[0].Value {
			return
		}
	}
	p.Level = p.LevelLines[0]
}

// caption adds the caption that a level line says: SENSITIVE BUT UNCLASSIFIED. Most texts have it of its
// own as well.
func (p *printFacts) caption() {
	const name = "SENSITIVE"
	for _, c := range p.Captions {
		if c.Value == name {
			return
		}
	}
	if p.sensitive.Len() > 0 {
		p.Captions = append(p.Captions, known(name, p.sensitive))
	}
}

// isTelegramID reports whether s is the identifier that a message system gave a telegram: PTQ4417.
func isTelegramID(s string) bool {
	return len(s) == len("PTQ4417") && strings.Trim(s[:3], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" && isDigits(s[3:])
}

// heading adds a line of the heading of a further section, or of a print that has the text first.
func (p *printFacts) heading(e *grammar.HeadingLine) {
	if p.only {
		p.onlyHeading(e)
		return
	}
	if !p.head {
		p.Heads = append(p.Heads, SectionHead{Addresses: []Addressee{}, At: e.Span()})
		p.head = true
	}
	head := &p.Heads[len(p.Heads)-1]
	switch {
	case e.Preamble != nil && e.Preamble.Year != nil:
		l := e.Preamble
		meant, _ := l.Meant()
		if sent, ok := dateTimeGroup(meant.Group, meant.Month, meant.Year); ok {
			once(&head.Sent, sent, l.Group.At.To(l.Year))
		}
	case e.Address != nil && !strings.HasPrefix(p.text(e), "FM "):
		list := p.Addressees
		p.Addressees = nil
		p.address(e)
		head.Addresses = append(head.Addresses, p.Addressees...)
		p.Addressees = list
	}
}

// onlyHeading takes a line of the only heading that there is.
func (p *printFacts) onlyHeading(e *grammar.HeadingLine) {
	switch {
	case e.Preamble != nil:
		p.preamble(&grammar.Preamble{PreambleLine: *e.Preamble})
	case e.Address != nil && strings.HasPrefix(p.text(e), "FM "):
		once(&p.Originator, clone(e.Address.Name.Text), e.Address.Name)
	case e.Address != nil:
		p.address(e)
	}
}

// address adds an addressee in the role of the last prosign.
func (p *printFacts) address(e *grammar.HeadingLine) {
	switch s := p.text(e); {
	case strings.HasPrefix(s, "TO "):
		p.role = grammar.ActionRole
	case strings.HasPrefix(s, "INFO "):
		p.role = grammar.InfoRole
	case strings.HasPrefix(s, "XMT "):
		p.role = grammar.ExemptRole
	}
	p.addressee(&grammar.Addressee{Node: e.Node, AddressLine: *e.Address, Role: p.role})
}

// fromPage takes from the page line what the classification line does not say: the station, which
// is cut to six characters, and the number.
func (p *printFacts) fromPage(page *Page) {
	if !p.Post.Known && page.Post.Known {
		p.Post = page.Post
	}
	if !p.Number.Known && page.Serial.Known {
		p.Number = page.Serial
	}
	switch {
	case p.Sections.Known:
	case page.Total.Known && page.Section.Known:
		p.Section, p.Sections = page.Section, page.Total
	case page.Number.Known && !p.countsSections() && (page.Number.Value == 1 || p.isWholePrint()):
		p.Section, p.Sections = known(1, page.At), known(1, page.At)
	}
}

// isWholePrint reports whether there is more of a print than page lines, which copies of other
// telegrams have too, such as PAGE 02 within a heading.
func (p *printFacts) isWholePrint() bool {
	return len(p.Distribution) > 0 || len(p.Attributes) > 0 || len(p.LevelLines) > 0
}

// countsSections reports whether a classification line speaks of a section, though it may not be readable.
func (p *printFacts) countsSections() bool {
	for e := range grammar.All[*grammar.Marking](p.cable) {
		if strings.Contains(p.text(e), "SECTION") {
			return true
		}
	}
	return false
}

// distribution returns what the first distribution says.
func (p *printFacts) distribution() (copies Fact[int], letter, office, counter Fact[string]) {
	for i := range p.Distribution {
		d := &p.Distribution[i]
		if d.Internal {
			if !p.InternalCopies.Known {
				p.InternalCopies = d.Total
			}
			continue
		}
		if !counter.Known {
			counter = d.Counter
		}
		if !copies.Known && !office.Known {
			copies, letter = d.Total, d.Letter
			if d.Actions > 0 {
				o := d.Offices[0]
				office = known(o.At.Of(p.cable.File.Text), o.At)
			}
		}
	}
	office.Value = clone(office.Value)
	return copies, letter, office, counter
}

// labels reads the labels of a print of the White House.
func (p *printFacts) labels() {
	for _, a := range p.Attributes {
		at := func(s string) grammar.Span {
			i := strings.Index(a.Value, s)
			return grammar.Span{Start: a.ValueAt.Start + i, End: a.ValueAt.Start + i + len(s)}
		}
		words := strings.Fields(a.Value)
		switch {
		case len(words) == 0:
		case a.Key == "LINE3" && !p.Sent.Known:
			for i, w := range words {
				if len(w) == 1 && i < 2 {
					p.Precedence = append(p.Precedence, known(w, at(w)))
				} else if i+2 < len(words) && len(w) == 7 && len(words[i+1]) == 3 {
					if sent, ok := dateTimeGroup(w, words[i+1], words[i+2]); ok {
						once(&p.Sent, sent, at(strings.Join(words[i:i+3], " "))) // the 95 may be in 190956Z too
					}
				}
			}
		case a.Key == "ORIG":
			once(&p.Originator, a.Value, a.ValueAt)
		case a.Key == "OSRI":
			once(&p.Station, words[0], at(words[0]))
		case a.Key == "SSN":
			number(&p.Serial, &grammar.Word{At: at(words[0]), Text: words[0]})
		}
	}
}

// document takes the number by which the archive files the cable, or makes it as the archive does: the
// year, the post cut to six characters, and the serial number.
func (p *printFacts) document() {
	if a, ok := p.Attribute("Document Number"); ok && a.Value != "" {
		p.Document = known(a.Value, a.ValueAt)
		return
	}
	if p.cable.Layout != grammar.ArchivePrint || !p.Sent.Known || !p.Post.Known || !p.Number.Known {
		return
	}
	post := strings.ReplaceAll(p.Post.Value, " ", "")
	width := 5
	if p.Post.Value == "STATE" {
		width = 6
	}
	name := fmt.Sprintf("%d%s%0*d", p.Sent.Value.Year(), post[:min(len(post), 6)], width, p.Number.Value)
	p.Document = known(name, p.Number)
}
