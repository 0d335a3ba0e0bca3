package lint

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// MRN is a message reference number, the name of a cable: year, post and serial number. Unknown
// parts are zero.
type MRN struct {
	Year int `json:"year"` // four digits
	// from the tables, else as written, in capitals without spaces and punctuation: PORTLOUIS; of a
	// British telegram with UK before it
	Post   string `json:"post"`
	Serial int    `json:"serial"` // from 1
}

// String returns the number in the form by which archives file cables: 06PORTLOUIS42, or
// PORTLOUIS42 where the year is unknown.
func (m MRN) String() string {
	id := make([]byte, 0, 32)
	if m.Year != 0 {
		id = append(id, '0'+byte(m.Year/10%10), '0'+byte(m.Year%10)) // 06
	}
	return string(strconv.AppendInt(append(id, m.Post...), int64(m.Serial), 10))
}

// Known reports whether all three parts are known.
func (m MRN) Known() bool { return m.Year != 0 && m.Post != "" && m.Serial != 0 }

// Entry is what a corpus keeps of one cable: its heading and fields and the cables that it refers
// to, each with its place, and the lines with these places, but not the text. It is written as one
// line of JSON, of about 1,500 bytes. Places count bytes of the decoded text. Missing values are
// zero.
type Entry struct {
	Name    string          `json:"name"`
	Part    grammar.Part    `json:"part,omitzero"` // where it is in a file of several cables
	Bytes   int             `json:"bytes"`         // of the decoded text
	Profile grammar.Profile `json:"profile"`
	Dialect grammar.Dialect `json:"dialect"`

	Wrappers []grammar.Wrapping `json:"wrappers,omitempty"` // what others put around it
	// the state of each attribute of an archive's record, in the order of [tables.Attributes]; ""
	// without a record
	Record string `json:"record,omitempty"`

	MRN        MRN       `json:"mrn"`
	PostAsIs   Mention   `json:"post"`   // as written: PORT LOUIS
	SerialAt   Place     `json:"serial"` // of the number on the classification line
	Originator Mention   `json:"originator"`
	Sent       time.Time `json:"sent"`
	SentAt     Place     `json:"sent_at"`
	Filed      string    `json:"filed,omitempty"` // day of the year and time on the DE line: 0861109
	FiledAt    Place     `json:"filed_at"`
	Again      bool      `json:"again,omitempty"`     // ZDK, ZDS or ZFG: a repetition
	Corrected  bool      `json:"corrected,omitempty"` // a corrected copy
	Level      Level     `json:"level"`
	LevelAt    Place     `json:"level_at"`
	Section    int       `json:"section,omitempty"`
	Sections   int       `json:"sections,omitempty"`
	SectionAt  Place     `json:"section_at"`
	// the last section that the cable holds, by its page lines
	Through      int       `json:"through,omitempty"`
	Subject      Mention   `json:"subject"`
	Order        int       `json:"order,omitempty"`
	OrderAt      Place     `json:"order_at"`
	Reason       Mention   `json:"reason"` // section of the order: 1.4
	Declassify   time.Time `json:"declassify"`
	DeclassifyAt Place     `json:"declassify_at"`
	Signature    Mention   `json:"signature"`

	Captions   []Mention  `json:"captions,omitempty"`
	TAGS       []Mention  `json:"tags,omitempty"`
	References []Citation `json:"references,omitempty"` // to cables

	// of the words of the text after the fields; 0 where there is none
	Sum uint64 `json:"sum"`
	// 24 numbers of two bytes, of which near-identical texts share most; nil for a short text
	Sketch []byte `json:"sketch,omitempty"`

	Keys []Key `json:"keys,omitempty"` // groups of rules with Rule.Keys

	Lines []EntryLine `json:"lines"` // those that are not empty, in order
}

// Place is a place in a text, written as [120,126].
type Place [2]int

// Span returns the place.
func (p Place) Span() grammar.Span { return grammar.Span{Start: p[0], End: p[1]} }

// Mention is a word with its place.
type Mention struct {
	Text string `json:"text"`
	At   Place  `json:"at"`
}

// Span returns the place of the word.
func (m Mention) Span() grammar.Span { return m.At.Span() }

// Citation is a reference to a cable.
type Citation struct {
	MRN      MRN    `json:"mrn"`
	Post     string `json:"post"`               // as written, or that of the reference before it
	Inferred bool   `json:"inferred,omitempty"` // the year is not written
	Previous bool   `json:"previous,omitempty"` // AND PREVIOUS
	At       Place  `json:"at"`
}

// Span returns the place of the reference.
func (c Citation) Span() grammar.Span { return c.At.Span() }

// EntryLine is a line of the text.
type EntryLine struct {
	Number int    `json:"n"`     // from 1
	Start  int    `json:"start"` // byte of the text
	End    int    `json:"end"`   // without the line ending
	Text   string `json:"text"`
}

func place(at grammar.Span) Place { return Place{at.Start, at.End} }

func mention(f Fact[string]) Mention { return Mention{f.Value, place(f.At)} }

// Result returns the findings in the cable of the entry as a Result. Its cable has only a File,
// with the lines of the entry and spaces elsewhere. Its Entry has only name, size, profile, dialect
// and lines, from which the same Result can be made again.
func (e *Entry) Result(found []Diagnostic) *Result {
	cable := &grammar.Cable{File: e.File(), Profile: e.Profile, Layout: e.Dialect}
	slim := &Entry{Name: e.Name, Part: e.Part, Bytes: e.Bytes, Profile: e.Profile, Dialect: e.Dialect,
		Lines: e.Lines}
	return &Result{Cable: cable, Profile: e.Profile, Diagnostics: found, entry: slim}
}

// Entry returns what a corpus keeps of the cable.
func (r *Result) Entry() *Entry {
	if r.entry != nil {
		return r.entry
	}
	f := r.Facts
	e := &Entry{
		Name: r.Cable.File.Name, Part: r.Cable.File.Part, Bytes: len(r.Cable.File.Text), Profile: r.Profile,
		Dialect:  r.Cable.Layout,
		Wrappers: r.Cable.Wrappers, Record: f.recordStates(),
		MRN:      MRN{Year: f.Year.Value, Post: r.tables.PostName(f.Post.Value), Serial: f.Number.Value},
		PostAsIs: mention(f.Post), SerialAt: place(f.Number.At), Originator: mention(f.Originator),
		Sent: f.Sent.Value, SentAt: place(f.Sent.At), Level: f.Level.Value, LevelAt: place(f.Level.At),
		Section: f.Section.Value, Sections: f.Sections.Value, SectionAt: place(f.Section.At),
		Subject: mention(f.Subject),
		Keys:    r.keys,
		Order:   f.Order.Value, OrderAt: place(f.Order.At), Declassify: f.Declassify.Date.Value,
		DeclassifyAt: place(f.Declassify.Date.At), Signature: mention(f.Signature),
	}
	if r.Cable.Layout == grammar.UKTelno && e.MRN.Post != "" {
		e.MRN.Post = "UK" + e.MRN.Post // whose numbers are not those of the American post of the place
	}
	if f.FilingDay.Known && f.FilingTime.Known {
		e.Filed, e.FiledAt = fmt.Sprintf("%03d%04d", f.FilingDay.Value,
			f.FilingTime.Value), place(f.FilingDay.At.To(f.FilingTime))
	}
	if len(f.Reasons) > 0 {
		e.Reason = Mention{f.Reasons[0].Section, place(f.Reasons[0].At)}
	}
	for _, c := range f.Captions {
		e.Captions = append(e.Captions, mention(c))
	}
	for _, t := range f.TAGS {
		e.TAGS = append(e.TAGS, Mention{t.Code, place(t.At)})
	}
	for _, c := range f.References {
		if c.Kind == "cable" && c.Serial > 0 {
			m := MRN{Year: c.Year, Post: r.tables.PostName(c.Post), Serial: c.Serial}
			e.References = append(e.References, Citation{m, c.Post, c.Inferred, c.Previous, place(c.At)})
		}
	}
	e.Through = e.Section
	for _, p := range f.Pages {
		e.Through = max(e.Through, min(p.Section.Value, e.Sections))
	}
	e.repetition(r.Cable)
	e.Sum, e.Sketch = sketch(r.Cable)
	e.keepLines(r.Cable.File)
	return e
}

// repetition sets Again and Corrected from signs that the message was sent before: O 271109Z MAR 06
// ZDK, C O R R E C T E D  C O P Y.
func (e *Entry) repetition(c *grammar.Cable) {
	for p := range grammar.All[*grammar.Preamble](c) {
		for _, s := range p.Signals {
			signal, _ := tables.FindSignal(s.Signal.Text)
			e.Again = e.Again || signal.Again
			e.Corrected = e.Corrected || signal.Corrected
		}
	}
	head := c.File.Text
	if s := grammar.First[*grammar.Subject](c); s != nil {
		head = head[:s.Span().End] // SUBJECT: HARBOR DUES (CORRECTED COPY)
	}
	const corrected = "CORRECTEDCOPY"
	for line := range strings.Lines(head[:min(len(head), 1<<14)]) {
		if strings.Contains(line, "C") && strings.ContainsAny(line, "Yy") { // or Key would copy each line
			e.Corrected = e.Corrected || strings.Contains(tables.Key(line), corrected)
		}
	}
}

// keepLines keeps the lines with the places of the entry.
func (e *Entry) keepLines(f *grammar.File) { e.Keep(f, e.places()...) }

// places returns all places of the entry.
func (e *Entry) places() []Place {
	places := make([]Place, 0, 12+len(e.Captions)+len(e.TAGS)+len(e.References)+len(e.Keys))
	places = append(places, e.PostAsIs.At, e.SerialAt, e.Originator.At, e.SentAt, e.FiledAt, e.LevelAt,
		e.SectionAt, e.Subject.At,
		e.OrderAt, e.Reason.At, e.DeclassifyAt, e.Signature.At)
	for _, list := range [][]Mention{e.Captions, e.TAGS} {
		for _, m := range list {
			places = append(places, m.At)
		}
	}
	for _, c := range e.References {
		places = append(places, c.At)
	}
	for _, k := range e.Keys {
		places = append(places, k.At)
	}
	return places
}

// Keep adds the lines of a text on which the places begin or end, and the first line, to those of
// the entry.
func (e *Entry) Keep(f *grammar.File, places ...Place) {
	if len(f.Lines) == 0 {
		return
	}
	numbers := make([]int, 1, 1+2*len(places)+len(e.Lines)) // the first line is number 0
	for _, p := range places {
		if p[1] > 0 {
			numbers = append(numbers, f.LineAt(p[0]), f.LineAt(p[1]))
		}
	}
	for _, l := range e.Lines {
		numbers = append(numbers, l.Number-1)
	}
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	e.Lines = make([]EntryLine, 0, len(numbers))
	for _, i := range numbers {
		l := f.Lines[i]
		e.Lines = append(e.Lines, EntryLine{i + 1, l.Start, l.End, validText(f.Text[l.Start:l.End])})
	}
}

// validText copies a text. Bytes that are not UTF-8, which JSON cannot represent, become question
// marks, so that places stay the same.
func validText(s string) string {
	if v := strings.ToValidUTF8(s, ""); len(v) == len(s) {
		return strings.Clone(s)
	}
	var b strings.Builder
	for i, r := range s {
		if r == '\uFFFD' && !strings.HasPrefix(s[i:], "\uFFFD") {
			b.WriteByte('?')
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// File returns a file with the lines of the entry at their places and spaces elsewhere, so that
// findings can be shown without the text.
func (e *Entry) File() *grammar.File {
	var b strings.Builder
	number := 1 // of the line that is being written
	for _, l := range e.Lines {
		if l.Start < b.Len() || l.Number < number || l.End < l.Start {
			continue // not written by cablelint
		}
		fill(&b, l.Start-b.Len(), l.Number-number)
		b.WriteString(l.Text[:min(len(l.Text), l.End-l.Start)])
		b.WriteString(strings.Repeat(" ", l.End-b.Len()))
		number = l.Number
	}
	if gap := e.Bytes - b.Len(); gap > 0 {
		fill(&b, gap, min(gap, 1))
	}
	f := grammar.TextFile(e.Name, b.String())
	f.Part = e.Part
	return f
}

// fill writes a number of bytes, some of them line ends: the first one at once, to end the line
// before, the others after the spaces.
func fill(b *strings.Builder, bytes, ends int) {
	switch {
	case bytes <= 0 || ends > bytes:
	case ends == 1:
		b.WriteString(strings.Repeat("\r", bytes-1) + "\n") // CR LF
	case ends == 0 || b.Len() == 0:
		b.WriteString(strings.Repeat(" ", bytes-ends) + strings.Repeat("\n", ends))
	default:
		b.WriteString("\n" + strings.Repeat(" ", bytes-ends) + strings.Repeat("\n", ends-1))
	}
}
