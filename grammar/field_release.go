package grammar

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"
)

// WrapperLine is the grammar of [Wrapper]: what those who released, mailed or printed a copy put
// above, below and beside its lines.
type WrapperLine struct {
	Banners []*ReleaseBanner `parser:"( @@+"`
	Release *ReleaseLine     `parser:"| @@"`
	Mail    *MailLine        `parser:"| @@"`
	Text    *Rest            `parser:"| @@ )?"`
}

// ReleaseBanner is at the head and foot of each page of a release:
//
//	UNCLASSIFIED U.S. Department of State Case No. F-2014-30117 Doc No. C05990001 Date: 04/29/2016
type ReleaseBanner struct {
	Office   *Entry          `parser:"@@?"` // what precedes the case
	Case     *CaseNumber     `parser:"@@"`
	Document *DocumentNumber `parser:"@@?"`
	Date     *Date           `parser:"@@?"`
	Behind   *Word           `parser:"@@?"` // a code that is no part of it
}

// ReleaseLine says how much of a document is released, and which exemptions withhold the rest. A
// code in the margin of a text is such a line, with codes only.
//
//	RELEASE IN PART B1, 1.4(D)
type ReleaseLine struct {
	Kind  *ReleaseKind   `parser:"( @@?"`
	Codes []*ReleaseCode `parser:"  (@@ ','*)* )!"`
}

// MailLine is a field of an e-mail.
//
//	Sent: Friday, June 15, 2012 8:12 AM
type MailLine struct {
	Name  *Label `parser:"@@"`
	Value *Rest  `parser:"@@?"`
}

// CaseNumber is the number of a request: `F-2014-30117`.
type CaseNumber struct{ Word }

// Parse accepts the token.
func (w *CaseNumber) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, caseToken) }

// DocumentNumber is the number of a released document: `C05990001`.
type DocumentNumber struct{ Word }

// Parse accepts the token.
func (w *DocumentNumber) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, documentToken) }

// ReleaseKind is `RELEASE IN PART` and the like, which may wrap.
type ReleaseKind struct{ Word }

// Parse accepts the token.
func (w *ReleaseKind) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, releaseToken) }

// ReleaseCode is the code of an exemption: `B6`, `1.4(D)`.
type ReleaseCode struct{ Word }

// Parse accepts the token.
func (w *ReleaseCode) Parse(lex *lexer.PeekingLexer) error { return w.take(lex, codeToken) }

var (
	wrapperField  = newField[WrapperLine]("line around the message", "RELEASE IN PART B6", cutRelease)
	mailLineField = wrapperField.cutBy(cutMail)
)

// cutRelease cuts a banner, a release line or codes; anything else is text.
func cutRelease(s *scanner) {
	if isReleaseBanner(s.rest()) {
		for !s.done() && !s.full {
			s.banner()
		}
		return
	}
	if n := max(releaseLength(s.rest()), damagedReleaseLength(s.rest())); n > 0 {
		s.emit(releaseToken, s.pos, s.pos+n)
	} else if !isReleaseCodes(s.rest()) && !areDamagedCodes(s.rest()) {
		s.sentence()
		return
	}
	for !s.done() {
		rest := s.rest()
		switch n := max(releaseCodeLength(rest), damagedCodeLength(rest)); {
		case n > 0:
			s.emit(codeToken, s.pos, s.pos+n)
		case rest[0] == ',':
			s.mark()
		default:
			s.pos += max(1, wordLength(rest, ""))
		}
	}
}

// banner cuts one banner, which ends where the page does.
func (s *scanner) banner() {
	text := s.rest()
	if i := strings.IndexByte(text, '\f'); i > 0 {
		text = text[:i]
	}
	end := s.pos + len(strings.TrimRight(text, " \t\r\n"))
	if n := strings.Index(text, caseLabel); n >= 0 {
		if office := strings.TrimRight(text[:n], " \t"); office != "" {
			s.emit(entryToken, s.pos, s.pos+len(office))
		}
		s.pos += len(text[:n]) - (s.pos - (end - len(strings.TrimRight(text, " \t\r\n"))))
		s.numberAfter(caseLabel, caseToken, end)
	} else if strings.HasPrefix(text, laterCase) {
		s.emit(caseToken, s.pos, s.pos+wordLength(text, "-"))
	}
	s.numberAfter(documentLabel, documentToken, end)
	if i := strings.Index(s.text[s.pos:end], dateLabel); i >= 0 {
		at := s.pos + i + len(dateLabel)
		at += len(s.text[at:end]) - len(strings.TrimLeft(s.text[at:end], " "))
		if n := figuresDateLength(s.text[at:end]); n > 0 {
			s.emit(dateToken, at, at+n)
		}
	}
	if w := firstWord(strings.TrimLeft(s.text[s.pos:end], " ")); w != "" && isLetter(w[0]) {
		at := s.pos + strings.Index(s.text[s.pos:end], w)
		s.emit(wordToken, at, at+len(w))
	}
	s.pos = end
}

// numberAfter emits the number that comes after a label.
func (s *scanner) numberAfter(label string, t lexer.TokenType, end int) {
	i := strings.Index(s.text[s.pos:end], label)
	if i < 0 {
		return
	}
	at := s.pos + i + len(label)
	at += len(s.text[at:end]) - len(strings.TrimLeft(s.text[at:end], ".: "))
	if n := wordLength(s.text[at:end], "-"); n > 0 {
		s.emit(t, at, at+n)
	}
}

const (
	caseLabel     = "Case No"
	documentLabel = "Doc No"
	dateLabel     = "Date:"
	laterCase     = "CSP-" // the banner of releases of 2025 and 2026
)

// cutMail cuts a field of an e-mail into its label and its value; anything else is text.
func cutMail(s *scanner) {
	quoted := len(s.rest()) - len(unquoted(s.rest()))
	if n := mailLabel(s.rest()[quoted:]); n > 0 {
		s.pos += quoted
		s.label(s.pos + n)
	}
	s.sentence()
}

// mailLabels are the fields of an e-mail.
var mailLabels = [...]string{"From", "Sent", "To", "Cc", "CC", "Bcc", "Subject", "Date", "Importance", "Attachments"}

// mailLabel returns the length of the label of a mail field that s begins with, with its colon, or 0.
func mailLabel(s string) int {
	for _, label := range mailLabels {
		if rest, ok := strings.CutPrefix(s, label); ok {
			rest = strings.TrimLeft(rest, " ")
			if rest != "" && rest[0] == ':' {
				return len(s) - len(rest) + 1
			}
		}
	}
	return 0
}

// isReleaseBanner reports whether s is the banner of a release.
func isReleaseBanner(s string) bool {
	const most = 1000 // bytes of a line with the banners of two pages and blanks
	if len(s) > most {
		return false
	}
	if strings.Contains(s, caseLabel) {
		return strings.Contains(s, "Department of State") &&
			(strings.Contains(s, documentLabel) || strings.Contains(s, dateLabel))
	}
	return strings.HasPrefix(s, laterCase) && digits(s[len(laterCase):]) == 4 && strings.Contains(s, "B-")
}

// releaseLength returns the length of RELEASE IN PART and the like at the start of s, which may wrap
// after each word, or 0.
func releaseLength(s string) int {
	if head := strings.TrimLeft(s, " \t\r\n"); head == "" || head[0] != 'R' && head[0] != 'D' {
		return 0
	}
	n := 0
	for i, choices := range [...][]string{{"RELEASED", "RELEASE", "DENIED"}, {"IN"}, {"PART", "FULL"}} {
		rest := strings.TrimLeft(s[n:], " \t\r\n")
		w := firstWord(rest)
		found := false
		for _, choice := range choices {
			found = found || w == choice
		}
		switch {
		case found:
			n = len(s) - len(rest) + len(w)
		case i < 2:
			return 0
		}
	}
	return n
}

// isReleaseCodes reports whether s is codes of exemptions and nothing else.
func isReleaseCodes(s string) bool {
	found := false
	for s = strings.TrimLeft(s, " ,\t"); s != ""; s = strings.TrimLeft(s, " ,\t") {
		n := releaseCodeLength(s)
		if n == 0 {
			return false
		}
		found, s = true, s[n:]
	}
	return found
}

// releaseCodeLength returns the length of the code that s begins with, or 0: B6, B7(C), B3 CIA, 1.4(D), 25X1, NR
func releaseCodeLength(s string) int {
	n := 0
	switch {
	case len(s) > 1 && (s[0] == 'B' || s[0] == 'A') && isDigit(s[1]):
		n = 1 + digits(s[1:])
		if n > 3 {
			return 0
		}
		if len(s) > n+2 && s[n] == '(' && s[n+2] == ')' {
			n += 3
		}
		if w := strings.TrimPrefix(s[n:], " "); s[:n] == "B3" && upperWord(firstWord(w)) && len(firstWord(w)) > 2 {
			n = len(s) - len(w) + len(firstWord(w))
		}
	case strings.HasPrefix(s, "1.4(") && len(s) > 5 && s[5] == ')':
		n = len("1.4(D)")
	case strings.HasPrefix(s, "25X") && len(s) > 3 && isDigit(s[3]):
		n = len("25X1")
	case strings.HasPrefix(s, "NR"):
		n = len("NR")
	}
	if n < len(s) && n > 0 && (isLetter(s[n]) || isDigit(s[n]) || s[n] == '.') {
		return 0
	}
	return n
}
