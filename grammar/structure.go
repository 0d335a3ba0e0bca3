package grammar

import (
	"iter"
	"math"
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// Participle takes a million elements of a list, of this grammar the lines of a cable, and fails at
// more. Here a text is limit enough.
func init() { participle.MaxIterations = math.MaxInt }

// Structure is the grammar of a cable over its logical lines.
//
// Besides participle's key, a tag may have two keys of the automaton that labels the lines (see
// line_transitions.go): skip is what it costs to leave the part out, again what it costs to begin
// one more. Without them both are free.
type Structure struct {
	Preface *Preface `parser:"@@?"`          // lines above the cable that are none of it
	Heading *Heading `parser:"@@?"`          // format lines 1 to 11; nil in a draft
	Fields  *Fields  `parser:"@@?" skip:"4"` // the fields of the text, up to the first paragraph
	Body    *Body    `parser:"@@?"`          // the text itself
	Ending  *Ending  `parser:"@@?"`          // format lines 13 to 16, and whatever follows
}

// Preface is the lines above the cable that are not part of it: a [Foreign], a [Distribution], a
// [Page].
type Preface struct{ Lines []Element }

// Parse takes lines as long as they are not part of the cable.
func (p *Preface) Parse(lex *lexer.PeekingLexer) error { return prefaceKinds.takeAll(lex, &p.Lines) }

// Heading is the part before the text.
type Heading struct {
	Envelopes  []*Envelope `parser:"( @@*" again:"3"` // one as a rule; a pilot or a readdressal has its own
	Separation *Separation `parser:"  @@? )!"`
}

// Envelope is a set of format lines in their order. A line out of order begins another one.
type Envelope struct {
	Transmission *Transmission `parser:"( @@?"`
	Routing      *Routing      `parser:"  @@?"`
	Station      *Station      `parser:"  @@?"`
	Security     *Security     `parser:"  @@?"`
	Preamble     *Preamble     `parser:"  @@?" skip:"1"`
	Originator   *Originator   `parser:"  @@?" skip:"1"`
	List         *AddressList  `parser:"  @@?"`
	Prefix       *Prefix       `parser:"  @@? )!"`
}

// AddressList is format lines 7 to 9: one [Addressee] per line. A [Page], a [Foreign] and a
// [Distribution] line may occur between them, or between the lines of an envelope.
type AddressList struct{ Lines []Element }

// Parse takes lines as long as they are of the list.
func (a *AddressList) Parse(lex *lexer.PeekingLexer) error { return listKinds.takeAll(lex, &a.Lines) }

// Fields are the lines of the text before the first paragraph: a [Marking], a [Caption], a [Subject] and so on.
type Fields struct{ Lines []Element }

// Parse takes lines as long as they are fields.
func (f *Fields) Parse(lex *lexer.PeekingLexer) error { return fieldKinds.takeAll(lex, &f.Lines) }

// Body is the lines of the text from the first paragraph on; fields that are repeated there are among them.
type Body struct{ Lines []Element }

// Parse takes lines as long as they are of the text.
func (b *Body) Parse(lex *lexer.PeekingLexer) error { return bodyKinds.takeAll(lex, &b.Lines) }

// Ending is the lines after the text: a [TextSeparation], a [SerialCheck], an [EndOfMessage].
type Ending struct{ Lines []Element }

// Parse takes lines as long as they are of the ending.
func (e *Ending) Parse(lex *lexer.PeekingLexer) error { return endingKinds.takeAll(lex, &e.Lines) }

// elements makes the elements of all lines of a kind, of which there are count, in one piece of
// memory. The first is line i, and each line says which the next is. The text of the lines has size bytes.
var elements = [kinds]func(all []Element, lines []logical, i, count, size int){
	TransmissionKind: madeOf[Transmission], RoutingKind: madeOf[Routing],
	StationKind: madeOf[Station], SecurityKind: madeOf[Security], PreambleKind: madeOf[Preamble],
	OriginatorKind: madeOf[Originator], AddresseeKind: madeOf[Addressee], PrefixKind: madeOf[Prefix],
	StrayKind: madeOf[Stray], SeparationKind: madeOf[Separation], MarkingKind: madeOf[Marking],
	NoticeKind: madeOf[Notice], CaptionKind: madeOf[Caption], AttentionKind: madeOf[Attention],
	OrderKind: madeOf[Order], TagsKind: madeOf[Tags], SubjectKind: madeOf[Subject],
	ReferencesKind: madeOf[References], ClassifiedByKind: madeOf[ClassifiedBy],
	ReasonKind: madeOf[Reason], DerivedFromKind: madeOf[DerivedFrom],
	DeclassifyKind: madeOf[Declassify], LabelKind: madeOf[Labelled], RepeatKind: madeOf[Repeat],
	PageKind: madeOf[Page], ForeignKind: madeOf[Foreign], DistributionKind: madeOf[Distribution],
	WrapperKind: madeOf[Wrapper], AttributeKind: madeOf[Attribute], LevelLineKind: madeOf[LevelLine],
	PrintLineKind: madeOf[PrintLine], CounterKind: madeOf[CounterLine],
	DraftingKind: madeOf[Drafting], HeadingLineKind: madeOf[HeadingLine], InnerKind: madeOf[Inner],
	FormKind: madeOf[Form], CopyKind: madeOf[Copy],
	ParagraphKind: madeOf[Paragraph], SubparagraphKind: madeOf[Subparagraph],
	PassageKind: madeOf[Passage], TitleKind: madeOf[Title], UnderlineKind: madeOf[Underline],
	MarkerKind: madeOf[Marker], SignatureKind: madeOf[Signature], PublisherKind: madeOf[Publisher],
	CorrectionKind: madeOf[Correction], SerialCheckKind: madeOf[SerialCheck],
	EndOfMessageKind: madeOf[EndOfMessage], TextSeparatorKind: madeOf[TextSeparation],
}

func madeOf[T any, P interface {
	*T
	Element
}](all []Element, lines []logical, i, count, size int) {
	room := make([]T, count)
	for j := range room {
		e := P(&room[j])
		e.base().place(lines, i, size)
		all[i] = e
		i = lines[i].alike
	}
}

// place makes n the node of line i. The text of the lines has size bytes.
func (n *Node) place(lines []logical, i, size int) {
	l := &lines[i]
	n.kind, n.line, n.span, n.label = l.kind, i, l.span, l.label
	n.extent = Span{l.start, size}
	if i+1 < len(lines) {
		n.extent.End = lines[i+1].start
	}
}

// newElement makes an element of a kind, without its place.
func newElement(k Kind) Element {
	var e [1]Element
	elements[k](e[:], []logical{{kind: k}}, 0, 1, 0)
	return e[0]
}

// kindSet is a set of kinds of line.
type kindSet [kinds]bool

// prefaceKinds, listKinds, fieldKinds, bodyKinds and endingKinds are what the open runs [Preface],
// [AddressList], [Fields], [Body] and [Ending] consist of. Lines that were put into a copy may
// be in each. Some copies have addressees below the classification line.
var (
	prefaceKinds = kindsOf(Kind.IsSetAside)
	listKinds    = kindsOf(func(k Kind) bool { return k.IsSetAside() || k == AddresseeKind })
	fieldKinds   = kindsOf(
		func(k Kind) bool {
			return k.IsSetAside() || k.isField() || k == PublisherKind || k == RepeatKind || k == AddresseeKind
		},
	)
	bodyKinds   = kindsOf(func(k Kind) bool { return MarkingKind <= k && k <= PublisherKind })
	endingKinds = kindsOf(func(k Kind) bool { return k.IsSetAside() || k >= PublisherKind || k == StrayKind })
)

// openRuns are the runs of the structure grammar whose members [EBNF] adds to what participle prints.
var openRuns = [...]struct {
	name  string
	kinds *kindSet
}{
	{"Preface", &prefaceKinds}, {"AddressList", &listKinds}, {"Fields", &fieldKinds}, {"Body", &bodyKinds},
	{"Ending", &endingKinds},
}

func kindsOf(belongs func(Kind) bool) (set kindSet) {
	for k := range kinds {
		set[k] = belongs(k)
	}
	return set
}

// takeAll makes the elements of the next lines as long as their kinds are in the set.
func (set *kindSet) takeAll(lex *lexer.PeekingLexer, into *[]Element) error {
	for t := lex.Peek(); !t.EOF() && set[Kind(t.Type-1)]; t = lex.Peek() {
		k := Kind(t.Type - 1)
		e := newElement(k)
		if err := e.base().take(lex, k); err != nil {
			return err
		}
		*into = append(*into, e)
	}
	if len(*into) == 0 {
		return participle.NextMatch
	}
	return nil
}

var structureParser = sync.OnceValue(func() *participle.Parser[Structure] {
	return participle.MustBuild[Structure](participle.Lexer(kindAlphabet{}))
})

// kindAlphabet is the definition of the structure grammar's lexer. Lines come already classified, so it lexes nothing.
type kindAlphabet struct{ alphabet }

// Symbols returns the names of the kinds of line.
func (kindAlphabet) Symbols() map[string]lexer.TokenType {
	symbols := map[string]lexer.TokenType{"EOF": lexer.EOF}
	for k := NoKind + 1; k < kinds; k++ {
		symbols[k.String()] = k.token()
	}
	return symbols
}

// lines loads logical lines as the symbols of the structure grammar. A symbol's Pos.Line is the line's index, not a
// line number.
func (r *reader) lines(which iter.Seq2[int, logical]) *lexer.PeekingLexer {
	tokens := r.scan.tokens[:0]
	for i, l := range which {
		tokens = append(tokens, lexer.Token{Type: l.kind.token(), Pos: lexer.Position{Line: i}})
	}
	r.scan.tokens = tokens
	return r.load()
}

// elements returns the tree's elements in no particular order.
func (s *Structure) elements(yield func(Element)) {
	if s.Preface != nil {
		all(yield, s.Preface.Lines)
	}
	if s.Heading != nil {
		for _, e := range s.Heading.Envelopes {
			e.elements(yield)
		}
		give(yield, s.Heading.Separation)
	}
	if s.Fields != nil {
		all(yield, s.Fields.Lines)
	}
	if s.Body != nil {
		all(yield, s.Body.Lines)
	}
	if s.Ending != nil {
		all(yield, s.Ending.Lines)
	}
}

func all(yield func(Element), elements []Element) {
	for _, e := range elements {
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
	if e.List != nil {
		all(yield, e.List.Lines)
	}
	give(yield, e.Prefix)
}

// give yields the element if it is there.
func give[T any, P interface {
	*T
	Element
}](yield func(Element), e P) {
	if e != nil {
		yield(e)
	}
}
