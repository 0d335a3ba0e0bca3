package grammar

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// Service is whose rules a message follows. The handbooks of the Department of State ask for more
// than ACP 127, from which its telegrams come, and nothing of that is asked of others.
type Service uint8

// The services. The zero value stands for the Department of State.
const (
	StateService Service = iota
	OtherService         // NATO, armed forces, a foreign office: the base procedure, or a layout of its own
	services
)

var serviceNames = [services]string{"state", "other"}

func (s Service) String() string { return serviceNames[s] }

// MarshalText returns the service's name.
func (s Service) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a service's name.
func (s *Service) UnmarshalText(name []byte) error {
	i := slices.Index(serviceNames[:], string(name))
	if i < 0 {
		return fmt.Errorf("found %q, expected a service", name)
	}
	*s = Service(i)
	return nil
}

// service reports whose rules a message follows. One in the form of ACP 127 is that of another service
// by two marks at least, and if nothing in it is a mark of the Department.
func (d *detector) service() Service {
	switch d.cable.Layout {
	case ACP126, ACP128, DD173, GENADMIN, UKTelno:
		return OtherService
	case ACP127:
	default:
		if d.cable.Layout.IsOther() {
			return OtherService
		}
		return StateService
	}
	if d.has(OrderKind) || d.has(TagsKind) { // as in nearly all, and both are marks of the Department
		return StateService
	}
	const enough = 2
	marks := 0
	var first *logical
	for i := range d.lines {
		l := &d.lines[i]
		state, other := serviceMarks(l.kind, l.span.Of(d.text))
		if state {
			return StateService
		}
		if marks += other; other > 0 && first == nil {
			first = l
		}
	}
	if marks < enough {
		return StateService
	}
	d.note("service", first.span, "the base procedure of ACP 127, and nothing of the Department of State")
	return OtherService
}

// serviceMarks reports whether a line of a kind is a mark of the Department of State, and how many
// marks of another service it has.
//
//	DE RDFRDA 041 0461425     the serial number is short, without #
//	DE RDFRDA 041 15/1425Z    the day of the month, not that of the year
//	FM CDRNORTH//J3//         no post, and an office
//	GRNC                      a group count
//	UNCLAS //N03120//         a subject code of a navy instead of a post and a number
func serviceMarks(k Kind, s string) (state bool, other int) {
	switch k {
	case MarkingKind:
		other = count(natoLevelLength(s) > 0) + count(strings.Contains(s, "//"))
		return other == 0 && hasSerial(s), other
	case OriginatorKind:
		state = isStateOriginator(s)
		return state, count(!state) + count(strings.Contains(s, "//"))
	case StationKind:
		return false, count(hasBaseSerial(s)) + count(hasCalendarFiling(s))
	case PrefixKind:
		return false, count(isGroupCount(s))
	case AttentionKind, CaptionKind:
		return false, count(isSIC(s))
	}
	return false, 0
}

func count(holds bool) int {
	if holds {
		return 1
	}
	return 0
}

// stateOriginators are the words with which the names of the Department, its posts and missions begin.
var stateOriginators = [...]string{
	"SECSTATE", "AMEMBASSY", "AMCONSUL", "USMISSION", "AMCONGEN", "AMEMB", "USINT", "USLO", "USDEL", "USEU", "USUN",
	"USNATO", "USOSCE", "USOFFICE", "AMOFFICE", "AIT", "RPO", "REO", "EMBASSY", "CONSULATE", "DEPARTMENT", "DEPT", "STATE",
}

// isStateOriginator reports whether FM names the Department of State or one of its posts, of whose
// name a letter may be wrong: FM AMEMBSSY PORT LOUIS
func isStateOriginator(s string) bool {
	const long = 6 // letters of a word of which one may be wrong
	name := strings.ToUpper(strings.TrimLeft(strings.TrimPrefix(s, "FM"), " \t"))
	if _, after, found := strings.Cut(name, "/"); found && isIndicator(firstWord(name)) {
		name = after // RUEHPO/AMEMBASSY PORT LOUIS
	}
	word := firstWord(name)
	for _, known := range stateOriginators {
		if word == known || len(known) > long && (strings.HasPrefix(word, known) || tables.OneLetterApart(word, known)) {
			return true
		}
	}
	return false
}

// hasBaseSerial reports whether a DE line has a serial number of up to three digits, with a letter
// after it or none, and no #: DE RXFP 167C 02/0009Z
func hasBaseSerial(s string) bool {
	const most = 3
	words := strings.Fields(s)
	if len(words) < 3 {
		return false
	}
	n := digits(words[2])
	return n > 0 && n <= most && (len(words[2]) == n || len(words[2]) == n+1 && isUpper(words[2][n]))
}

// hasCalendarFiling reports whether a DE line ends with the day of the month and a time: DE RXFP 167C 02/0009Z
func hasCalendarFiling(s string) bool {
	const filing = len("02/0009Z")
	at := s[max(0, len(s)-filing):]
	return len(at) == filing && digits(at) == 2 && at[2] == '/' && digits(at[3:]) == 4 && isUpper(at[7])
}

// isSIC reports whether s is a line of subject indicator codes: SIC FAA/ICA
func isSIC(s string) bool {
	codes, ok := strings.CutPrefix(s, "SIC ")
	if !ok {
		return false
	}
	for code := range strings.FieldsFuncSeq(codes, func(r rune) bool { return r == '/' || r == ' ' }) {
		if len(code) != len("FAA") || !upperWord(code) && digits(code) == 0 {
			return false
		}
	}
	return true
}
