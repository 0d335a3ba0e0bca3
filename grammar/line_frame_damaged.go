package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// Lines of a print of which one character was lost, doubled, exchanged or misread are known by the
// rest of them. Without that a page line would cost the level above it and, where it is the first,
// the heading below.

// damagedPage returns the length of the word that a page line of a print begins with, one character
// of which is wrong, and where the number of the page ends. Both are 0 where there is no such line.
//
//	PGE 02   VALLET 01306 101644Z
//	PAGE 02   VALLET 01306 1O1644Z
//	P AGE 02   VALLET 01306 101644Z
func damagedPage(s string) (word, number int) {
	const least, most, longest = 20, 84, 7 // bytes of the line; up to the number
	if len(s) < least || len(s) > most || !beginsPages[s[0]] || !followsInPages[s[1]] {
		return 0, 0 // as nearly all lines
	}
	i := strings.IndexAny(s[:longest+1], "0123456789")
	if i < 0 {
		return 0, 0
	}
	head := strings.TrimRight(s[:i], " OlI")
	if !tables.OneLetterApart(strings.ReplaceAll(head, " ", ""), "PAGE") {
		return 0, 0
	}
	number = i + digits(s[i:])
	if rest := s[number:]; len(rest) > 2 && rest[0] == ' ' && digits(rest[1:]) == 1 { // PAGE 0 1
		number += len(" 1")
	}
	if !isPageBody(strings.TrimLeft(s[number:], " "), head == "PAGE") {
		return 0, 0
	}
	return len(head), number
}

// beginsDamaged reports whether one of the first lines is a damaged page line.
func (b *framer) beginsDamaged() bool {
	const near = 16 // lines
	for i := range min(near, len(b.texts)) {
		if _, number := damagedPage(b.text(i)); number > 0 {
			return true
		}
	}
	return false
}

// isPageBody reports whether s has the station, the serial number and the time of a page line of a
// print. Where the words before it are whole, a character of it may be wrong.
func isPageBody(s string, damaged bool) bool {
	const least, tail = 3, len("  101644Z") // digits of a serial number; bytes
	n := 0
	for n < len(s) && (isUpper(s[n]) || strings.IndexByte(" .'-&", s[n]) >= 0 || damaged && isMisreadLetter(s, n)) {
		n++
	}
	if n < least || !damaged && hasLower(s[:n]) {
		return false
	}
	serial := strings.TrimLeft(s[n:], " ")
	if digits(tables.AsDigits(strings.Replace(serial, " ", "", 1))) < least {
		return false
	}
	if !damaged {
		return hasFilingTime(serial)
	}
	end := tables.AsDigits(serial[max(0, len(serial)-tail):])
	signs := 0
	for i := range len(end) {
		if isDigit(end[i]) {
			signs++
		}
	}
	const filing = 6 // digits
	return len(serial) > tail && signs >= filing-1 && (signs >= filing || strings.HasSuffix(serial, "Z"))
}

// isMisreadLetter reports whether the byte at an offset, before which or after which a letter is, looks like a letter:
// the 5 of 5UVA and the l of ASUNCl.
func isMisreadLetter(s string, at int) bool {
	const like = "0158l"
	return strings.IndexByte(like, s[at]) >= 0 &&
		(at > 0 && isUpper(s[at-1]) || at+1 < len(s) && isUpper(s[at+1]))
}

// isDamagedLevelLine reports whether s is a level above or below a page, one character of which is
// wrong: C0NFIDENTIAL, CONF IDENTIAL, UNCLASSlFIED     PTQ4417.
func isDamagedLevelLine(s string) bool {
	const least, most = 5, len("LIMITED OFFICIAL USE") + 1
	if id := s[strings.LastIndexByte(s, ' ')+1:]; isTelegramID(id) {
		s = strings.TrimRight(s[:len(s)-len(id)], " ")
	}
	if len(s) < least || len(s) > most || !isUpper(s[0]) && s[0] != '1' && s[0] != 'l' {
		return false
	}
	level, ok := tables.NearLevel(s)
	return ok && len(level.Word) > least
}

// isDamagedEnd reports whether s, the last line of a section, is NNNN with letters lost, doubled or
// misread: NN, NNNM, NHNN, N N N N, NIINN.
func isDamagedEnd(s string) bool {
	const most = 8 // bytes
	return len(s) <= most && (s[0] == 'N' || s[0] == 'M' || s[0] == 'H') && strings.IndexByte(s, 'N') >= 0 &&
		strings.Trim(s, "NMHWI .") == ""
}

// isMisreadEnd reports whether s, the last line of a print, is NNN or NNNN with one letter wrong: NNQ,
// QNNN. With a vowel it may be a name, NUNN.
func isMisreadEnd(s string) bool {
	const least, most = len("NNQ"), len("NNNQ")
	return least <= len(s) && len(s) <= most && strings.Count(s, "N") == len(s)-1 &&
		upperWord(s) && !strings.ContainsAny(s, "AEIOUY")
}

// distributionLabels are the words with which the first row of a distribution begins.
var distributionLabels = [...]string{"ACTION", "ORIGIN"}

// damagedDistribution returns the length of the first word of a distribution, of which a character may
// be wrong, that s begins with, or 0: ATCION EUR-12, ACTI ON EUR-12.
func damagedDistribution(s string) int {
	const most = 24                    // bytes of a row with one office or two
	if len(s) > most || beginsRow(s) { // as nearly all rows
		return 0
	}
	office := strings.LastIndexByte(s, ' ')
	if office < 0 || hasLower(s) || !isOfficeRow(s[office:]) {
		return 0
	}
	word := strings.TrimRight(s[:office], " ")
	for _, label := range distributionLabels {
		if tables.OneLetterApart(strings.ReplaceAll(word, " ", ""), label) {
			return len(word)
		}
	}
	return 0
}

// draftingLabels are the words that say who drafted and who approved a telegram.
var draftingLabels = [...]string{"DRAFTEDBY", "APPROVEDBY"}

// damagedDrafting returns the length of the words that say who drafted or approved, one character of
// which is wrong, that s begins with, or 0: DRAFTD BY, APPROVE D BY.
func damagedDrafting(s string) int {
	const near = len("APPROVED BY") + 2
	const least, most = len("DRAFTEDBY") - 1, len("APPROVEDBY") + 1 // letters
	if !isUpper(s[0]) {
		return 0
	}
	end := 0 // where one character is wrong
	letters := 0
	for i := range min(len(s), near+1) {
		if s[i] != ' ' {
			letters++
			continue
		}
		if letters < least || letters > most { // as of nearly all words
			continue
		}
		bare := strings.ReplaceAll(s[:i], " ", "")
		for _, label := range draftingLabels {
			if bare == label {
				return i
			}
			if end == 0 && tables.OneLetterApart(bare, label) {
				end = i
			}
		}
	}
	return end
}
