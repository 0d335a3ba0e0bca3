package lint

import (
	"slices"
	"strings"

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
	c = c.AsRead() // where that is another text, invisible-character or lower-case-in-heading says so
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
		if _, ok := e.(*grammar.Attribute); !ok && isRead(e) { // those are read with the lines of a print
			f.read(e, c, tables)
		}
	}
	if next < len(c.Elements) {
		f.Another = c.Elements[next].Span()
	}
	f.deskbyAboveGroup(c)
	f.fill(c.Copy, tables)
	f.prints(c)
	ofCopy := hasCopyCharacters(c.File.Text, text.unusual)
	if ofCopy {
		f.clean() // before names are looked up
	}
	f.infer(tables)
	f.number(tables)
	if f.passages(c, text.names); ofCopy {
		f.clean()
	}
	f.around(c, tables)
	return f
}

// reserve makes room for what cables have many of, since most of the cost of facts is in memory.
func (f *Facts) reserve(elements []grammar.Element) {
	paragraphs, addressees, pages := 0, 0, 0
	for _, e := range elements {
		switch e.(type) {
		case *grammar.Paragraph:
			paragraphs++
		case *grammar.Addressee:
			addressees++
		case *grammar.Page:
			pages++
		}
	}
	if paragraphs > 0 {
		f.Paragraphs = make([]Paragraph, 0, paragraphs)
	}
	if addressees > 0 {
		f.Addressees = make([]Addressee, 0, addressees)
	}
	if pages > 0 {
		f.Pages = make([]Page, 0, pages)
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
	return joinWords(s)
}

// joinWords returns the words of s with single blanks between them.
func joinWords(s string) string {
	if strings.IndexByte(s, '\\') >= 0 {
		s = withoutEscapes.Replace(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for word := range strings.FieldsSeq(s) {
		if word != `\` {
			writeWord(&b, word)
		}
	}
	return b.String()
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
	if f.Known {
		return
	}
	if n, ok := w.Int(); ok {
		*f = Fact[int]{n, w.At, true}
	}
}
