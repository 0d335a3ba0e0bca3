package grammar

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/tables"
)

// Marking is the classification line: level, section counter and message reference number.
// Archive prints have the level alone above and below each page; that too is a Marking, with a
// Level and nothing else.
//
//	C O N F I D E N T I A L SECTION 01 OF 02 PORT LOUIS 000042
type Marking struct {
	Node
	MarkingLine
}

// MarkingLine is the grammar of [Marking].
type MarkingLine struct {
	Level    *Level      `parser:"@@"`  // as written; not necessarily a known one
	Handling []*Handling `parser:"@@*"` // E F T O, NOFORN
	Counter  *Counter    `parser:"@@?"` // SECTION 01 OF 02
	Late     []*Handling `parser:"@@*"` // handling words after the counter
	Post     *PostName   `parser:"@@?"` // PORT LOUIS
	Serial   *Serial     `parser:"@@?"` // 000042
	Rest     []*Trailing `parser:"@@*"` // what follows: captions, operating signals
}

// Counter is a section counter.
//
//	SECTION 01 OF 02
type Counter struct {
	Word  *Section `parser:"@@"`
	Part  *Number  `parser:"@@?"` // missing in FINAL SECTION OF 2
	Of    *Keyword `parser:"@@?"`
	Total *Number  `parser:"@@"`
}

var markingField = newField[MarkingLine](
	"classification line",
	"C O N F I D E N T I A L SECTION 01 OF 02 PORT LOUIS 000042",
	cutMarking,
)

func (n *Marking) read(r *reader) { markingField.read(r, &n.Node, &n.MarkingLine) }

func cutMarking(s *scanner) {
	level := levelLength(s.rest())
	if strings.HasPrefix(s.rest(), tables.SensitiveLine) {
		level = len(tables.SensitiveLine)
	}
	if level == 0 {
		level = levelLength(strings.ToUpper(s.rest()))
	}
	if level == 0 {
		level = nearLevel(s.rest())
	}
	if level == 0 { // CONFIDENTAIL PORT LOUIS 000042: the first word is in the place of the level
		level = wordLength(s.rest(), "")
		if i := strings.Index(s.rest(), " SECTION "); i > 0 && postWords(s.rest()[:i]) { // or a few words, before a section
			level = len(strings.TrimRight(s.rest()[:i], " "))
		}
	}
	s.emit(levelToken, s.pos, s.pos+level)
	for !s.done() {
		rest := s.rest()
		switch {
		case handlingLength(rest) > 0:
			s.emit(handlingToken, s.pos, s.pos+handlingLength(rest))
		case sectionLength(rest) > 0:
			s.emit(sectionToken, s.pos, s.pos+sectionLength(rest))
			cutCounter(s)
		case strings.HasPrefix(rest, "section "): // S e c r e t section 01 of 02 port louis 000042
			s.emit(sectionToken, s.pos, s.pos+len("section"))
			cutCounter(s)
		case damagedSerial(rest) > 0:
			s.emit(alphanumericToken, s.pos, s.pos+damagedSerial(rest))
		case gluedSerial(rest) > 0:
			s.emit(numberToken, s.pos, s.pos+gluedSerial(rest))
		case gluedPost(rest) > 0:
			s.emit(wordToken, s.pos, s.pos+gluedPost(rest))
		default:
			s.word("-'")
		}
	}
}

// damagedSerial returns the length of the serial number that s begins with, with letters in the places of
// digits that they look like, or 0: O00042, 0000I2.
func damagedSerial(s string) int {
	const least, most, fewest = 4, 8, 3 // bytes; digits
	w := firstWord(s)
	if len(w) < least || len(w) > most || digits(w) == len(w) || !tables.LikeDigits(w) {
		return 0
	}
	count := 0
	for i := range len(w) {
		if isDigit(w[i]) {
			count++
		}
	}
	if count >= fewest && count >= len(w)-2 || serialLength(w) == len(w) { // OOO1O3
		return len(w)
	}
	return 0
}

// gluedSerial returns the length of the serial number that s begins with if a word in capitals is glued to it, or 0:
// 000042SIPDIS. A letter among digits is damage, 5I234.
func gluedSerial(s string) int {
	const least, word = 3, 4
	n := digits(s)
	if n < least || wordLength(s[n:], "") < word || !upperWord(s[n:n+word]) {
		return 0
	}
	return n
}

// gluedPost returns the length of the last word of a post that s begins with if the serial number is glued to it,
// or 0: LOUIS000103.
func gluedPost(s string) int {
	const least, word = 4, 3
	n := 0
	for n < len(s) && isUpper(s[n]) {
		n++
	}
	if w := wordLength(s, ""); n < word || w-n < least || digits(s[n:]) < w-n {
		return 0
	}
	return n
}

// cutCounter cuts what follows the word SECTION, also where it is run together: 01OF02, 02F02, 01 GF 02.
func cutCounter(s *scanner) {
	for numbers := 0; numbers < 2 && !s.done(); {
		switch rest := s.rest(); {
		case isDigit(rest[0]):
			s.emit(numberToken, s.pos, s.pos+digits(rest))
			numbers++
		case isOf(rest):
			n := 0
			for isLetter(rest[n]) {
				n++
			}
			s.emit(keywordToken, s.pos, s.pos+n)
		default:
			return
		}
	}
}

// isOf reports whether s begins with OF or a garbled OF between two numbers: F 03, GF 02, 0F 02.
func isOf(s string) bool {
	n := 0
	for n < len(s) && isLetter(s[n]) {
		n++
	}
	return n > 0 && (n <= 2 || s[:n] == "OOF" || s[:n] == "OFF") && digits(strings.TrimLeft(s[n:], " ")) > 0
}

// levelLength returns the length of the level that s begins with, with its letters spaced or not,
// or 0: 11 for S E C R E T, 6 for SECRET, 0 for SECRETARY.
func levelLength(s string) int {
	if len(s) < 2 {
		return 0
	}
	for _, word := range levelsOf[s[0]] {
		if s[1] != word[1] && s[1] != ' ' { // as of nearly all lines
			continue
		}
		if n := spacedLength(s, word); n > 0 {
			return n
		}
	}
	return 0
}

// natoLevelLength returns the length of the level of NATO that s begins with, spaced or not, or 0.
func natoLevelLength(s string) int {
	for i := range tables.NATOLevels {
		if n := spacedLength(s, tables.NATOLevels[i].Word); n > 0 {
			return n
		}
	}
	return 0
}

// levelsOf are the levels, those of NATO after the others, by the letter that they begin with.
var levelsOf = func() (of [256][]string) {
	for _, level := range tables.Levels {
		of[level.Word[0]] = append(of[level.Word[0]], level.Word)
	}
	for _, level := range tables.NATOLevels {
		of[level.Word[0]] = append(of[level.Word[0]], level.Word)
	}
	return of
}()

// spacedLength returns how much of s spells word, blanks aside, or 0. The word ends where it could not go on.
func spacedLength(s, word string) int {
	i := 0
	for j := range len(word) {
		if word[j] == ' ' {
			continue
		}
		for i < len(s) && s[i] == ' ' && j > 0 {
			i++
		}
		if i == len(s) || s[i] != word[j] {
			return 0
		}
		i++
	}
	if i < len(s) && (isLetter(s[i]) || isDigit(s[i])) {
		return 0
	}
	return i
}

// handlingLength returns the length of the handling word that s begins with, or 0.
func handlingLength(s string) int {
	if s == "" {
		return 0
	}
	for _, word := range handlingsOf[s[0]] {
		if strings.HasPrefix(s, word) && wordLength(s[len(word):], "") == 0 {
			return len(word)
		}
	}
	return 0
}

// handlingsOf are the handling words by the letter that they begin with.
var handlingsOf = func() (of [256][]string) {
	for _, word := range tables.HandlingWords {
		of[word[0]] = append(of[word[0]], word)
	}
	return of
}()

// sectionLength returns the length of the word SECTION that s begins with, also with one or two letters lost (SECTIO,
// ECTION, SCTION, SETION) or one too many, exchanged or cut by a blank (SECCTION, SECTI ON), and with the number
// run on (SECTION01), with FINAL before it, or 0.
func sectionLength(s string) int {
	n := 0
	if rest, ok := strings.CutPrefix(s, "FINAL "); ok {
		n = len(s) - len(rest)
	}
	m := 0
	for n+m < len(s) && isUpper(s[n+m]) {
		m++
	}
	const least, most = 5, 8 // letters
	if broken := brokenSection(s[n:]); broken > 0 {
		return n + broken
	}
	if word := s[n : n+m]; m >= least && m <= most && word != "SECTO" && // a series of the Secretary's
		(isSubsequence(word, "SECTIONS") || tables.OneLetterApart(word, "SECTION")) {
		return n + m
	}
	return 0
}

// brokenSection returns the length of the word SECTION with a blank within it that s begins with, before a
// number, or 0: SECTI ON 01, SECTIO N01. A scan may have digits for letters: 5ECTION 01, SECTI0N 01.
func brokenSection(s string) int {
	const word = "SECTION"
	if isMisreadSection(s) {
		return len(word)
	}
	if len(s) <= len(word)+1 || s[0] != 'S' || s[len(word)] == ' ' ||
		strings.Replace(s[:len(word)+1], " ", "", 1) != word ||
		digits(strings.TrimLeft(s[len(word)+1:], " ")) == 0 {
		return 0
	}
	return len(word) + 1
}

// isMisreadSection reports whether s begins with the word SECTION, with digits for letters that look
// like them, before a number.
func isMisreadSection(s string) bool {
	const word = "SECTION"
	if len(s) <= len(word)+1 || s[len(word)] != ' ' || !isDigit(s[len(word)+1]) {
		return false
	}
	for i := range len(word) {
		c := s[i]
		switch c {
		case '5':
			c = 'S'
		case '1':
			c = 'I'
		case '0':
			c = 'O'
		}
		if c != word[i] {
			return false
		}
	}
	return true
}

// isSubsequence reports whether the letters of part all occur in the same order.
func isSubsequence(part, whole string) bool {
	for i := range len(whole) {
		if part != "" && part[0] == whole[i] {
			part = part[1:]
		}
	}
	return part == ""
}

// Trailing is what may follow the serial number of a classification line: a word, a number or a
// sign.
type Trailing struct{ Word }

// Parse accepts the token.
func (w *Trailing) Parse(lex *lexer.PeekingLexer) error {
	return w.take(lex, wordToken, numberToken, alphanumericToken, markToken, handlingToken)
}

// Notice is a notice of retransmission under the classification line.
//
//	C O R R E C T E D  C O P Y - TEXT OF PARA 3
type Notice struct{ Node }

func (n *Notice) read(*reader) {}

// Caption is a line with one or more captions.
//
//	SIPDIS
type Caption struct {
	Node
	CaptionLine
}

// CaptionLine is the grammar of [Caption].
type CaptionLine struct {
	Captions []*Phrase `parser:"@@ (',' @@)*"`
}

var captionField = newField[CaptionLine]("caption line", "SIPDIS", cutCaption)

// cutCaption leaves out slants that fill a line of the 1970s: STADIS//////////
func cutCaption(s *scanner) {
	s.end = s.pos + len(strings.TrimRight(s.rest(), "/ "))
	s.words("")
}

func (n *Caption) read(r *reader) { captionField.read(r, &n.Node, &n.CaptionLine) }

// Attention is a line that asks for a text to be handed or passed to somebody.
//
//	STATE FOR AF/E, EUR/ERA
type Attention struct {
	Node
	AttentionLine
}

// AttentionLine is the grammar of [Attention].
type AttentionLine struct {
	Agency []*Phrase  `parser:"(@@ ','?)*"` // who is addressed: STATE
	Verbs  []*Keyword `parser:"@@*"`        // FOR, PASS, PASS TO
	For    []*Phrase  `parser:"(@@ | ',' | Keyword)*"`
}

var attentionField = newField[AttentionLine]("attention line", "STATE FOR AF/E", cutAttention)

func (n *Attention) read(r *reader) { attentionField.read(r, &n.Node, &n.AttentionLine) }

// cutAttention makes one token of each phrase.
func cutAttention(s *scanner) {
	for !s.done() {
		if rest := s.rest(); beginsVerbs[rest[0]] {
			switch w := firstWord(rest); w {
			case "FOR", "PASS", "TO", "ALSO":
				s.emit(keywordToken, s.pos, s.pos+len(w))
				continue
			}
		}
		s.word("/-.'&()")
		s.joinPhrase()
	}
}

// beginsVerbs are the letters that the words FOR, PASS, TO and ALSO begin with.
var beginsVerbs = bytesOf("FPTA")
