package grammar

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// reader reads the fields of one file's logical lines. Its room for tokens is used again from line
// to line and from file to file, for most of the cost of parsing is in memory.
type reader struct {
	file    *File
	logical []logical
	aside   []Span // copies of the text, which are set aside
	scan    scanner

	patterns memory[*pattern] // of lines that were read before, by their shapes
	outlines memory[[]place]  // of cables that were read before
	key      []byte           // the shape or the outline at hand
	starts   []int            // of the runs of lines that make the outline
	room     []terminal       // for the fields of further lines of the cable
	used     int              // how many tokens of the scanner's room hold parts of the text
	upper    string           // the text in capitals, once a line of it in small letters was read
}

var readers = sync.Pool{New: func() any { return newReader() }}

// newReader returns a reader that remembers what others read.
func newReader() *reader {
	r := new(reader)
	r.patterns.common, r.outlines.common = &allPatterns, &allOutlines
	return r
}

// isReadInCapitals reports whether a line is read as if it had only capitals: of the heading and the
// classification line one that has none, of date-time lines any with small letters other than an l
// in the place of a 1, of E.O. lines one with e.o.
func isReadInCapitals(k Kind, s string) bool {
	switch {
	case k == PreambleKind:
		return smallButL.in(s)
	case k <= PrefixKind, k == MarkingKind:
		return isSmall(s)
	}
	return k == OrderKind && s != "" && s[0] == 'e'
}

// smallButL are the small letters without the one that is typed for a 1.
var smallButL = bytesOf("abcdefghijkmnopqrstuvwxyz")

// inCapitals returns the text of the file in capitals.
func (r *reader) inCapitals() string {
	if r.upper == "" {
		r.upper = asciiUpper(r.file.Text)
	}
	return r.upper
}

// load makes the tokens of the scanner, with an end after them, what participle reads next.
func (r *reader) load() *lexer.PeekingLexer {
	r.scan.next = 0
	lex, err := lexer.Upgrade(&r.scan)
	if err != nil {
		panic(err) // a scanner has no errors
	}
	return lex
}

// release lets go of the text and gives the room back.
func (r *reader) release() {
	clear(r.scan.tokens[:min(r.used, cap(r.scan.tokens))])
	r.file, r.logical, r.aside, r.room, r.upper, r.used = nil, r.logical[:0], r.aside[:0], nil, "", 0
	r.scan, r.key = scanner{tokens: r.scan.tokens[:0]}, r.key[:0]
	if cap(r.scan.tokens) < 1<<14 && cap(r.logical) < 1<<14 {
		readers.Put(r)
	}
}

// field is the grammar of one kind of line: how it is cut, and the participle parser of its sentence.
type field[T any] struct {
	sentence
	parser func() *participle.Parser[T]
	kept   func(*T) bool // reports whether what was read before a fault is kept; nil for never
}

// sentence is what a field is whatever its tree. Its methods are not generic, for those of a generic
// type are compiled for each type, and the caches of a processor hold few.
type sentence struct {
	name     string         // what a clerk calls the line
	shape    string         // how it reads
	cut      func(*scanner) // fills the scanner's tokens
	tree     reflect.Type   // what it makes of the line
	printed  func() string  // the grammar as participle prints it
	literals *literalWords  // those that it names
}

// newField makes the grammar of one kind of line. The parser is built when the first cable is read.
func newField[T any](name, shape string, cut func(*scanner)) *field[T] {
	f := &field[T]{sentence: sentence{
		name: name, shape: shape, cut: cut, tree: reflect.TypeFor[T](), literals: new(literalWords),
	}}
	f.parser = sync.OnceValue(func() *participle.Parser[T] {
		return participle.MustBuild[T](participle.Lexer(alphabet{}), participle.UseLookahead(2))
	})
	f.printed = func() string { return f.parser().String() }
	return f
}

// called returns the grammar of another kind of line that is cut and read in the same way.
func (f *field[T]) called(name, shape string) *field[T] {
	other := *f
	other.name, other.shape = name, shape
	return &other
}

// cutBy returns the grammar of lines that are cut in another way.
func (f *field[T]) cutBy(cut func(*scanner)) *field[T] {
	other := *f
	other.cut = cut
	return &other
}

// keeping returns the grammar, which keeps what it read before a fault where kept is true.
func (f *field[T]) keeping(kept func(*T) bool) *field[T] {
	f.kept = kept
	return f
}

// read parses the line of n and stores its fields into into, or what went wrong into n.
func (f *field[T]) read(r *reader, n *Node, into *T) {
	if !r.cut(&f.sentence, n) || r.recall(&f.sentence, n.kind, reflect.ValueOf(into).Elem()) {
		return
	}
	v, err := f.parser().ParseFromLexer(r.load())
	if err != nil {
		n.SyntaxError = f.syntaxError(n, err)
		if v != nil && f.kept != nil && f.kept(v) {
			*into = *v
		}
		return
	}
	*into = *v
	r.remember(reflect.ValueOf(into))
}

// cut cuts the line of n into tokens. It reports whether they are not too many to be read.
func (r *reader) cut(s *sentence, n *Node) bool {
	text := r.file.Text
	if isReadInCapitals(n.kind, n.span.Of(text)) {
		text = r.inCapitals() // what is known by capitals is read as if it had them
	}
	scan := &r.scan
	scan.text, scan.pos, scan.end, scan.tokens, scan.full = text, n.span.Start, n.span.End, scan.tokens[:0], false
	scan.label(n.label)
	s.cut(scan)
	r.used = max(r.used, len(r.scan.tokens))
	if !r.scan.full {
		return true
	}
	last := &r.scan.tokens[mostTokens-1]
	n.SyntaxError = &SyntaxError{
		At:       Span{last.Pos.Offset, last.Pos.Offset + len(last.Value)},
		Found:    fmt.Sprintf("more than %d words and signs", mostTokens),
		Expected: "a shorter one",
		Field:    s.name,
		Example:  s.shape,
	}
	return false
}

// syntaxError says what is wrong with the line of a node, by what participle found in it and what it expected.
func (s *sentence) syntaxError(n *Node, err error) *SyntaxError {
	p := &SyntaxError{
		At:       Span{n.span.End, n.span.End},
		Found:    "the end of the line",
		Expected: "nothing more",
		Field:    s.name,
		Example:  s.shape,
	}
	var unexpected *participle.UnexpectedTokenError
	if !errors.As(err, &unexpected) {
		p.At, p.Found, p.Expected = n.span, "something unreadable", "a "+s.name
		return p
	}
	if t := unexpected.Unexpected; t.Type != endOfLine {
		p.At = Span{t.Pos.Offset, t.Pos.Offset + len(t.Value)}
		p.Found = `"` + shorten(t.Value) + `"`
	}
	if expected := expectedIn(unexpected.Message()); expected != "" {
		p.Expected = expected
	} else if unexpected.Unexpected.Type == endOfLine {
		p.Expected = "more"
	}
	return p
}

// shorten cuts what is quoted in a message to a length that can be read, on one line. White space
// alone, such as a no-break space, is shown by its code: \u00a0.
func shorten(s string) string {
	const most = 40
	s = s[:min(len(s), 4*most)]
	if words := strings.Fields(s); len(words) > 0 {
		s = strings.Join(words, " ")
	} else {
		s = strings.Trim(strconv.QuoteToASCII(strings.Trim(s, " \t\r\n")), `"`)
	}
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

// alphabet is the definition of the field grammars' lexer. Lines come already cut, so it lexes nothing itself.
type alphabet struct{}

// Lex is never reached: [field.read] hands the tokens to participle itself.
func (alphabet) Lex(string, io.Reader) (lexer.Lexer, error) {
	return nil, errors.New("lines come already cut")
}

// Symbols returns the names of the tokens. participle asks for them three times for each parser and
// changes nothing in them.
func (alphabet) Symbols() map[string]lexer.TokenType { return symbols() }

var symbols = sync.OnceValue(func() map[string]lexer.TokenType {
	symbols := map[string]lexer.TokenType{"EOF": lexer.EOF}
	for t := wordToken; t < tokenTypes; t++ {
		symbols[tokenNames[t]] = t
	}
	return symbols
})
