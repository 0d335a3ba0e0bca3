package grammar

import (
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"
)

// The alphabet of the field grammars. Blanks and line ends part the pieces and are not symbols.
const (
	endOfLine         = lexer.EOF
	wordToken         = lexer.TokenType(iota) // RUEHC, AMEMBASSY, SIPDIS
	numberToken                               // 0042: digits only
	alphanumericToken                         // 271109Z: digits, then letters
	markToken                                 // one sign: / . , : ( ) #
	labelToken                                // the name of the field: TAGS:
	dateToken                                 // 03/27/2016
	indicatorToken                            // RUEHC/ before an addressee
	precedenceToken                           // IMMEDIATE after an addressee
	sequenceToken                             // 0007 at the end of an addressee
	filingToken                               // 0861109, 02/0009Z
	signalToken                               // ZZH, ZDK
	levelToken                                // C O N F I D E N T I A L
	handlingToken                             // E F T O, NOFORN
	sectionToken                              // SECTION, also garbled
	keywordToken                              // OF, FOR, PASS, DECL
	portionToken                              // (C), (SBU/NF)
	pilcrowToken                              // ¶
	paragraphToken                            // ¶1.
	bulletToken                               // A. or A) before a reference
	laterBulletToken                          // (A) after a reference
	yearToken                                 // 06 before a post
	laterYearToken                            // /06 after a serial number
	postToken                                 // PORT LOUIS
	serialToken                               // 31 after a post
	tagToken                                  // PREL, [PREL](#)
	nameToken                                 // (ROE, JANE)
	letterToken                               // (b) in a reason
	officerToken                              // JOHN POE, JR.
	positionToken                             // Deputy Chief of Mission
	addressToken                              // WASHDC, SECSTATE
	entryToken                                // one of a list
	callToken                                 // NKTA
	headToken                                 // RTTUZYUW
	setToken                                  // MSGID
	caseToken                                 // F-2014-30117
	documentToken                             // C05990001
	releaseToken                              // RELEASE IN PART
	codeToken                                 // B6, 1.4(D)
	sentenceToken                             // text that is not cut further
	tokenTypes
)

// tokenNames names the alphabet for participle and for EBNF.
var tokenNames = [tokenTypes]string{
	"", "Word", "Number", "Alphanumeric", "Mark", "Label", "Date", "Indicator", "Precedence", "Sequence", "Filing",
	"Signal", "Level", "Handling", "Section", "Keyword", "Portion", "Pilcrow", "ParagraphNumber", "Bullet",
	"LaterBullet", "Year", "LaterYear", "Post", "Serial", "Tag", "Name",
	"Letter", "Officer", "OfficerTitle", "AddressEntry", "Entry",
	"CallSign", "LineHead", "SetName", "CaseNumber", "DocumentNumber", "ReleaseKind", "ReleaseCode", "Sentence",
}

// scanner cuts one logical line into the alphabet of the field grammars.
type scanner struct {
	text   string // the whole file
	pos    int    // next byte
	end    int    // end of the line
	tokens []lexer.Token
	full   bool // there were more than mostTokens, and the rest of the line was passed over
	next   int
}

// mostTokens bounds what is read of a line. Each token takes some kilobytes while a line is read,
// so that a line of megabytes could fill the memory; no line of a cable has a hundredth of that.
const mostTokens = 1 << 16

// Next hands the tokens to participle; it makes *scanner a lexer.Lexer.
func (s *scanner) Next() (lexer.Token, error) {
	if s.next < len(s.tokens) {
		s.next++
		return s.tokens[s.next-1], nil
	}
	return lexer.Token{Type: endOfLine, Pos: lexer.Position{Offset: s.end}}, nil
}

func (s *scanner) emit(t lexer.TokenType, start, end int) {
	if len(s.tokens) == mostTokens {
		s.full, s.pos = true, s.end
		return
	}
	s.tokens = append(s.tokens, lexer.Token{Type: t, Value: s.text[start:end], Pos: lexer.Position{Offset: start}})
	s.pos = end
}

// done skips blanks and line ends, and reports whether the line is at its end.
func (s *scanner) done() bool {
	for s.pos < s.end {
		if !isSpace(s.text[s.pos]) {
			return false
		}
		s.pos++
	}
	return true
}

func (s *scanner) rest() string { return s.text[s.pos:s.end] }

// label emits the name of the field, which ends at the given place.
func (s *scanner) label(end int) {
	if end > s.pos {
		s.emit(labelToken, s.pos, end)
	}
}

// words cuts the rest of the line into words, numbers, figures and marks. Signs in glue count as letters within a word.
func (s *scanner) words(glue string) {
	for !s.done() {
		s.word(glue)
	}
}

// word emits the next word, number, run of figures or mark.
func (s *scanner) word(glue string) {
	rest := s.rest()
	switch {
	case strings.HasPrefix(rest, pilcrow):
		s.emit(pilcrowToken, s.pos, s.pos+len(pilcrow))
	case isDigit(rest[0]):
		n := digits(rest)
		if m := wordLength(rest[n:], glue); m > 0 {
			s.emit(alphanumericToken, s.pos, s.pos+n+m)
			return
		}
		s.emit(numberToken, s.pos, s.pos+n)
	case isLetter(rest[0]):
		s.emit(wordToken, s.pos, s.pos+wordLength(rest, glue))
	default:
		s.mark()
	}
}

// mark emits one sign.
func (s *scanner) mark() {
	_, n := utf8.DecodeRuneInString(s.rest())
	s.emit(markToken, s.pos, s.pos+n)
}

// joinPhrase makes the last token a part of the phrase that ends before it, or the first one of a
// phrase. A grammar that parts no phrases is asked for fewer shapes of lines so:
//
//	STATE FOR AF/E ROE    Word Keyword Word
//	STATE FOR A/OPR/LS    the same
func (s *scanner) joinPhrase() {
	last := len(s.tokens) - 1
	t := &s.tokens[last]
	if s.full || t.Type == pilcrowToken || t.Value == "," {
		return
	}
	t.Type = wordToken
	if last == 0 || s.tokens[last-1].Type != wordToken {
		return
	}
	before := &s.tokens[last-1]
	end := before.Pos.Offset + len(before.Value)
	if blanks := s.text[end:t.Pos.Offset]; blanks == "" || blanks == " " { // others are not of its text
		before.Value = s.text[before.Pos.Offset:s.pos]
		s.tokens = s.tokens[:last]
	}
}

// sentence emits the rest of the line uncut.
func (s *scanner) sentence() {
	if !s.done() {
		s.emit(sentenceToken, s.pos, s.pos+len(blanks.trimRight(s.rest())))
	}
}

const pilcrow = "\u00b6"

func isSpace(c byte) bool  { return c == ' ' || '\t' <= c && c <= '\r' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }
func isLetter(c byte) bool { return isUpper(c) || 'a' <= c && c <= 'z' || c >= utf8.RuneSelf }

// digits returns how many digits s begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// wordLength returns how many bytes of s belong to the word that it begins with: letters, digits and the signs in glue.
func wordLength(s, glue string) int {
	n := 0
	for n < len(s) {
		switch {
		case inWords[s[n]]:
		case s[n] == pilcrow[0]:
			if strings.HasPrefix(s[n:], pilcrow) {
				return n
			}
		case glue == "" || s[n] <= ' ' || strings.IndexByte(glue, s[n]) < 0: // no blank glues
			return n
		}
		n++
	}
	return n
}

// inWords are the bytes of letters and digits, but for the one that a pilcrow and a no-break space,
// and letters too, begin with.
var inWords = func() (in [256]bool) {
	for c := range in {
		in[c] = (isLetter(byte(c)) || isDigit(byte(c))) && byte(c) != pilcrow[0]
	}
	return in
}()

// firstWord returns the run of letters and digits that s begins with.
func firstWord(s string) string {
	for i := range len(s) {
		switch {
		case inWords[s[i]]:
		case s[i] == pilcrow[0]: // with which some letters begin as well
			return s[:i+wordLength(s[i:], "")]
		default:
			return s[:i]
		}
	}
	return s
}

// cutWord cuts off the first word of s, up to a blank, and returns what follows it; "" where s has no word.
func cutWord(s string) (word, rest string) {
	start := 0
	for start < len(s) && isSpace(s[start]) {
		start++
	}
	end := start
	for end < len(s) && !isSpace(s[end]) {
		end++
	}
	return s[start:end], s[end:]
}

// upperWord reports whether s is made of capital letters only, at least one.
func upperWord(s string) bool {
	for i := range len(s) {
		if !isUpper(s[i]) {
			return false
		}
	}
	return s != ""
}
