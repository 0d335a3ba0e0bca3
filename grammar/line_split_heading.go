package grammar

import "strings"

// Copies join lines of a heading, a few of them or all:
//
//	O R 271109Z MAR 06 FM AMEMBASSY PORT LOUIS TO RUEHC/SECSTATE WASHDC IMMEDIATE 0007

// beginsHeading are the bytes that lines of a heading with a prosign or a date-time group begin with.
var beginsHeading = func() (of [256]bool) {
	for _, c := range []byte("FTIZOPRQU0123456789") {
		of[c] = true
	}
	return of
}()

// headingWithin returns where another line of the heading, or the classification line, begins within
// one, or 0.
func headingWithin(s string) int {
	const least = len("O 271109Z MAR 06")
	if len(s) < least || 'a' <= s[1] && s[1] <= 'z' || !strings.HasPrefix(s, "FM ") && !strings.HasPrefix(s, "TO ") &&
		!strings.HasPrefix(s, "INFO ") && !beginsWithIndicator(s) && !isDateTimeLine(s) {
		return 0
	}
	for i := least; i+1 < len(s); i++ {
		switch {
		case s[i+1] == secondOfJoined[s[i]]:
			if joinsLine(s, i) {
				return i
			}
		case s[i] == 'R' && s[i-1] == ' ' && beginsWithIndicator(s[i:]) && addressLabel(s[:i]) < i-1:
			return i
		}
	}
	return 0
}

// secondOfJoined are the bytes that come second in what joinsLine looks for, by the first: FM, C O N F.
var secondOfJoined = [256]byte{'F': 'M', 'T': 'O', 'I': 'N', 'C': ' ', 'S': ' ', 'U': 'N'}

// joinsLine reports whether a line with a prosign, or the classification line, begins at byte i of a line
// of a heading.
func joinsLine(s string, i int) bool {
	switch s[i] {
	case 'F':
		return joinsProsign(s, i, "FM ")
	case 'T':
		return joinsProsign(s, i, "TO ")
	case 'I':
		return joinsProsign(s, i, "INFO ")
	}
	return s[i-1] == ' ' && beginsWithAny(s[i:], quotedLevels[:]) && postWords(postOf(s[i:]))
}

// joinsProsign reports whether a prosign and an address begin at byte i of a line of a heading. It may
// be glued to what is before it, after a digit or where a routing indicator follows.
func joinsProsign(s string, i int, prosign string) bool {
	address, ok := strings.CutPrefix(s[i:], prosign)
	if !ok || address == "" {
		return false
	}
	address = strings.TrimLeft(address, " ")
	indicated := prosign != "FM " && beginsWithIndicator(address)
	if s[i-1] != ' ' && !isDigit(s[i-1]) && !indicated {
		return false
	}
	return indicated || isAddressWord(firstWord(address))
}
