package grammar

import "strings"

// isPlain reports whether a piece of running text can have no sign of anything else: no label, level,
// link or page header begins it. Where no field is near it need not be looked at further. A test holds
// that it changes nothing.
func isPlain(p *piece) bool {
	const label, few = 20, 12 // letters of the longest label; of those by which small letters are looked for
	s := p.text
	switch {
	case !p.mixed:
		return isUnderline(s) || isPlainInCapitals(p)
	case !hasLower(s[:min(len(s), few)]):
		return false
	}
	if strings.IndexByte(s[:min(len(s), label)], ':') >= 0 {
		return false
	}
	switch s[0] {
	case 'A', 'a', 'C', 'c', 'D', 'd', 'R', 'r', 'S', 's', 'T', 't', 'U', '(': // of labels and levels
		if isDigit(s[len(s)-1]) || s[0] != '(' && p.fieldLabel().kind != NoKind ||
			s[0] == '(' && foldLabel(s[1:], "CORRECTED") > 0 {
			return false
		}
	case 'E', 'F', 'H', 'h', 'I', 'L', 'M', 'N', 'O', 'P', 'V', 'W', 'w', 'X', 'Y', 'Z', '*', '=', '<', '#', '-', '0', '1':
		return s[0] == '-' && s[1] == ' ' && s[len(s)-1] != '-' // - Page 1 of 3 -
	}
	return p.foreignSign() == nil
}

// isPlainInCapitals reports whether a piece of running text without small letters can have no sign of
// anything else, as most lines of the 1970s below a blank line or a page line: 2. THE DUES RISE.
func isPlainInCapitals(p *piece) bool {
	s := p.text
	if hasColon(s) || isDigit(s[len(s)-1]) && isPrintBanner(s) {
		return false
	}
	switch c := s[0]; {
	case isUpper(c):
		return p.fieldLabel().kind == NoKind && !hasSignInCapitals(s)
	case isDigit(c):
		return !isDateTimeLine(s) && !isReasonSection(s) && !isColumns(s)
	case c == '(':
		return p.fieldLabel().kind == NoKind
	case c == '-':
		return !isCounter(s) && !isPageHeader(s)
	}
	return s[0] == '"' || s[0] == '$'
}

// hasSignInCapitals reports whether s, which begins with a capital and is no label, may be a level, a caption, a
// line of the heading or one that was put into the copy.
func hasSignInCapitals(s string) bool {
	switch s[0] {
	case 'B':
		if s == "BT" {
			return true
		}
	case 'C':
		if s == brokenLabel {
			return true
		}
	case 'D', 'R':
		if isReleaseStamp(s) {
			return true
		}
	case 'E':
		if orderLabel(s) > 0 {
			return true
		}
	case 'N':
		if isEndOfMessage(s) {
			return true
		}
	case 'P':
		if strings.HasPrefix(s, "PAGE ") {
			return true
		}
	case 'X':
		if isRedaction(s) {
			return true
		}
	}
	return hasHeadingShape(s) || isDistribution(s) || isCoreCaption(s) || markingCost(s, false) < never
}

// isProse reports whether a line within running text can only be more of it: it is plain, and no
// number, page line, paragraph or field is in it. It keeps prose, nine tenths of all lines,
// cheap. A test holds that it changes nothing.
func isProse(s string) bool {
	// letters of the longest label; of a line too short to tell unless it ends a sentence or is in capitals,
	// and even then; of one in capitals that may be more than text
	const label, few, least, full = 20, 12, 5, 56
	if len(s) < least || !isLetter(s[0]) || s[0] >= 0x80 || s[1] == '.' || s[1] == ')' {
		return false
	}
	number := isDigit(s[len(s)-1])
	lower := hasLower(s[:min(len(s), few)])
	switch {
	case lower && (number || len(s) < few && s[len(s)-1] != '.'),
		strings.IndexByte(s[:min(len(s), label)], ':') >= 0,
		!lower && (levelLength(s) > 0 || hasHeadingShape(s) || (len(s) < full || number) && !isShortProse(s)),
		s[0]|0x20 == 'c' && foldLabel(s, "CLASSIFIED BY") > 0, s[0] == 'E' && s[1] == '.',
		(s[0] == 'V' || s[0] == 'T' || s[0] == 'E') && isPublisher(s),
		strings.HasPrefix(s, "PAGE "),
		paragraphWithin(s) > 0:
		return false
	}
	start, _ := sectionLine(s)
	return start < 0
}

// isShortProse reports whether a line in capitals without a colon, a level or the shape of a line of
// the heading can only be more of a text, short as it is or with a number at its end: it is no caption or
// label, and nothing that ends a message or was put into its copy.
func isShortProse(s string) bool {
	if isDigit(s[len(s)-1]) && (damagedMarkingCost(s, false) < never || isPrintBanner(s)) {
		return false
	}
	switch s[0] {
	case 'B', 'E':
		if isMarker(s) || orderLabel(s) > 0 {
			return false
		}
	case 'D', 'R':
		if strings.HasPrefix(s, "DECLASSIFIED") || strings.HasPrefix(s, "RELEASE") {
			return false
		}
	case 'N':
		if isEndOfMessage(s) {
			return false
		}
	case 'X':
		if isRedaction(s) {
			return false
		}
	}
	if beginsLikeLabel(s) && labelOf(s).kind != NoKind {
		return false
	}
	return inShortProse.length(s) == len(s) && !isCoreCaption(s) && !isDistribution(s) &&
		!strings.Contains(s, " SECTION ") && !strings.HasSuffix(s, brokenLabel)
}

// inShortProse are all bytes but small letters, and the tab, which fields may follow.
var inShortProse = func() (in byteSet) {
	for c := range in {
		in[c] = c != '\t' && (c < 'a' || c > 'z')
	}
	return in
}()
