package grammar

import (
	"fmt"
	"slices"
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/tables"
)

// Transmission is format line 1, by which a circuit counts its messages.
//
//	VZCZCXYZ0001
type Transmission struct {
	Node
	TransmissionLine
}

// TransmissionLine is the grammar of [Transmission].
type TransmissionLine struct {
	ID   *Word   `parser:"@@"`
	Rest []*Item `parser:"@@*"` // a security prosign: UU, HH
}

// Parse takes the line in the structure grammar.
func (n *Transmission) Parse(lex *lexer.PeekingLexer) error { return n.take(lex, TransmissionKind) }

var transmissionField = newField[TransmissionLine](
	"transmission identification",
	"VZCZCXYZ0001",
	func(s *scanner) { s.words("") },
)

func (n *Transmission) read(r *reader) { transmissionField.read(r, &n.Node, &n.TransmissionLine) }

// Routing is format line 2: the doubled precedence prosign and the routing indicators of the called stations.
//
//	OO RUEHC RUEHBS
type Routing struct {
	Node
	RoutingLine
}

// RoutingLine is the grammar of [Routing].
type RoutingLine struct {
	Prosign    *Word   `parser:"@@"`
	Indicators []*Word `parser:"@@*"`
}

// Parse takes the line in the structure grammar.
func (n *Routing) Parse(lex *lexer.PeekingLexer) error { return n.take(lex, RoutingKind) }

var routingField = newField[RoutingLine]("routing line", "OO RUEHC RUEHBS", func(s *scanner) { s.words("") })

func (n *Routing) read(r *reader) { routingField.read(r, &n.Node, &n.RoutingLine) }

// Station is format line 3, by which the calling station names itself.
//
//	DE RUEHPO #0042/01 0861109
type Station struct {
	Node
	StationLine
}

// StationLine is the grammar of [Station].
type StationLine struct {
	Indicator *Word   `parser:"'DE' @@"`
	Serial    *Serial `parser:"('#'? @@"`
	Section   *Number `parser:"('/' @@)? )?"`
	Filed     *Filing `parser:"@@?"`
}

// Parse takes the line in the structure grammar.
func (n *Station) Parse(lex *lexer.PeekingLexer) error { return n.take(lex, StationKind) }

var stationField = newField[StationLine]("DE line", "DE RUEHPO #0042/01 0861109", cutStation)

func (n *Station) read(r *reader) { stationField.read(r, &n.Node, &n.StationLine) }

// cutStation distinguishes the filing time from the serial number: it has seven digits, or a slant and a
// zone letter, or it comes after a serial number.
func cutStation(s *scanner) {
	serial := false
	for !s.done() {
		rest := s.rest()
		n := digits(rest)
		switch {
		case n == 2 && len(rest) >= 8 && rest[2] == '/' && digits(rest[3:]) == 4 && isUpper(rest[7]):
			s.emit(filingToken, s.pos, s.pos+8)
		case n > 0 && (n >= 6 || serial) && wordLength(rest, "") == n && !s.after('/'):
			s.emit(filingToken, s.pos, s.pos+n)
		default:
			serial = serial || n > 0
			s.word("")
		}
	}
}

// after reports whether the last token, which there must be, is the mark c.
func (s *scanner) after(c byte) bool {
	last := s.tokens[len(s.tokens)-1].Value
	return len(last) == 1 && last[0] == c
}

// Security is format line 4: the security warning and operating signals.
//
//	ZNY CCCCC ZZH
type Security struct {
	Node
	SecurityLine
}

// SecurityLine is the grammar of [Security].
type SecurityLine struct {
	Warning  *Word `parser:"@@"`        // ZNR or ZNY
	Letters  *Word `parser:"@@?"`       // CCCCC; the last two may be a transmission release code
	Handling *Word `parser:"('/' @@)?"` // five equal letters: a special handling designator
	// ZZH; routing indicators and numbers that belong to a signal: ZUI RUEHSD 0065W H/W
	Signals []*Item `parser:"(@@ ('/' @@)? | '#')*"`
	Remark  *Rest   `parser:"@@?"` // (CCY AD1C2D3 MSI1234-695), of the relay
}

// Parse takes the line in the structure grammar.
func (n *Security) Parse(lex *lexer.PeekingLexer) error { return n.take(lex, SecurityKind) }

var securityField = newField[SecurityLine]("security line", "ZNY CCCCC ZZH", cutSecurity)

// cutSecurity takes words up to a parenthesis, which is the relay's remark.
func cutSecurity(s *scanner) {
	for !s.done() {
		if s.rest()[0] == '(' {
			s.sentence()
			return
		}
		s.word("")
	}
}

func (n *Security) read(r *reader) { securityField.read(r, &n.Node, &n.SecurityLine) }

// Preamble is format line 5: precedence, date-time group and message instructions.
//
//	O R 271109Z MAR 06 ZDS
type Preamble struct {
	Node
	PreambleLine
}

// PreambleLine is the grammar of [Preamble].
type PreambleLine struct {
	Precedences []*Word       `parser:"@@*"` // of action, then of information
	Group       *Alphanumeric `parser:"@@"`  // day, hour, minute and zone letter
	Month       *Month        `parser:"@@"`
	Year        *Number       `parser:"@@?"` // two or four digits
	// Signals are operating signals with what belongs to them: ZUI ZDK RUEHC SVC 0012.
	Signals []*SignalGroup `parser:"(@@ | '/')*"`
	Remark  *Rest          `parser:"@@?"` // (CCY ADX1C2D3-MSI1234), of the relay
}

// SignalGroup is an operating signal with the words that belong to it.
type SignalGroup struct {
	Signal *Signal `parser:"@@"`
	With   []*Item `parser:"(@@ | '#' | '/' | '-')*"`
}

// Parse takes the line in the structure grammar.
func (n *Preamble) Parse(lex *lexer.PeekingLexer) error { return n.take(lex, PreambleKind) }

var preambleField = newField[PreambleLine](
	"date-time line",
	"O 271109Z MAR 06",
	cutPreamble,
).keeping(
	func(l *PreambleLine) bool { return l.Year != nil },
)

func (n *Preamble) read(r *reader) { preambleField.read(r, &n.Node, &n.PreambleLine) }

// isSignal reports whether w has the shape of an operating signal, ZDK or ZFF6, or of a message identifier, MID123456X.
func isSignal(w string) bool {
	if strings.HasPrefix(w, "MID") && len(w) > 4 && isDigit(w[3]) {
		return true
	}
	return len(w) >= 3 && len(w) <= 5 && (w[0] == 'Z' || w[0] == 'Q') && isUpper(w[1]) && isUpper(w[2]) &&
		digits(w[3:]) == len(w)-3
}

// isMonth reports whether w is the name of a month in three capitals.
func isMonth(w string) bool {
	_, ok := tables.Month(w)
	return ok
}

// Originator is format line 6.
//
//	FM AMEMBASSY PORT LOUIS
type Originator struct {
	Node
	AddressLine
}

// Parse takes the line in the structure grammar.
func (n *Originator) Parse(lex *lexer.PeekingLexer) error { return n.take(lex, OriginatorKind) }

var originatorField = newField[AddressLine]("originator line", "FM AMEMBASSY PORT LOUIS", cutAddress)

func (n *Originator) read(r *reader) { originatorField.read(r, &n.Node, &n.AddressLine) }

// Role is the part an addressee has in a message.
type Role uint8

// The roles of addressees, in the order of format lines 7 to 9.
const (
	ActionRole Role = iota // TO
	InfoRole               // INFO
	ExemptRole             // XMT
)

var roleNames = [...]string{"action", "info", "exempt"}

func (r Role) String() string { return roleNames[r] }

// UnmarshalText reads a role's name.
func (r *Role) UnmarshalText(name []byte) error {
	i := slices.Index(roleNames[:], string(name))
	if i < 0 {
		return fmt.Errorf("found %q, expected a role", name)
	}
	*r = Role(i)
	return nil
}

// MarshalText returns the role's name.
func (r Role) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// Addressee is one addressee of format lines 7 to 9. The first of each role has the prosign TO,
// INFO or XMT as its label.
//
//	TO RUEHC/SECSTATE WASHDC IMMEDIATE 0007
type Addressee struct {
	Node
	AddressLine
	Role Role
}

// AddressLine is the grammar of [Originator] and [Addressee].
type AddressLine struct {
	Indicator *Indicator     `parser:"@@?"`         // the routing indicator and its slant
	Name      *AddressName   `parser:"@@"`          // empty where the addressees are on the lines below the prosign
	Offices   []*AddressName `parser:"('//' @@?)*"` // office codes in double slants
	// a month's name that a relay left after a name, or of the lines between two addressees
	Merged     *Keyword     `parser:"(@@"`
	Second     *AddressName `parser:"@@?)?"` // the name of the second one, whose precedence and number follow
	Precedence *Precedence  `parser:"@@?"`
	Sequence   *Sequence    `parser:"@@?"`
}

var addresseeField = originatorField.called("addressee", "RUEHC/SECSTATE WASHDC PRIORITY 0007").keeping(
	func(l *AddressLine) bool { return l.Name != nil },
)

func (n *Addressee) read(r *reader) {
	n.Role = r.logical[n.line].role
	if n.span.End <= n.label && n.line+1 < len(r.logical) {
		switch r.logical[n.line+1].kind {
		case AddresseeKind, PageKind: // the prosign alone, with the addressees on the lines below
			n.Name = &AddressName{Word{At: Span{n.span.End, n.span.End}}}
			return
		}
	}
	addresseeField.read(r, &n.Node, &n.AddressLine)
}

// cutAddress finds the routing indicator, the precedence word, and the sequence number, which is
// the last four digits of a line that has an indicator or a precedence word: AIG 1123 is a name.
func cutAddress(s *scanner) {
	s.tokens = s.tokens[:0] // the prosign is the line's label, [Node.Label], and no part of the address
	if s.done() {
		return
	}
	w := firstWord(s.rest())
	post := isAddressWord(w)
	known := post || strings.HasSuffix(w, "AMEMBASSY") // its slant lost
	if after := s.rest()[len(w):]; w != "" && strings.HasPrefix(after, "/") && !strings.HasPrefix(after, "//") {
		s.emit(indicatorToken, s.pos, s.pos+len(w)+1)
		known = true
	}
	if len(s.tokens) > 0 {
		post = !s.done() && isAddressWord(firstWord(s.rest()))
	}
	for !s.done() {
		rest := s.rest()
		switch n := precedenceLength(rest); {
		case n > 0:
			s.emit(precedenceToken, s.pos, s.pos+n)
			known = true
		case strings.HasPrefix(rest, "//"):
			s.emit(markToken, s.pos, s.pos+2)
		case known && (isDigit(rest[0]) || len(rest) == len("O012")) && isSequence(rest):
			s.emit(sequenceToken, s.pos, s.end)
		case isDigit(rest[0]) && isShortSequence(rest) && s.afterAddress(post):
			s.emit(sequenceToken, s.pos, s.end)
		case len(s.tokens) > 1 && (len(rest) < 4 || rest[3] == ' ') && s.merged(rest):
			s.emit(keywordToken, s.pos, s.pos+3)
		default:
			known = known || strings.HasPrefix(rest, "WASHDC ") // NSC WASHDC 0042
			if post {
				if n := gluedSequence(rest); n > 0 {
					s.emit(wordToken, s.pos, s.pos+n)
					continue
				}
			}
			s.word("&'-.")
		}
	}
}

// gluedSequence returns the length of the word before the sequence number that is glued to it at the
// end of an address, or 0: SANTIAGO6383.
func gluedSequence(s string) int {
	n := len(s) - len("6383")
	if n < len("ROME") || digits(s[n:]) < len(s)-n || !upperWord(s[:n]) {
		return 0
	}
	return n
}

// isSequence reports whether s is a sequence number, 0007, or a range of them, 0008-0011. Letters may
// be typed for digits: O012, 00l2.
func isSequence(s string) bool {
	const n = len("0007")
	if len(s) == n && digits(s) < n { // 00l2
		return serialLength(s) == n || damagedSerial(s) == n ||
			digits(tables.AsDigits(s)) == n && isDigit(s[0]) && isDigit(s[n-1])
	}
	return digits(s) == n && (len(s) == n || len(s) == 2*n+1 && s[n] == '-' && digits(s[n+1:]) == n)
}

// afterAddress reports whether the last token is a precedence, or the last word of the address of a post.
func (s *scanner) afterAddress(post bool) bool {
	if len(s.tokens) == 0 {
		return false
	}
	last := s.tokens[len(s.tokens)-1].Type
	return last == precedenceToken || post && last == wordToken
}

// isShortSequence reports whether s is a sequence number that lost digits or has one too many, at the
// end of the address of a post or after a precedence: 8, 00012.
func isShortSequence(s string) bool {
	const most = len("00012")
	return len(s) <= most && digits(s) == len(s) && len(s) > 0
}

// merged reports whether the line goes on with a month's name and a post, and the words before it
// end with another post, as where a relay made one addressee of two, or with the month's name only:
// LA PAZ FEB LIMA 3015, LA PAZ FEB 3015.
func (s *scanner) merged(rest string) bool {
	const most = 32
	if len(rest) < len("FEB") || len(rest) > 3 && rest[3] != ' ' || !isMonth(rest[:3]) {
		return false
	}
	for _, t := range s.tokens {
		if t.Type == keywordToken {
			return false // a second time
		}
	}
	after := strings.TrimLeft(rest[3:], " ")
	post := after == "" || isSequence(after) || precedenceLength(after) > 0
	for end := 5; end <= len(rest) && end < most && !post && (isUpper(rest[end-1]) || rest[end-1] == ' '); end++ {
		if end == len(rest) || rest[end] == ' ' {
			_, post = tables.BuiltIn().FindPost(rest[4:end])
		}
	}
	if !post {
		return false
	}
	before := strings.Fields(s.text[s.tokens[0].Pos.Offset:s.pos])
	for i := range before[:min(len(before), 4)] {
		if _, ok := tables.BuiltIn().FindPost(strings.Join(before[len(before)-1-i:], " ")); ok {
			return true
		}
	}
	return false
}

// isAddressWord reports whether w begins the address of a post or an agency, which no number of its
// own belongs to: SECSTATE WASHDC 3054, but AIG 1123.
func isAddressWord(w string) bool {
	switch w {
	case "AMEMBASSY", "AMCONSUL", "SECSTATE", "USMISSION", "USUN", "USEU", "USNATO", "AIT", "SECDEF", "NSC", "CIA", "DIA":
		return true
	}
	return false
}

// precedenceLength returns the length of the precedence word that s begins with, also misspelt by a letter, or 0.
func precedenceLength(s string) int {
	if s == "" {
		return 0
	}
	word := precedenceOf[s[0]]
	if word == "" || !strings.HasPrefix(s, word) || wordLength(s[len(word):], "") > 0 {
		return 0
	}
	if word == "NIACT" {
		rest := strings.TrimLeft(s[len(word):], " ")
		if n := precedenceLength(rest); n > 0 {
			return len(s) - len(rest) + n
		}
	}
	return len(word)
}

// precedenceOf are the words of precedence, and NIACT, by the letter that each begins with.
var precedenceOf = func() (of [256]string) {
	of["NIACT"[0]] = "NIACT"
	for _, p := range tables.Precedences {
		of[p.Word[0]] = p.Word
	}
	return of
}()

// Prefix is format line 10: accounting symbol and group count.
//
//	GR 37
type Prefix struct {
	Node
	PrefixLine
}

// PrefixLine is the grammar of [Prefix].
type PrefixLine struct {
	Items []*Item `parser:"@@+"`
}

// Parse takes the line in the structure grammar.
func (n *Prefix) Parse(lex *lexer.PeekingLexer) error { return n.take(lex, PrefixKind) }

var prefixField = newField[PrefixLine]("prefix line", "GR 37", func(s *scanner) { s.words("") })

func (n *Prefix) read(r *reader) { prefixField.read(r, &n.Node, &n.PrefixLine) }

// Separation is format line 11: BT alone on its line.
type Separation struct{ Node }

// Parse takes the line in the structure grammar.
func (n *Separation) Parse(lex *lexer.PeekingLexer) error { return n.take(lex, SeparationKind) }
func (n *Separation) read(*reader)                        {}

// Stray is a line that is not expected where it occurs.
type Stray struct {
	Node
	ends bool // it is in the ending
}

func (n *Stray) read(r *reader) {
	part := "heading"
	if n.ends {
		part = "ending"
	}
	n.SyntaxError = &SyntaxError{
		At:       n.span,
		Found:    `"` + shorten(n.span.Of(r.file.Text)) + `"`,
		Expected: "a format line",
		Field:    part,
	}
}
