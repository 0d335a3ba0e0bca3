package grammar

import (
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// Structure is the grammar of a cable over its logical lines.
type Structure struct {
	Heading *Heading     `parser:"@@?"` // format lines 1 to 11; nil in a draft
	Fields  []FieldLine  `parser:"@@*"` // the fields of the text, up to the first paragraph
	Body    []BodyLine   `parser:"@@*"` // the text itself
	Ending  []EndingLine `parser:"@@*"` // format lines 13 to 16, and whatever stands behind
}

// Heading is what stands before the text.
type Heading struct {
	Envelopes  []*Envelope `parser:"( @@*"` // one as a rule; a pilot or a readdressal has its own
	Separation *Separation `parser:"  @@? )!"`
}

// Envelope is a set of format lines in their order. A line out of order begins another one.
type Envelope struct {
	Transmission *Transmission `parser:"( @@?"`
	Routing      *Routing      `parser:"  @@?"`
	Station      *Station      `parser:"  @@?"`
	Security     *Security     `parser:"  @@?"`
	Preamble     *Preamble     `parser:"  @@?"`
	Originator   *Originator   `parser:"  @@?"`
	Addressees   []*Addressee  `parser:"  ( @@"`
	Pages        []*Page       `parser:"  | @@"`
	Strays       []*Stray      `parser:"  | @@ )*"`
	Prefix       *Prefix       `parser:"  @@? )!"`
}

// FieldLine is a line of the text before the first paragraph: a [Marking], a [Caption], a [Subject] and so on.
type FieldLine interface{ Element }

// BodyLine is a line of the text from the first paragraph on; fields that are repeated there are among them.
type BodyLine interface{ Element }

// EndingLine is a line behind the text: a [TextSeparation], a [SerialCheck], an [EndOfMessage].
type EndingLine interface{ Element }

// elements makes an empty element of each kind.
var elements = [kinds]func() Element{
	TransmissionKind: func() Element { return new(Transmission) }, RoutingKind: func() Element { return new(Routing) },
	StationKind: func() Element { return new(Station) }, SecurityKind: func() Element { return new(Security) },
	PreambleKind: func() Element { return new(Preamble) }, OriginatorKind: func() Element { return new(Originator) },
	AddresseeKind: func() Element { return new(Addressee) }, PrefixKind: func() Element { return new(Prefix) },
	StrayKind: func() Element { return new(Stray) }, SeparationKind: func() Element { return new(Separation) },
	MarkingKind: func() Element { return new(Marking) }, NoticeKind: func() Element { return new(Notice) },
	CaptionKind: func() Element { return new(Caption) }, AttentionKind: func() Element { return new(Attention) },
	OrderKind: func() Element { return new(Order) }, TagsKind: func() Element { return new(Tags) },
	SubjectKind: func() Element { return new(Subject) }, ReferencesKind: func() Element { return new(References) },
	ClassifiedByKind: func() Element { return new(ClassifiedBy) }, ReasonKind: func() Element { return new(Reason) },
	DerivedFromKind: func() Element { return new(DerivedFrom) }, DeclassifyKind: func() Element { return new(Declassify) },
	LabelKind: func() Element { return new(Labelled) }, RepeatKind: func() Element { return new(Repeat) },
	PageKind: func() Element { return new(Page) }, ParagraphKind: func() Element { return new(Paragraph) },
	SubparagraphKind: func() Element { return new(Subparagraph) }, PassageKind: func() Element { return new(Passage) },
	TitleKind: func() Element { return new(Title) }, UnderlineKind: func() Element { return new(Underline) },
	MarkerKind: func() Element { return new(Marker) }, SignatureKind: func() Element { return new(Signature) },
	PublisherKind: func() Element { return new(Publisher) }, CorrectionKind: func() Element { return new(Correction) },
	SerialCheckKind:  func() Element { return new(SerialCheck) },
	EndOfMessageKind: func() Element { return new(EndOfMessage) }, TextSeparatorKind: func() Element { return new(TextSeparation) },
}

// kindSet is a set of kinds of line.
type kindSet [kinds]bool

// fieldKinds, bodyKinds and endingKinds are the members of [FieldLine], [BodyLine] and [EndingLine].
var (
	fieldKinds  = kindsOf(func(k Kind) bool { return k.isField() || k == PublisherKind || k == PageKind || k == RepeatKind })
	bodyKinds   = kindsOf(func(k Kind) bool { return MarkingKind <= k && k <= PublisherKind })
	endingKinds = kindsOf(func(k Kind) bool { return k >= PublisherKind || k == StrayKind })
)

func kindsOf(belongs func(Kind) bool) (set kindSet) {
	for k := NoKind + 1; k < kinds; k++ {
		set[k] = belongs(k)
	}
	return set
}

// take makes the element for the next line if its kind is in the set.
func (set *kindSet) take(lex *lexer.PeekingLexer) (Element, error) {
	k := Kind(lex.Peek().Type - 1)
	if lex.Peek().EOF() || !set[k] {
		return nil, participle.NextMatch
	}
	e := elements[k]()
	return e, e.base().take(lex, k)
}

var structureParser = sync.OnceValue(func() *participle.Parser[Structure] {
	return participle.MustBuild[Structure](
		participle.Lexer(kindAlphabet{}),
		participle.ParseTypeWith(func(lex *lexer.PeekingLexer) (FieldLine, error) { return fieldKinds.take(lex) }),
		participle.ParseTypeWith(func(lex *lexer.PeekingLexer) (BodyLine, error) { return bodyKinds.take(lex) }),
		participle.ParseTypeWith(func(lex *lexer.PeekingLexer) (EndingLine, error) { return endingKinds.take(lex) }),
	)
})

// kindAlphabet is the definition of the structure grammar's lexer. Lines come already told apart, so it lexes nothing.
type kindAlphabet struct{ alphabet }

// Symbols returns the names of the kinds of line.
func (kindAlphabet) Symbols() map[string]lexer.TokenType {
	symbols := map[string]lexer.TokenType{"EOF": lexer.EOF}
	for k := NoKind + 1; k < kinds; k++ {
		symbols[k.String()] = k.token()
	}
	return symbols
}

// lines hands logical lines to participle.
type lines struct {
	logical []logical
	next    int
}

// Next returns the next logical line as a symbol. Its Pos.Line is the line's index, not a line number.
func (l *lines) Next() (lexer.Token, error) {
	if l.next == len(l.logical) {
		return lexer.Token{Type: lexer.EOF, Pos: lexer.Position{Line: l.next}}, nil
	}
	l.next++
	return lexer.Token{Type: l.logical[l.next-1].kind.token(), Pos: lexer.Position{Line: l.next - 1}}, nil
}

// elements returns the tree's elements in no particular order.
func (s *Structure) elements(yield func(Element)) {
	if s.Heading != nil {
		for _, e := range s.Heading.Envelopes {
			e.elements(yield)
		}
		give(yield, s.Heading.Separation)
	}
	for _, e := range s.Fields {
		yield(e)
	}
	for _, e := range s.Body {
		yield(e)
	}
	for _, e := range s.Ending {
		yield(e)
	}
}

func (e *Envelope) elements(yield func(Element)) {
	give(yield, e.Transmission)
	give(yield, e.Routing)
	give(yield, e.Station)
	give(yield, e.Security)
	give(yield, e.Preamble)
	give(yield, e.Originator)
	give(yield, e.Addressees...)
	give(yield, e.Pages...)
	give(yield, e.Strays...)
	give(yield, e.Prefix)
}

// give yields those of the elements that are there.
func give[T any, P interface {
	*T
	Element
}](yield func(Element), elements ...P) {
	for _, e := range elements {
		if e != nil {
			yield(e)
		}
	}
}
