package grammar

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// hasHeadingShape reports whether s has the shape of one of the first lines of a heading, the longest
// of which is a list of routing indicators.
func hasHeadingShape(s string) bool {
	if len(s) > 2 && isUpper(s[0]) && isUpper(s[1]) && isUpper(s[2]) && s[0] != 'V' && s[0] != 'Z' && s[0] != 'J' {
		return false // a word of three letters, which begins lines 1 and 4 only, and a prosign after JJJJJ
	}
	w := firstWord(s)
	return isTransmission(s, w) || isRouting(s, w) || isStation(s, w) || isSecurity(s, w) || isDateTimeLine(s)
}

// isTransmission reports whether s, with its first word, is format line 1: VZCZCXYZ0001.
func isTransmission(s, w string) bool {
	switch {
	case len(w) < 2 || w[0] != 'V' && w[0] != 'Z':
		return false
	case w == "VV":
		return strings.HasPrefix(s, "VV ")
	}
	return strings.HasPrefix(w, "VZCZC") || strings.HasPrefix(w, "ZCZC") ||
		strings.HasPrefix(w, "VZ") && len(w) >= 8 && len(w) == len(s)
}

// isRouting reports whether s is format line 2: OO RUEHC RUEHBS.
func isRouting(s, w string) bool {
	if !isProsign(w) {
		return false
	}
	rest := strings.TrimLeft(s[len(w):], " \t")
	to := firstWord(rest)
	if len(to) > 1 && groupLength(rest[1:]) > 0 { // O R271109Z MAR 06
		return false
	}
	return isIndicator(to) && !strings.HasPrefix(rest[len(to):], "/") || len(w) == 2 && (rest == "" || routesTo(rest))
}

// routesTo reports whether s begins with a routing indicator that is longer than any, such as two without the
// space between them, and nothing or a further one follows: "RUEHCRUEHPL RUEHFR".
func routesTo(s string) bool {
	first := firstWord(s)
	if len(first) < 9 || !strings.HasPrefix(first, "RU") || strings.Trim(first, capitals) != "" {
		return false
	}
	rest := firstWord(strings.TrimLeft(s[len(first):], " \t"))
	return rest == "" || isIndicator(rest)
}

// isStation reports whether s is format line 3: DE RUEHPO #0042.
func isStation(s, w string) bool {
	return w == "DE" && isIndicator(firstWord(strings.TrimLeft(s[2:], " \t")))
}

// isSecurity reports whether s is format line 4: ZNY CCCCC ZZH.
func isSecurity(_, w string) bool { return w == "ZNR" || w == "ZNY" }

// originates is the test that the prosign FM begins a piece. It may be glued to the name: FMAMEMBASSY.
func originates(p *piece) (int, bool) {
	switch w, s := p.firstWord(), p.text; {
	case w == "FM" && len(s) > 2 && s[2] != '/' && strings.TrimLeft(s[2:], " \t") != "":
		return len("FM"), true
	case len(w) > 8 && (strings.HasPrefix(w, "FMAM") || strings.HasPrefix(w, "FMSECSTATE") ||
		strings.HasPrefix(w, "FMUS")):
		return len("FM"), true
	}
	return 0, false
}

// isProsign reports whether w is one or two letters of precedence, or JJJJJSSSSSZZ with the bell signals before it.
func isProsign(w string) bool {
	w = strings.TrimPrefix(w, "JJJJJSSSSS")
	return len(w) > 0 && len(w) <= 2 && precedenceLetters.all(w)
}

// isIndicator reports whether w has the shape of a routing indicator: four to eight letters, the
// first of them R, Q or U. A digit in it is damage.
func isIndicator(w string) bool {
	if len(w) < 4 || len(w) > 8 || w[0] != 'R' && w[0] != 'Q' && w[0] != 'U' {
		return false
	}
	for i := range len(w) {
		if !isUpper(w[i]) && !isDigit(w[i]) {
			return false
		}
	}
	return true
}

// isDateTimeLine reports whether s begins with letters of precedence and a date-time group, or with the group alone:
// O R 271109Z MAR 06, 271109ZMAR06. A group that is cut in two, 27 1109Z, is known by the precedence before it.
func isDateTimeLine(s string) bool {
	rest, letters := s, 0
	for len(rest) > 1 && precedenceLetters[rest[0]] && (rest[1] == ' ' || rest[1] == '\t') {
		rest = strings.TrimLeft(rest[1:], " \t")
		letters++
	}
	n := digits(rest)
	if n == 6 && len(rest) > 6 && isUpper(rest[6]) {
		month := firstWord(strings.TrimLeft(rest[7:], " "))
		return letters > 0 || strings.Contains(rest, " ") && isMonth(month[:min(3, len(month))])
	}
	return letters > 0 && n >= 2 && (n >= 4 || len(rest) > n && rest[n] == ' ')
}

// precedenceLetters are the letters of precedence, and X.
var precedenceLetters = bytesOf(tables.PrecedenceLetters + "X")

// isSmallDateTimeLine reports whether s is a date-time line in small letters: o 271109z mar 06.
func isSmallDateTimeLine(s string) bool {
	const most = 80
	return len(s) < most && isDateTimeLine(strings.ToUpper(s))
}

// isDamagedDateTimeLine reports whether s is a date-time line with letters and digits that were
// confused, or a blank too many or missing: 0 27I109Z MAR O6, O271109Z MAR 06.
func isDamagedDateTimeLine(s string) bool {
	const most = 120 // bytes
	if len(s) > most {
		return false
	}
	rest := s
	for n := precedenceLetter(rest); n > 0; n = precedenceLetter(rest) {
		rest = strings.TrimLeft(rest[n:], " ")
	}
	n := groupLength(rest)
	if n == 0 {
		return false
	}
	rest = strings.TrimLeft(rest[n:], " ")
	month := firstWord(rest)
	return isMonth(month[:min(len(month), 3)]) || tables.NearMonth(month) != "" || brokenMonth(rest) > 0
}

// isSmallBT reports whether s is BT in small letters.
func isSmallBT(s string) bool { return len(s) == 2 && s != "BT" && strings.EqualFold(s, "BT") }

// addressLabel returns the length of the prosign TO, INFO or XMT that s begins with, or 0. It may be glued to a routing
// indicator and its slant: TORUEHC/SECSTATE WASHDC. The slant of XMT/AMEMBASSY SOFIA belongs to the prosign.
func addressLabel(s string) int {
	if s == "" || s[0] != 'T' && s[0] != 'I' && s[0] != 'X' {
		return 0
	}
	for _, prosign := range [...]string{"TO", "INFO", "XMT"} {
		rest, ok := strings.CutPrefix(s, prosign)
		if !ok {
			continue
		}
		w := firstWord(rest)
		if strings.HasPrefix(rest, "/") && prosign == "XMT" {
			return len("XMT/")
		}
		if rest == "" || isSpace(rest[0]) || isIndicator(w) && strings.HasPrefix(rest[len(w):], "/") ||
			len(w) > len("TAIPEI") && len(w) < len(rest) && isAddressWord(w) { // INFOAMEMBASSY PARIS
			return len(prosign)
		}
	}
	return 0
}

// addressed is the test that a prosign begins the piece, as sure as a cost says.
func addressed(c cost) func(*piece) (int, bool) {
	const near = 10 // letters of a routing indicator and its slant
	return func(p *piece) (int, bool) {
		n := addressLabel(p.text)
		found := trifle
		switch {
		case p.mixed:
			found = shape
		case n > 0 && strings.Contains(p.text[:min(len(p.text), n+near)], "/"):
			found = certain
		}
		return n, n > 0 && c == found
	}
}

// roleOf returns the role that a prosign gives, also one with a letter wrong or in small letters.
func roleOf(prosign string) Role {
	prosigns := [...]string{"TO", "INFO", "XMT"}
	if i := slices.Index(prosigns[:], prosign); i >= 0 { // as nearly all
		return Role(i)
	}
	bare := strings.TrimRight(tables.AsLetters(asciiUpper(prosign)), "/")
	if i := slices.Index(prosigns[:], bare); i >= 0 {
		return Role(i)
	}
	near := func(p string) bool { return isNearProsign(bare, p) }
	return Role(max(0, slices.IndexFunc(prosigns[:], near))) // TO where it is none
}

// isNearProsign reports whether w, with no digits for letters, is a prosign with a letter wrong,
// missing or too many, two exchanged, or a blank within it.
func isNearProsign(w, prosign string) bool {
	return tables.OneLetterApart(w, prosign) || strings.Replace(w, " ", "", 1) == prosign
}

// damagedProsign returns the length of a prosign that begins s, damaged, before an address by which
// it is known, or 0: 2 of T0 RUEHC/SECSTATE WASHDC, 5 of IN FO AMEMBASSY LONDON.
func damagedProsign(s, prosign string) int {
	for n, words := 0, 0; words < 2; words++ {
		w := firstWord(s[n:min(len(s), n+len(prosign)+2)]) // a longer one is none
		if n += len(w); w == "" || n > len(prosign)+1 || n == len(s) || s[n] != ' ' {
			return 0
		}
		address := strings.TrimLeft(s[n:], " ")
		if known := isAddressWord(firstWord(address)); (known || beginsWithIndicator(address) && prosign != "FM") &&
			s[:n] != prosign && isNearProsign(tables.AsLetters(s[:n]), prosign) {
			return n
		}
		n = len(s) - len(address)
	}
	return 0
}

// hasAddressSoon reports whether an address may follow one or two short words that s begins with.
func hasAddressSoon(s string) bool {
	const longest = len("INFO") + 1 // letters of both words, damaged
	for from := 0; from <= longest; {
		i := strings.IndexByte(s[from:min(len(s), longest+1)], ' ')
		if i < 0 {
			return false
		}
		address := strings.TrimLeft(s[from+i:], " ")
		if address != "" && (isAddressWord(firstWord(address)) || beginsWithIndicator(address)) {
			return true
		}
		from = len(s) - len(address)
	}
	return false
}

// addressedBadly is the test that TO, INFO or XMT with a letter wrong begins the piece, before an address.
func addressedBadly(p *piece) (int, bool) {
	if !hasAddressSoon(p.text) { // as most lines
		return 0, false
	}
	for _, prosign := range [...]string{"TO", "INFO", "XMT"} {
		if n := damagedProsign(p.text, prosign); n > 0 {
			return n, true
		}
	}
	return 0, false
}

// originatesBadly is the test that FM with a letter wrong begins the piece, before an address.
func originatesBadly(p *piece) (int, bool) {
	n := damagedProsign(p.text, "FM")
	return n, n > 0
}

// originatesPlainly is the test that FM begins the piece before an address.
func originatesPlainly(p *piece) (int, bool) {
	n, ok := originates(p)
	return n, ok && isAddressWord(firstWord(strings.TrimLeft(p.text[n:], " ")))
}

// addressedPlainly is the test that a piece can be only an addressee, with a prosign or without one:
// a routing indicator and its slant begin it, or a name that only posts and agencies have.
func addressedPlainly(p *piece) (int, bool) {
	n := addressLabel(p.text)
	address := strings.TrimLeft(p.text[n:], " ")
	return n, !p.mixed && (isRoutedAddress(address) || isAddressWord(firstWord(address)) || n == 0 && isListedPost(p)) &&
		!strings.Contains(address, " FOR ") && !strings.Contains(address, " PASS ") && !strings.ContainsAny(address, ":,")
}

// addressedLate is the test that TO, INFO or XMT begins the piece, before an address: of a post or an
// agency, of a collective, or with a precedence.
func addressedLate(p *piece) (int, bool) {
	n, ok := addressedPlainly(p)
	if !ok && !p.mixed && addressLabel(p.text) > 0 {
		n = addressLabel(p.text)
		ok = strings.Contains(p.text, " COLLECTIVE") || precedenceLength(p.text[strings.LastIndexByte(p.text, ' ')+1:]) > 0
	}
	return n, ok && n > 0
}

// isListedLate reports whether a piece without a prosign is an addressee below the classification
// line: it is right below another one, or below that line with a routing indicator.
//
//	INFO AMEMBASSY PARIS PRIORITY
//	AMEMBASSY ROME PRIORITY
func isListedLate(p *piece, from Kind) bool {
	return !p.blank && (isRoutedAddress(p.text) || from == AddresseeKind && isAddressWord(p.firstWord()) ||
		isListedPost(p))
}

// isListedPost reports whether a piece is the name of a post in a list of addressees within which the
// classification line was typed, perhaps a second time:
//
//	INFO AMEMBASSY PARIS
//	C O N F I D E N T I A L PORT LOUIS 000042
//	LONDON
func isListedPost(p *piece) bool {
	const most, near = 24, 40 // bytes of a name; lines of a list
	if p.blank || p.inline || p.mixed || len(p.text) > most || p.line < 2 ||
		p.line >= len(p.texts) || p.texts[p.line-1].Len() == 0 {
		return false
	}
	post := func(s string) bool {
		_, known := tables.BuiltIn().FindPost(s)
		return known
	}
	for i := p.line; i > 0 && i > p.line-near; i-- {
		s := p.texts[i].Of(p.file.Text)
		switch above := p.texts[i-1].Of(p.file.Text); {
		case s != "" && i < p.line && levelLength(s) > 0:
			return hasSerial(s) && (isRoutedAddress(above) || addressLabel(above) > 0 || isAddressWord(firstWord(above)))
		case s == "" || !post(s):
			return false
		}
	}
	return false
}

// inCapitals is a test of a piece that has no capitals as if it had only those.
func inCapitals(test func(*piece) (int, bool)) func(*piece) (int, bool) {
	const most = 100 // bytes of a line of a heading
	return func(p *piece) (int, bool) {
		if len(p.text) > most || !isSmall(p.text) {
			return 0, false
		}
		q := piece{at: p.at, text: asciiUpper(p.text), file: p.file, line: p.line, blank: p.blank, inline: p.inline}
		return test(&q)
	}
}

// isSmall reports whether s has small letters and no capitals.
func isSmall(s string) bool {
	small := false
	for i := range len(s) {
		if isUpper(s[i]) {
			return false
		}
		small = small || 'a' <= s[i] && s[i] <= 'z'
	}
	return small
}

// asciiUpper returns s in capitals. Letters with accents stay, so that places in s are those in the result.
func asciiUpper(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = c - 'a' + 'A'
		}
	}
	return string(b)
}

// ownAddress are the beginnings of names that no line of an address goes on with, and
// commandAddress of those that one may.
var (
	ownAddress = [...]string{"AM", "US", "AIG", "ALL", "SEC", "DEPT", "WHITE", "CIA", "DIA", "NSC", "JOINT", "AIT", "REO",
		"EUROPEAN"}
	commandAddress = [...]string{"CDR", "HQ", "COMM"}
)

func beginsWithAny(s string, beginnings []string) bool {
	for _, b := range beginnings {
		if strings.HasPrefix(s, b) {
			return true
		}
	}
	return false
}

// beginsWithIndicator reports whether a routing indicator and its slant begin s: RUEHBS/USEU BRUSSELS.
func beginsWithIndicator(s string) bool {
	if s == "" || s[0] != 'R' && s[0] != 'Q' && s[0] != 'U' {
		return false
	}
	w := firstWord(s)
	return len(w) < len(s) && s[len(w)] == '/' && isIndicator(w)
}

// addresseeCost is what it costs to take s for an addressee that is listed below another.
func addresseeCost(s string, mixed bool) cost {
	const most = 70 // bytes of the longest address
	w := firstWord(s)
	if w != "" && isDigit(s[0]) && digits(w) < len(w) && strings.Contains(s, "//") && !mixed { // 39ABG HARBOR AB//CC//
		return trifle
	}
	if w == "" || !isUpper(s[0]) {
		return never
	}
	if beginsWithIndicator(s) {
		return certain
	}
	collective := strings.HasSuffix(s, "COLLECTIVE") || strings.Contains(s, " COLLECTIVE ")
	name, _, _ := strings.Cut(s, "//") // colons may be within the offices: //CC:JOE/PLANS:PA//
	if mixed || len(s) > most || strings.Contains(s, " FOR ") && !collective || strings.Contains(s, " PASS ") ||
		strings.ContainsAny(name, ":|\t") || isLevelLine(s) {
		return never
	}
	switch {
	case isSentence(s):
		return never
	case beginsWithAny(w, ownAddress[:]), beginsWithAny(w, commandAddress[:]):
		return certain
	case collective:
		return certain
	case len(w) < len(s) && s[len(w)] == '/':
		return damaged
	}
	return trifle
}

// isSentence reports whether s, in capitals, is a sentence, or two, rather than a name: SEND TWO LINES AND A COOK.
func isSentence(s string) bool {
	const few = 4 // blanks of a name
	return strings.Count(s, " ") >= few && (s[len(s)-1] == '.' || strings.Contains(s, ". "))
}

// wraps reports whether a line of an address list goes on with the addressee before it: it is a
// precedence and a number, or it has no routing indicator where the one before has, and begins like
// no addressee of its own.
func wraps(text string, indicated bool, role Role) bool {
	name, _, _ := strings.Cut(text, "//") // office codes in double slants: COMMAND HARBOR//J2/J3//
	if strings.Contains(name, "/") || role == ExemptRole || !indicated || strings.Contains(text, "COLLECTIVE") {
		return false
	}
	return !beginsWithAny(firstWord(text), ownAddress[:])
}

// isAccountingSymbol reports whether s may be format line 10: ACEX.
func isAccountingSymbol(s string) bool { return len(s) == 4 && upperWord(s) }

// isGroupCount reports whether s begins with a group count: GR 37, GRNC.
func isGroupCount(s string) bool {
	rest, ok := strings.CutPrefix(firstWord(s), "GR")
	return ok && strings.Trim(rest, "NC0123456789") == ""
}

func allIndicators(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if !isIndicator(w) {
			return false
		}
	}
	return true
}

// checksSerial is the test that a piece is an end-of-message serial check: one with nothing or NNNN below.
func checksSerial(p *piece) (int, bool) {
	if !isSerialCheck(p.text) {
		return 0, false
	}
	next := p.below()
	return 0, next == "" || isEndOfMessage(next)
}

func isSerialCheck(s string) bool {
	return len(s) > 1 && len(s) <= 7 && s[0] == '#' && wordLength(s[1:], "") == len(s)-1 && isDigit(s[1])
}

// isEndOfMessage reports whether s is the end-of-message signal, also as archives print it: NNN, NNNN, NNNNMAFVVZCZ.
func isEndOfMessage(s string) bool {
	return s == "Nnnn" ||
		strings.HasPrefix(s, "NNN") && (strings.Trim(s, "N") == "" || strings.HasPrefix(s, "NNNN") && upperWord(s))
}
