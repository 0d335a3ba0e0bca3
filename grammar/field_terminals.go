package grammar

import (
	"strconv"
	"strings"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"
)

// This file holds the terminals of the field grammars. Each has a method Parse for participle,
// which accepts one token of its type and keeps its place.

func (w *Word) take(lex *lexer.PeekingLexer, types ...lexer.TokenType) error {
	t := lex.Peek()
	for _, typ := range types {
		if t.Type == typ {
			w.At, w.Text = Span{t.Pos.Offset, t.Pos.Offset + len(t.Value)}, t.Value
			lex.Next()
			return nil
		}
	}
	return participle.NextMatch
}

// Parse accepts a word.
func (w *Word) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, wordToken) }

// Number is a run of digits: `0042`.
type Number struct{ Word }

// Parse accepts the token.
func (w *Number) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, numberToken) }

// Alphanumeric is digits with letters after them: `271109Z`.
type Alphanumeric struct{ Word }

// Parse accepts the token.
func (w *Alphanumeric) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, alphanumericToken) }

// Label is the name of a field with its stop: `SUBJECT:`.
type Label struct{ Word }

// Parse accepts the token.
func (w *Label) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, labelToken) }

// Date is a date in digits: `03/27/2016`.
type Date struct{ Word }

// Parse accepts the token.
func (w *Date) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, dateToken) }

// Indicator is a routing indicator with the slant after it: `RUEHC/`.
type Indicator struct{ Word }

// Parse accepts the token.
func (w *Indicator) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, indicatorToken) }

// Precedence is a precedence spelt out after an addressee: `NIACT IMMEDIATE`.
type Precedence struct{ Word }

// Parse accepts the token.
func (w *Precedence) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, precedenceToken) }

// Sequence is the four-digit number at the end of an addressee: `0007`.
type Sequence struct{ Word }

// Parse accepts the token.
func (w *Sequence) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, sequenceToken) }

// Filing is the time of filing: `0861109`, day of the year and time, or `02/0009Z`, day of the month and time.
type Filing struct{ Word }

// Parse accepts the token.
func (w *Filing) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, filingToken) }

// Signal is an operating signal: `ZZH`.
type Signal struct{ Word }

// Parse accepts the token.
func (w *Signal) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, signalToken) }

// Month is the name of a month, also misspelt: `MAR`.
type Month struct{ Word }

// Parse accepts a word.
func (w *Month) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, wordToken) }

// Level is the classification level, spaced or not: `C O N F I D E N T I A L`.
type Level struct{ Word }

// Parse accepts the token.
func (w *Level) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, levelToken) }

// Handling is a handling word after the level: `E F T O`, `NOFORN`.
type Handling struct{ Word }

// Parse accepts the token.
func (w *Handling) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, handlingToken) }

// Section is the word before a section counter, also garbled: `SECTION`, `SECTIO`.
type Section struct{ Word }

// Parse accepts the token.
func (w *Section) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, sectionToken) }

// Keyword is a word that the field is built around: `OF`, `FOR`, `DECL`.
type Keyword struct{ Word }

// Parse accepts the token.
func (w *Keyword) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, keywordToken) }

// PortionMark is a portion mark, usually with its parentheses: `(C)`, `(SBU/NF)`.
type PortionMark struct{ Word }

// Parse accepts the token.
func (w *PortionMark) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, portionToken) }

// Pilcrow is the paragraph sign that publishers put before numbers.
type Pilcrow struct{ Word }

// Parse accepts the token.
func (w *Pilcrow) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, pilcrowToken) }

// Bullet is the letter of a reference or of a sub-paragraph: `A.`, `(B)`, `¶C.`
type Bullet struct{ Word }

// Parse accepts the token.
func (w *Bullet) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, bulletToken) }

// LaterBullet is the letter of a reference that follows the reference: `(A)`.
type LaterBullet struct{ Word }

// Parse accepts the token.
func (w *LaterBullet) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, laterBulletToken) }

// Year is the year before the post of a reference: `06`, `2006`, `(99)`.
type Year struct{ Word }

// Parse accepts the token.
func (w *Year) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, yearToken) }

// LaterYear is the year after the serial number of a reference: `/08`, `(2003)`.
type LaterYear struct{ Word }

// Parse accepts the token.
func (w *LaterYear) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, laterYearToken) }

// Post is the post of a reference: `PORT LOUIS`.
type Post struct{ Word }

// Parse accepts the token.
func (w *Post) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, postToken) }

// ReferenceSerial is the serial number of a reference, also with letters typed for digits: `00042`.
type ReferenceSerial struct{ Word }

// Parse accepts the token.
func (w *ReferenceSerial) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, serialToken) }

// TagCode is a TAGS code, also within a link: `PREL`, `[PREL](#)`.
type TagCode struct{ Word }

// Parse accepts the token.
func (w *TagCode) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, tagToken) }

// PersonName is a name in parentheses on the TAGS line: `(ROE, JANE)`.
type PersonName struct{ Word }

// Parse accepts the token.
func (w *PersonName) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, nameToken) }

// Letter is the letter of a reason for classification: `(b)`.
type Letter struct{ Word }

// Parse accepts the token.
func (w *Letter) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, letterToken) }

// Officer is the name of an officer: `JOHN POE, JR.`
type Officer struct{ Word }

// Parse accepts the token.
func (w *Officer) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, officerToken) }

// OfficerTitle is the position of an officer, or a part of it: `Deputy Chief of Mission`.
type OfficerTitle struct{ Word }

// Parse accepts the token.
func (w *OfficerTitle) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, positionToken) }

// Rest is text that is not divided further.
type Rest struct{ Word }

// Parse accepts the token.
func (w *Rest) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, sentenceToken) }

// ParagraphNumber is the number of a paragraph with the signs around it: `1.`, `¶12.`, `3)`.
type ParagraphNumber struct{ Word }

// Parse accepts the token.
func (w *ParagraphNumber) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, paragraphToken) }

// Pilcrow returns the place of the publisher's paragraph sign, and whether there is one.
func (w *ParagraphNumber) Pilcrow() (Span, bool) {
	if !strings.HasPrefix(w.Text, pilcrow) {
		return Span{}, false
	}
	return Span{w.At.Start, w.At.Start + len(pilcrow)}, true
}

// Digits returns the number without the signs around it.
func (w *ParagraphNumber) Digits() *Word {
	number := w.digits()
	return &number
}

func (w *ParagraphNumber) digits() Word {
	text := w.Text
	for strings.HasPrefix(text, pilcrow) || strings.HasPrefix(text, " ") {
		text = strings.TrimLeft(strings.TrimPrefix(text, pilcrow), " ")
	}
	start := w.At.Start + len(w.Text) - len(text)
	n := digits(text)
	return Word{Span{start, start + n}, text[:n]}
}

// Serial is a station's serial number: `0042`, or with a position letter `167C`.
type Serial struct{ Word }

// Parse accepts digits, with or without letters after them.
func (w *Serial) Parse(lex *lexer.PeekingLexer) error {
	return w.take(lex, numberToken, alphanumericToken)
}

// Item is a word, a number or figures.
type Item struct{ Word }

// Parse accepts the token.
func (w *Item) Parse(lex *lexer.PeekingLexer) error {
	return w.take(lex, wordToken, numberToken, alphanumericToken)
}

// Mark is one sign: `,`.
type Mark struct{ Word }

// Parse accepts the token.
func (w *Mark) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, markToken) }

// Phrase is a run of words, numbers and signs that make one name: `SECSTATE WASHDC`.
type Phrase struct{ Word }

// Parse accepts everything up to a double slant, a comma or a token of another kind.
func (w *Phrase) Parse(lex *lexer.PeekingLexer) error {
	return w.run(lex, func(t *lexer.Token) bool {
		switch t.Type {
		case wordToken, numberToken, alphanumericToken:
			return true
		case markToken:
			return t.Value != "//" && t.Value != ","
		}
		return false
	})
}

// AddressName is the name of an addressee: `SECSTATE WASHDC`.
type AddressName struct{ Word }

// Parse accepts everything up to a double slant or a token of another kind.
func (w *AddressName) Parse(lex *lexer.PeekingLexer) error {
	return w.run(lex, func(t *lexer.Token) bool {
		return wordToken <= t.Type && t.Type <= markToken && t.Value != "//"
	})
}

// PostName is the run of words before a serial number: `PORT LOUIS`.
type PostName struct{ Word }

// Parse accepts words and the signs between them, and stops at a number.
func (w *PostName) Parse(lex *lexer.PeekingLexer) error {
	if lex.Peek().Type != wordToken {
		return participle.NextMatch
	}
	return w.run(lex, func(t *lexer.Token) bool {
		return t.Type == wordToken || t.Type == markToken && strings.Contains("-'.", t.Value)
	})
}

// run accepts tokens as long as they belong, as one piece. Its text is joined by single blanks only
// if the tokens do not follow one another in the file, over a line end.
func (w *Word) run(lex *lexer.PeekingLexer, belongs func(*lexer.Token) bool) error {
	t := lex.Peek()
	if t.EOF() || !belongs(t) {
		return participle.NextMatch
	}
	start := lex.RawCursor()
	for ; !t.EOF() && belongs(t); t = lex.Peek() {
		lex.Next()
	}
	w.join(lex.Range(start, lex.RawCursor()))
	return nil
}

// join makes one piece of tokens.
func (w *Word) join(tokens []lexer.Token) {
	last := tokens[len(tokens)-1]
	w.At = Span{tokens[0].Pos.Offset, last.Pos.Offset + len(last.Value)}
	if len(tokens) == 1 {
		w.Text = last.Value
		return
	}
	var b strings.Builder
	b.Grow(w.At.Len())
	for i, t := range tokens {
		if i > 0 && t.Pos.Offset > tokens[i-1].Pos.Offset+len(tokens[i-1].Value) {
			b.WriteByte(' ')
		}
		b.WriteString(t.Value)
	}
	w.Text = b.String()
}

// Int returns the value of the digits that w begins with, and whether there are any that fit an
// int. Digits after a letter, as in 00l163, show that the letter was typed for a digit: the value
// is unknown.
func (w *Word) Int() (int, bool) {
	if w == nil {
		return 0, false
	}
	figures := digits(w.Text)
	if figures < len(w.Text) && strings.ContainsAny(w.Text[figures:], "0123456789") {
		return 0, false
	}
	const most = 9 // digits of which any fit
	if figures == 0 || figures > most {
		n, err := strconv.Atoi(w.Text[:figures])
		return n, err == nil
	}
	n := 0
	for i := range figures {
		n = 10*n + int(w.Text[i]-'0')
	}
	return n, true
}

// OfficeCode is the code of an office in a distribution: `EUR`, `A/BF`.
type OfficeCode struct{ Word }

// Parse accepts the token.
func (w *OfficeCode) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, postToken) }
