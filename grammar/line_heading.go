package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// headingEnd returns the index of the last physical line of the heading, its BT included, or -1 where there is no heading.
//
// A heading is known by its strong lines: VZCZC, a doubled prosign with routing indicators, DE, ZNR or ZNY, a date-time
// line, FM. It goes on to BT, or, where separations were stripped, to the first line of the text.
func headingEnd(f *File) int {
	const most = 40 // lines that may stand before the first strong one, as in the prints of 1973-79
	strong, listing, strange, addressed := -1, false, 0, false
	for i, l := range f.Lines {
		text := trim(f.Text, l).Of(f.Text)
		kind := headingKind(text)
		switch {
		case text == "":
			listing = false
		case text == "BT" && (strong >= 0 || strange == 0):
			return i
		case kind != NoKind:
			strong, addressed = i, addressed || kind == OriginatorKind
		case addressLabel(text) > 0 && (addressed || strings.Contains(text, "/")):
			strong, listing, addressed = i, true, true
		case startsText(text) || addressed && levelLength(text) > 0:
			return strong
		case listing && !isCoreCaption(text) && !isUnknownMarking(text):
			strong = i
		default:
			if strange++; strange > most && strong < 0 {
				return -1
			}
			if addressed {
				return strong
			}
		}
	}
	return strong
}

// startsText reports whether a line can only stand in the text of a message.
func startsText(s string) bool {
	return orderLabel(s) > 0 || tagsLabel(s) > 0 && strings.Contains(s, ":") || subjectLabel(s) > 0 && strings.Contains(s, ":") ||
		strings.HasPrefix(s, pilcrow) || strings.HasPrefix(s, "MRN:")
}

// headingKind tells a strong line of the heading by how it begins.
func headingKind(s string) Kind {
	if s == "" || !isUpper(s[0]) && !isDigit(s[0]) {
		return NoKind
	}
	w := firstWord(s)
	rest := strings.TrimLeft(s[len(w):], " \t")
	switch {
	case strings.HasPrefix(w, "VZCZC"), strings.HasPrefix(w, "ZCZC"), w == "VV" && strings.HasPrefix(s, "VV "), strings.HasPrefix(w, "VZ") && len(w) >= 8 && rest == "":
		return TransmissionKind
	case w == "DE" && isIndicator(firstWord(rest)):
		return StationKind
	case len(w) == 3 && (w == "ZNR" || w == "ZNY"):
		return SecurityKind
	case w == "FM" && rest != "" && s[2] != '/':
		return OriginatorKind
	case len(w) > 8 && (strings.HasPrefix(w, "FMAM") || strings.HasPrefix(w, "FMSECSTATE") || strings.HasPrefix(w, "FMUS")):
		return OriginatorKind
	case isProsign(w) && (isIndicator(firstWord(rest)) || rest == "" && len(w) == 2):
		return RoutingKind
	case isDateTimeLine(s):
		return PreambleKind
	}
	return NoKind
}

// isProsign reports whether w is one or two letters of precedence, or JJJJJSSSSSZZ with the bell signals before it.
func isProsign(w string) bool {
	w = strings.TrimPrefix(w, "JJJJJSSSSS")
	return len(w) > 0 && len(w) <= 2 && strings.Trim(w, tables.PrecedenceLetters+"X") == ""
}

// isIndicator reports whether w has the shape of a routing indicator: four to eight letters, the first of them R, Q or U. A
// digit in it is damage.
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
	for len(rest) > 1 && strings.IndexByte(tables.PrecedenceLetters+"X", rest[0]) >= 0 && rest[1] == ' ' {
		rest = strings.TrimLeft(rest[1:], " ")
		letters++
	}
	n := digits(rest)
	if n == 6 && len(rest) > 6 && isUpper(rest[6]) {
		return letters > 0 || strings.Contains(rest, " ") && isMonth(firstWord(strings.TrimLeft(rest[7:], " "))[:min(3, len(firstWord(strings.TrimLeft(rest[7:], " "))))])
	}
	return letters > 0 && n >= 2 && (n >= 4 || len(rest) > n && rest[n] == ' ')
}

// addressLabel returns the length of the prosign TO, INFO or XMT that s begins with, or 0. It may be glued to a routing
// indicator and its slant: TORUEHC/SECSTATE WASHDC. The slant of XMT/AMEMBASSY SOFIA belongs to the prosign.
func addressLabel(s string) int {
	for _, prosign := range [...]string{"TO", "INFO", "XMT"} {
		rest, ok := strings.CutPrefix(s, prosign)
		if !ok {
			continue
		}
		w := firstWord(rest)
		if strings.HasPrefix(rest, "/") && prosign == "XMT" {
			return len("XMT/")
		}
		if rest == "" || rest[0] == ' ' || rest[0] == '\t' || isIndicator(w) && strings.HasPrefix(rest[len(w):], "/") {
			return len(prosign)
		}
	}
	return 0
}

// roleOf returns the role that the prosign gives which a line begins with.
func roleOf(line string) Role {
	switch line[0] {
	case 'T':
		return ActionRole
	case 'I':
		return InfoRole
	}
	return ExemptRole
}

// headingLine tells a line of the heading.
func (c *classifier) headingLine(text string) logical {
	if c.line > c.heading {
		c.zone = textZone
		return logical{}
	}
	if text == "BT" {
		c.zone = textZone
		return logical{kind: SeparationKind}
	}
	if n := addressLabel(text); n > 0 && (c.sender || strings.Contains(text[:min(len(text), n+10)], "/")) {
		c.role = roleOf(text)
		c.indicate = strings.Contains(text, "/")
		return logical{kind: AddresseeKind, role: c.role, label: n}
	}
	if k := headingKind(text); k != NoKind {
		label := 0
		if k == OriginatorKind {
			label = 2
		}
		return logical{kind: k, label: label}
	}
	return c.listedLine(text)
}

// listedLine tells a line of the heading by what stands before it: one more addressee, more routing indicators.
func (c *classifier) listedLine(text string) logical {
	w := firstWord(text)
	switch last := c.last(); {
	case pageLineLength(text) == len(text):
		return logical{kind: PageKind}
	case last == RoutingKind && allIndicators(text):
		return logical{}
	case strings.HasPrefix(w, "GR") && strings.Trim(w[2:], "NC0123456789") == "", len(w) == 4 && w == text && last == AddresseeKind && !c.indicate:
		return logical{kind: PrefixKind}
	case last == AddresseeKind && c.wraps(text):
		return logical{}
	case last == AddresseeKind || last == PageKind && c.listing:
		c.indicate = strings.Contains(text, "/")
		return logical{kind: AddresseeKind, role: c.role}
	}
	return logical{kind: StrayKind}
}

func allIndicators(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if !isIndicator(w) {
			return false
		}
	}
	return true
}

// wraps reports whether a line of an address list goes on with the addressee before it: it is a precedence and a number, or
// it has no routing indicator where the one before has, and begins like no addressee of its own.
func (c *classifier) wraps(text string) bool {
	name, _, _ := strings.Cut(text, "//") // office codes in double slants: COMMAND HARBOR//J2/J3//
	if strings.Contains(name, "/") || c.role == ExemptRole {
		return false
	}
	w := firstWord(text)
	if precedenceLength(text) > 0 || len(w) == len(text) && digits(w) == 4 {
		return true
	}
	if !c.indicate || strings.Contains(text, "COLLECTIVE") {
		return false
	}
	for _, own := range [...]string{"AM", "US", "AIG", "ALL", "SEC", "DEPT", "WHITE", "CIA", "DIA", "NSC", "JOINT", "AIT", "REO", "EUROPEAN"} {
		if strings.HasPrefix(w, own) {
			return false
		}
	}
	return true
}

// endingLine tells a line behind the text.
func (c *classifier) endingLine(text string) logical {
	switch {
	case text == "BT":
		return logical{kind: TextSeparatorKind}
	case isSerialCheck(text):
		return logical{kind: SerialCheckKind}
	case isEndOfMessage(text):
		return logical{kind: EndOfMessageKind}
	case c.last() == TextSeparatorKind && strings.HasPrefix(text, "C "):
		return logical{kind: CorrectionKind}
	case isPublisher(text):
		return logical{kind: PublisherKind}
	case c.last() == StrayKind && !c.blank:
		return logical{}
	}
	return logical{kind: StrayKind}
}

func isSerialCheck(s string) bool {
	return len(s) > 1 && len(s) <= 7 && s[0] == '#' && wordLength(s[1:], "") == len(s)-1 && isDigit(s[1])
}

// isEndOfMessage reports whether s is the end-of-message signal, also as archives print it: NNN, NNNN, NNNNMAFVVZCZ.
func isEndOfMessage(s string) bool {
	return strings.HasPrefix(s, "NNN") && (strings.Trim(s, "N") == "" || strings.HasPrefix(s, "NNNN") && upperWord(s))
}
