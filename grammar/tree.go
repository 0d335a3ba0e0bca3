package grammar

import (
	"iter"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// Element is one logical line of the tree: a *[Station], a *[Subject], a *[Paragraph] and so on.
type Element interface {
	Spanner
	// Extent is the whole of the lines, with line endings, indentation and blank lines after them. The extents of a
	// cable's elements, joined, are its text.
	Extent() Span
	// Kind is the type of line.
	Kind() Kind
	// Err is what could not be read, or nil.
	Err() *SyntaxError

	base() *Node
	read(*reader)
}

// Node is what all elements have.
type Node struct {
	kind   Kind
	span   Span
	extent Span
	label  int // end of the line's label
	line   int // index among the logical lines

	// SyntaxError is what could not be read. A line with a problem has no fields.
	SyntaxError *SyntaxError
}

// Span returns the line's text, without blanks around it.
func (n *Node) Span() Span { return n.span }

// Extent returns the whole of the line with line endings, indentation and blank lines after it.
func (n *Node) Extent() Span { return n.extent }

// Kind returns what the line is.
func (n *Node) Kind() Kind { return n.kind }

// Err returns what could not be read, or nil.
func (n *Node) Err() *SyntaxError { return n.SyntaxError }

// Label returns the place of the word that names the field, with its stop: `SUBJECT:`. It is empty
// where the line needs none.
func (n *Node) Label() Span { return Span{n.span.Start, n.label} }

func (n *Node) base() *Node { return n }

// take accepts the next logical line if it is of kind k.
func (n *Node) take(lex *lexer.PeekingLexer, k Kind) error {
	t := lex.Peek()
	if t.Type != k.token() {
		return participle.NextMatch
	}
	n.kind, n.line = k, t.Pos.Line
	lex.Next()
	return nil
}

// SyntaxError says why a line could not be read.
type SyntaxError struct {
	At       Span   // what is in the way; empty at the line's end when something is missing
	Found    string // what is there, quoted, or "the end of the line"
	Expected string // what was expected there: "a month"
	Field    string // the line: "date-time line"
	Example  string // how such a line reads: `O 271109Z MAR 06`
}

func (p *SyntaxError) Error() string {
	return "found " + p.Found + " in the " + p.Field + ", expected " + p.Expected
}

// Word is a word, a number or another piece of a line, as written.
type Word struct {
	At   Span
	Text string
}

// Span returns the place of the word.
func (w *Word) Span() Span { return w.At }

// All returns the elements of type T in order of place:
//
//	for p := range grammar.All[*grammar.Paragraph](cable) { … }
func All[T Element](c *Cable) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, e := range c.Elements {
			if t, ok := e.(T); ok && !yield(t) {
				return
			}
		}
	}
}

// First returns the first element of type T, or the zero T (nil) where there is none.
func First[T Element](c *Cable) (first T) {
	for _, e := range c.Elements {
		if t, ok := e.(T); ok {
			return t
		}
	}
	return first
}

// HasFields reports whether an E.O., TAGS or SUBJECT line is among the elements, as in each copy of a
// text.
func HasFields(elements []Element) bool {
	for _, e := range elements {
		switch e.Kind() {
		case OrderKind, TagsKind, SubjectKind:
			return true
		}
	}
	return false
}
