package grammar

import "strings"

// A text may be no telegram at all, but a message that goes over the same circuits or lies in the same
// files: a weather bulletin, a telegram of the CIA, a press item, a memorandum. It is known by a sign in
// its first lines, if no line of a telegram is anywhere. Nothing of it is read but what it is.

// other finds the lines of a message of another kind, and reports whether the text is one.
func (b *framer) other() bool {
	if b.isTelegram() { // as nearly all are, which their first lines show
		return false
	}
	var head [otherHead]string // the first lines that are not blank
	n := 0
	for i := 0; i < len(b.texts) && n < len(head); i++ {
		if s := b.text(i); s != "" && b.is(i) == NoKind {
			head[n] = s
			n++
		}
	}
	of := otherKind(head[:n])
	if of == UnknownLayout {
		return false
	}
	for i := range b.texts {
		if b.text(i) != "" && b.is(i) == NoKind {
			b.shape(i, of)
		}
	}
	return true
}

const otherHead = 20 // lines that are searched for a sign

// kindSigns are the signs of messages of other kinds, each with the lines in which it counts.
var kindSigns = [...]struct {
	of    Layout
	lines int // not blank, from the first on
	is    func(s string) bool
}{
	{Weather, 6, isWeather}, {NOTAM, 6, isNOTAM}, {CIA, otherHead, isCIA}, {Press, 6, isPress},
	{Memorandum, 6, isMemorandum},
}

// otherKind returns of which kind a text with these first lines is, UnknownLayout where it has no sign.
func otherKind(head []string) Layout {
	for _, sign := range kindSigns {
		for _, s := range head[:min(len(head), sign.lines)] {
			if sign.is(s) {
				return sign.of
			}
		}
	}
	if isMail(head[:min(len(head), mailHead)]) {
		return Mail
	}
	return UnknownLayout
}

// isTelegram reports whether some line is one of a telegram: its heading, its level with a number, E.O.
// or TAGS.
func (b *framer) isTelegram() bool {
	for i := range b.texts {
		s := b.text(i)
		if s == "" || b.is(i) != NoKind { // the banner of a release, which begins with a level
			continue
		}
		switch word := firstWord(s); {
		case word == "SIPDIS", strings.HasPrefix(s, "TAGS:") && !hasLower(s), strings.HasPrefix(s, "E.O. 1"),
			strings.HasPrefix(s, "MRN:"):
			return true
		case word == "DE" && isIndicator(firstWord(strings.TrimLeft(s[len("DE"):], " "))), isDateTimeLine(s):
			return true
		case word == "FM" && isStateOriginator(s):
			return true
		case namesTelegram(s):
			return true
		}
	}
	return b.hasNearLevel()
}

// hasNearLevel reports whether some line is a level with a letter wrong and a number.
func (b *framer) hasNearLevel() bool {
	for i := range b.texts {
		if s := b.text(i); b.is(i) == NoKind && nearLevel(s) > 0 && !isCited(s) {
			return true
		}
	}
	return false
}

// endsWithNumber reports whether s ends with three digits or more: UNCLAS PORT LOUIS 042
func endsWithNumber(s string) bool { return len(s)-len(strings.TrimRight(s, "0123456789")) >= 3 }

// isWeather reports whether s begins a bulletin: its abbreviated heading, or a report in a code.
//
//	SAMP31 FIMP 251220
//	METAR FIMP 251220Z 24012KT 9999 SCT024 28/19 Q1009=
//	FIMP 251220Z 24012KT 9999 SCT024 28/19 Q1009=
//	AAXX 06124
func isWeather(s string) bool {
	const heading = len("SAMP31 FIMP 251220")
	switch word := firstWord(s); word {
	case "METAR", "SPECI", "TAF":
		for w := range strings.FieldsSeq(s[len(word):]) {
			if len(w) == len("251220Z") && digits(w) == 6 && w[6] == 'Z' {
				return true
			}
		}
	case "AAXX", "BBXX", "OOXX":
		rest := strings.TrimLeft(s[len(word):], " ")
		return len(rest) == 5 && digits(rest) == 5
	default:
		return isStationReport(s) || len(s) >= heading && len(word) == 6 && upperWord(word[:4]) && digits(word[4:]) == 2 &&
			s[6] == ' ' && upperWord(s[7:11]) && s[11] == ' ' && digits(s[12:]) == 6 &&
			(len(s) == heading || s[heading] == ' ' && len(s) <= heading+len(" CCA"))
	}
	return false
}

// isStationReport reports whether s is the report of an airport: its indicator, the time and the wind.
func isStationReport(s string) bool {
	const time = len("FIMP ")
	if len(s) < len("FIMP 251220Z 24012KT") || s[4] != ' ' || !upperWord(s[:4]) ||
		digits(s[time:]) != 6 || s[time+6] != 'Z' {
		return false
	}
	for w := range strings.FieldsSeq(s[time+7:]) {
		speed, ok := strings.CutSuffix(w, "KT")
		if !ok {
			speed, ok = strings.CutSuffix(w, "MPS")
		}
		if ok && len(speed) >= 5 && (digits(speed) >= 5 || strings.HasPrefix(speed, "VRB")) {
			return true
		}
	}
	return false
}

// isNOTAM reports whether s is a line of a notice to airmen.
//
//	A0123/09 NOTAMN
//	Q) FIMM/QMRLC/IV/NBO/A/000/999/2026S05741E005
//	!FDC 9/1234 PLS AIRSPACE PORT LOUIS
func isNOTAM(s string) bool {
	switch s[0] {
	case 'Q':
		const first = len("Q) FIMM/")
		return len(s) > first && s[1] == ')' && s[first-1] == '/' && s[first] == 'Q'
	case '!':
		words := strings.Fields(s[1:])
		return len(words) > 2 && len(words[0]) == 3 && upperWord(words[0]) && digits(words[1]) > 0 &&
			strings.Contains(words[1], "/")
	}
	rest := strings.TrimPrefix(s, "(")
	return len(rest) >= len("A0123/09 NOTAMN") && isUpper(rest[0]) && digits(rest[1:]) == 4 && rest[5] == '/' &&
		digits(rest[6:]) == 2 && strings.HasPrefix(rest[8:], " NOTAM")
}

// isCIA reports whether s is a line of a telegram or a report of the Central Intelligence Agency.
//
//	S E C R E T 101205Z MAR 69 CITE PORT LOUIS 1234
//	INTELLIGENCE INFORMATION CABLE
func isCIA(s string) bool {
	const most = 100 // characters of a title
	if len(s) > most {
		return false
	}
	for _, title := range ciaTitles {
		if strings.Contains(s, title) {
			return true
		}
	}
	return strings.EqualFold(s, "Central Intelligence Agency") || s == ciaSheet || isCited(s)
}

// ciaTitles are the titles of reports of the CIA, and what is printed below them.
var ciaTitles = [...]string{
	"INTELLIGENCE INFORMATION CABLE", "INTELLIGENCE INFORMATION REPORT", "TELEGRAM INFORMATION REPORT",
	"NOT FINALLY EVALUATED",
}

const ciaSheet = "13-00000" // on the sheets of telegrams that were opened in the 1990s

// isCited reports whether s names a station of the CIA with the number of its message, alone or after
// the level and the date-time group: CITE PORT LOUIS 1234
func isCited(s string) bool {
	i := strings.Index(s, "CITE ")
	if i < 0 || i > 0 && (s[i-1] != ' ' || levelLength(s) == 0) {
		return false
	}
	rest := strings.TrimRight(s[i+len("CITE "):], " .0123456789")
	return rest != "" && endsWithNumber(strings.TrimRight(s, " .")) &&
		strings.Trim(rest, capitals+" ") == ""
}

// agencies are the news agencies by which a press item names its source.
var agencies = [...]string{
	"AFP", "ANSA", "AP", "DPA", "EFE", "ITAR-TASS", "KYODO", "PTI", "REUTER", "REUTERS", "TASS", "UPI", "XINHUA",
}

// isPress reports whether s begins a press item or a broadcast that was monitored.
//
//	PORT LOUIS, MARCH 10 (REUTER) - THE HARBOR BOARD SAID
//	PORT LOUIS DOMESTIC SERVICE IN ENGLISH 1200 GMT 10 MAR 75
//	FBIS 42
func isPress(s string) bool {
	word := firstWord(s)
	if word == "FBIS" && digits(strings.TrimLeft(s[len(word):], " ")) > 0 || strings.HasPrefix(s, "FBIS-") {
		return true
	}
	if i := strings.Index(s, " GMT "); i > 4 && digits(s[i-4:]) == 4 {
		rest := strings.TrimLeft(s[i+len(" GMT "):], " ")
		n := digits(rest)
		return n > 0 && n <= 2 && isMonth(firstWord(strings.TrimLeft(rest[n:], " ")))
	}
	open := strings.IndexByte(s, '(')
	shut := strings.IndexByte(s, ')')
	if open <= 0 || shut < open || !strings.HasPrefix(strings.TrimLeft(s[shut+1:], " "), "-") {
		return false
	}
	for _, name := range agencies {
		if strings.EqualFold(s[open+1:shut], name) {
			return true
		}
	}
	return false
}

// isMemorandum reports whether s is the title of a memorandum: MEMORANDUM OF CONVERSATION, ACTION MEMORANDUM
func isMemorandum(s string) bool {
	const most = 60 // characters of a title
	const word = "MEMORANDUM"
	return len(s) >= len(word) && len(s) <= most &&
		(strings.EqualFold(s[:len(word)], word) || strings.EqualFold(s[len(s)-len(word):], word))
}

const mailHead = 8 // lines with the fields of an e-mail

// isMail reports whether the first lines of a text are fields of an e-mail: From, Subject, and Sent, Date
// or an address.
func isMail(head []string) bool {
	from, subject, mail := false, false, false
	for _, s := range head {
		name, value, ok := strings.Cut(s, ":")
		if !ok || len(name) > len("Message-ID") {
			continue
		}
		switch strings.ToUpper(name) {
		case "FROM":
			from = true
			mail = mail || strings.Contains(value, "@")
		case "SUBJECT":
			subject = true
		case "SENT", "CC", "BCC", "DATE", "REPLY-TO", "MESSAGE-ID":
			mail = true
		case "TO":
			mail = mail || strings.Contains(value, "@")
		}
	}
	return from && subject && mail
}
