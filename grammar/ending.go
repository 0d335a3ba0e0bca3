package grammar

import "github.com/alecthomas/participle/v2/lexer"

// TextSeparation is format line 13: the BT behind the text.
type TextSeparation struct{ bare }

// Parse takes the line in the structure grammar.
func (n *TextSeparation) Parse(lex *lexer.PeekingLexer) error { return n.take(lex, TextSeparatorKind) }

// Correction is format line 15.
//
//	C WA 1500Z POSITION
type Correction struct{ bare }

// Parse takes the line in the structure grammar.
func (n *Correction) Parse(lex *lexer.PeekingLexer) error { return n.take(lex, CorrectionKind) }

// SerialCheck is the end-of-message serial check, which repeats the serial number of the DE line.
//
//	#0042
type SerialCheck struct {
	Node
	SerialCheckLine
}

// SerialCheckLine is the grammar of [SerialCheck].
type SerialCheckLine struct {
	Serial *Serial `parser:"'#' @@"`
}

// Parse takes the line in the structure grammar.
func (n *SerialCheck) Parse(lex *lexer.PeekingLexer) error { return n.take(lex, SerialCheckKind) }

var serialCheckField = newField[SerialCheckLine]("end-of-message serial check", "#0042", func(s *scanner) { s.words("") })

func (n *SerialCheck) read(r *reader) { serialCheckField.read(r, &n.Node, &n.SerialCheckLine) }

// EndOfMessage is format line 16.
//
//	NNNN
type EndOfMessage struct{ bare }

// Parse takes the line in the structure grammar.
func (n *EndOfMessage) Parse(lex *lexer.PeekingLexer) error { return n.take(lex, EndOfMessageKind) }
