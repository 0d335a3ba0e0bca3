package grammar

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/tables"
)

// Signature is the surname under the text, or those of several who sign.
//
//	ROE
type Signature struct {
	Node
	SignatureLine
}

// SignatureLine is the grammar of [Signature].
type SignatureLine struct {
	Signers []*Signer `parser:"@@ (('/' | Keyword)? @@)*"` // ROE/POE, Roe and Poe, or one a line
}

// Signer is one who signs.
//
//	JANE ROE (ACTING)
type Signer struct {
	Before *OfficerTitle   `parser:"@@?"`
	Name   *Officer        `parser:"@@"`
	Title  []*OfficerTitle `parser:"@@*"` // DCM, on the line or below it
}

var signatureField = newField[SignatureLine]("signature", "ROE", cutSignature)

func (n *Signature) read(r *reader) { signatureField.read(r, &n.Node, &n.SignatureLine) }

// cutSignature cuts each line into names and titles. A line of another form is one name.
func cutSignature(s *scanner) {
	var room [4]signaturePart
	for !s.done() {
		start, end := s.pos, s.pos
		for end < s.end && s.text[end] != '\r' && s.text[end] != '\n' {
			end++
		}
		line := s.text[start:end]
		for _, p := range signatureLine(room[:0], line, len(s.tokens) > 0) {
			s.emit(p.token, start+p.at.Start, start+p.at.End)
		}
		if len(s.tokens) == 0 {
			s.emit(officerToken, start, start+len(strings.TrimRight(line, " \t")))
		}
		s.pos = max(s.pos, end)
	}
}

// signaturePart is a name, a title or what parts them, at a place of the line.
type signaturePart struct {
	token lexer.TokenType
	at    Span
}

// signatureLine appends the parts of a line of names, of which the last has a title perhaps, or, below a name, of a
// title alone, to room, which is empty. It returns none for another line.
//
//	(ROE)
//	Mary Ann van der Roe
//	ROE/POE NNNN
//	Jane Roe, DCM
func signatureLine(room []signaturePart, s string, below bool) []signaturePart {
	const most = 80 // bytes of names and titles
	at := signedPart(s)
	if at.Len() < 2 || at.Len() > most {
		return nil
	}
	if below && (isTitleLine(at.Of(s)) || foldLabel(at.Of(s), "EMBASSY", "AMERICAN EMBASSY", "CONSULATE") > 0) {
		return append(room, signaturePart{positionToken, at})
	}
	names, title := titleAfter(s, at)
	if body := names.Of(s); strings.HasPrefix(s[at.End:], ".") && strings.IndexByte(body, ' ') > 0 &&
		!isJunior(lastWord(body)) {
		return nil // THE DUES RISE.
	}
	parts := namesIn(room, s, names)
	if len(parts) > 0 && title.Len() > 0 {
		parts = append(parts, signaturePart{positionToken, title})
	}
	return parts
}

// signedPart returns the place of names and titles on a line, without the signs around them, the end of
// the message and a row of a table: ROE##, (ROE), ROE NNNN, ROE 0 12/23/2007.
func signedPart(s string) Span {
	at := Span{0, len(s)}
	for {
		at.End = len(signsAfter.trimRight(s[:at.End]))
		if strings.HasSuffix(s[:at.End], closingQuote) {
			at.End -= len(closingQuote)
			continue
		}
		n := endingLength(s[:at.End])
		if n == 0 {
			break
		}
		at.End -= n
	}
	at.Start = signsBefore.length(at.Of(s))
	if body := at.Of(s); len(body) > 2 && body[0] == '(' && strings.IndexByte(body, ')') == len(body)-1 {
		at = Span{at.Start + 1, at.End - 1}
	}
	return at
}

// signsBefore and signsAfter are the signs around a signature, besides closingQuote.
var (
	signsBefore = bytesOf(" \t\x00#*\"")
	signsAfter  = bytesOf(" \t\x00.#*\"\\;")
)

const closingQuote = "\u201d"

// messageEnds are words after a signature.
var messageEnds = [...]string{
	" NNNN", " BT", " END OF MESSAGE", " END MESSAGE", " END OF CABLE", " END OF TEXT", " END TEXT",
}

// endingLength returns the length of what ends the message, or of the row of a table, at the end of s after a
// blank, or 0.
func endingLength(s string) int {
	if strings.HasSuffix(s, ",,") { // the columns of a table
		return len(s) - len(strings.TrimRight(s, ","))
	}
	if strings.IndexByte(s, ' ') < 0 { // a name alone, as most
		return 0
	}
	if n := len(s) - len(" AND"); n > 1 && strings.EqualFold(s[n:], " AND") { // and another name on the line below
		return len(" AND")
	}
	for _, end := range messageEnds {
		if n := len(s) - len(end); n > 0 && strings.EqualFold(s[n:], end) {
			return len(end)
		}
	}
	const row = len(" 0 12/23/2007")
	if n := len(s) - row; n > 0 && strings.HasPrefix(s[n:], " 0 ") && dateLength(s[n+3:]) == row-3 {
		return row
	}
	return 0
}

// titleAfter parts the names of a line from the title after them, which stands in parentheses or after a comma.
func titleAfter(s string, at Span) (names, title Span) {
	body := at.Of(s)
	open := -1
	switch {
	case strings.HasSuffix(body, ")"):
		open = strings.LastIndexByte(body, '(')
		title = Span{at.Start + open + 1, at.End - 1}
	case strings.HasSuffix(body, " ACTING"):
		open = len(body) - len(" ACTING")
		title = Span{at.Start + open + 1, at.End}
	case strings.IndexByte(body, ',') > 0:
		open = strings.IndexByte(body, ',')
		title = trim(s, Line{Start: at.Start + open + 1, End: at.End})
		if isJunior(title.Of(s)) {
			return at, Span{}
		}
	}
	if open <= 0 || !isTitleLine(title.Of(s)) {
		return at, Span{}
	}
	return trim(s, Line{Start: at.Start, End: at.Start + len(strings.TrimRight(body[:open], " ,"))}), title
}

// isTitleLine reports whether s is a title and nothing else: Deputy Chief of Mission; Charge d'Affaires, a.i.
func isTitleLine(s string) bool {
	for part := range strings.SplitSeq(s, ",") {
		part = strings.TrimSpace(part)
		if n := titleLength(part); n == 0 || n < len(part) {
			return false
		}
	}
	return true
}

// namesIn appends the names at a place and what joins them to parts, or returns none where one of them is no name.
func namesIn(parts []signaturePart, s string, at Span) []signaturePart {
	for at.Len() > 0 {
		n, joint, token := nextJoint(at.Of(s))
		name := trim(s, Line{Start: at.Start, End: at.Start + n})
		if !isSigner(name.Of(s)) || token == markToken && isOfficeCode(name.Of(s)) ||
			strings.HasPrefix(s[at.Start+n:], "/") && strings.IndexByte(name.Of(s), ' ') > 0 {
			return nil
		}
		if hasLower(name.Of(s)) {
			if before := titleLength(name.Of(s)); before > 0 {
				parts = append(parts, signaturePart{positionToken, Span{name.Start, name.Start + before}})
				name = trim(s, Line{Start: name.Start + before, End: name.End})
				if name.Len() == 0 {
					return nil
				}
			}
		}
		parts = append(parts, signaturePart{officerToken, name})
		at.Start += n
		if joint > 0 {
			word := trim(s, Line{Start: at.Start, End: at.Start + joint})
			parts = append(parts, signaturePart{token, word})
			if at.Start += joint; at.Len() == 0 {
				return nil
			}
		}
	}
	return parts
}

// nextJoint returns where the first sign or word that joins two names is, its length and its token. The
// length is 0 where there is none.
func nextJoint(s string) (at, length int, token lexer.TokenType) {
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '/':
			return i, 1, markToken
		case s[i] == ' ' && len(s) > i+5 && strings.EqualFold(s[i:i+5], " AND "):
			return i, 5, keywordToken
		case s[i] == ' ' && strings.HasPrefix(s[i:], " & "):
			return i, 3, keywordToken
		}
	}
	return len(s), 0, 0
}

// isOfficeCode reports whether s, before a slant, is that of an office or a section: POL/ECON, EUR/ERA.
func isOfficeCode(s string) bool {
	_, known := tables.FindOffice(s)
	return known || len(s) < 3 || tables.IsTitle(s)
}

// isSigner reports whether s is a name of one who signs: ROE, DE LA ROE, van Doorn, Jane Roe, Jr.
func isSigner(s string) bool {
	if upperWord(s) { // ROE, as most
		return isSurname(s) && !isCoreCaption(s) && !isUsualTitle(s)
	}
	if name, junior, ok := strings.Cut(s, ", "); ok && isJunior(junior) {
		s = name
	}
	if !isSurname(s) && !isParticled(s) && !isFullName(s) || isCoreCaption(s) || isUsualTitle(s) {
		return false
	}
	return strings.IndexByte(s, ' ') < 0 || !isKnownPost(s) // Port Louis
}

// isFullName reports whether s is a name of two to five words, not in capitals: Mary Ann van der Roe.
func isFullName(s string) bool {
	const most = 40 // bytes
	words := strings.Fields(s)
	if len(s) > most || !hasLower(s) || len(words) < 2 || len(words) > 5 || isClosing(words[len(words)-1]) ||
		isTitleLine(s) || beginsWithAny(strings.ToUpper(s), noNames[:]) {
		return false
	}
	for i, w := range words {
		if isUpper(w[0]) && !isClosing(w) && isNameWord(w) || i < len(words)-1 && particles[w] {
			continue
		}
		return false
	}
	return len(words[len(words)-1]) > 2
}

// isNameWord reports whether w is made of letters, hyphens and apostrophes, or is an initial with its stop.
func isNameWord(w string) bool {
	if len(w) == 2 && w[1] == '.' {
		return true
	}
	for i := range len(w) {
		if !isLetter(w[i]) && w[i] != '-' && w[i] != '\'' {
			return false
		}
	}
	return true
}

// particles are small words of names.
var particles = map[string]bool{
	"van": true, "von": true, "der": true, "den": true, "de": true, "del": true, "della": true, "di": true, "da": true,
	"dos": true, "du": true, "la": true, "le": true, "los": true, "el": true, "al": true, "bin": true, "ter": true,
	"y": true,
}
