package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// Release lines and codes of which a character was misread are known by the rest of them. They are
// looked for in a release only, of which a banner or another line is known.

// releaseLines are the lines that say how much of a document is released.
var releaseLines = [...]string{
	"RELEASE IN PART", "RELEASE IN FULL", "RELEASED IN PART", "RELEASED IN FULL", "DENIED IN PART", "DENIED IN FULL",
}

// Meant returns the line in capitals as it should be, with single blanks: RELEASE IN PART of RELEASE 1N PART.
func (w *ReleaseKind) Meant() string {
	if line := nearReleaseLine(w.Text); line != "" {
		return line
	}
	return strings.Join(strings.Fields(w.Text), " ")
}

// nearReleaseLine returns the release line that s is, but for blanks and a character, or "".
func nearReleaseLine(s string) (near string) {
	head := strings.Join(strings.Fields(s), "")
	meant := tables.AsLetters(head)
	for _, line := range releaseLines {
		words := strings.ReplaceAll(line, " ", "")
		switch {
		case meant == words:
			return line
		case tables.OneLetterApart(head, words):
			near = line
		}
	}
	return near
}

// damagedReleaseLength returns the length of a release line of which a character is wrong, or 0. What
// follows it is codes or nothing.
//
//	RELEASE 1N PART B6
//	RELEASEDIN FU1L
func damagedReleaseLength(s string) int {
	const least, most = len("RELEASEINFUL"), len("RELEASED IN  FULL") + 2
	if len(s) < least || !isUpper(s[0]) || !hasReleaseWord(s[:min(len(s), most)]) {
		return 0
	}
	for n := min(len(s), most); n >= least; n-- {
		rest := strings.TrimSpace(s[n:])
		if rest != "" && !isReleaseCodes(rest) && !areDamagedCodes(rest) {
			continue
		}
		if nearReleaseLine(s[:n]) != "" {
			return len(strings.TrimSpace(s[:n]))
		}
	}
	return 0
}

// hasReleaseWord reports whether one of the words around IN is as it should be: with a character wrong
// one of them is.
func hasReleaseWord(s string) bool {
	return strings.HasPrefix(s, "RELEASE") || strings.HasPrefix(s, "DENIED") || strings.Contains(s, "PART") ||
		strings.Contains(s, "FULL")
}

// damagedCodeLength returns the length of the code that s begins with, of which a character is wrong,
// or 0: 86, BI, I.4(D), 1.4{D).
func damagedCodeLength(s string) int {
	const most = len("B7(C)") + 1
	n := strings.IndexAny(s, ", \r\n")
	if n < 0 {
		n = len(s)
	}
	n = len(strings.TrimRight(s[:n], "."))
	if n < len("B6") || n > most {
		return 0
	}
	code := codeSigns.Replace(s[:n])
	if code[0] == '8' {
		code = "B" + code[1:]
	}
	if code != s[:n] && releaseCodeLength(code) == n {
		return n
	}
	return 0
}

// codeSigns has what is taken for the signs of a code.
var codeSigns = strings.NewReplacer("I", "1", "l", "1", "S", "5", "{", "(", "}", ")", "[", "(", "]", ")")

// areDamagedCodes reports whether s is codes alone, of which one at least is damaged, or the comma after it.
func areDamagedCodes(s string) (some bool) {
	const between = " ,.\r\n"
	for s = strings.TrimLeft(s, between); s != ""; s = strings.TrimLeft(s, between) {
		n := max(releaseCodeLength(s), damagedCodeLength(s))
		if n == 0 && len(s) > len("B6.") && s[2] == '.' { // B1. 1.4(D)
			n = releaseCodeLength(s[:2])
		}
		if n == 0 {
			return false
		}
		some, s = true, s[n:]
	}
	return some
}

// isDamagedSection reports whether s is a section of the order on classification, damaged: 1.4{D), I.4(D)
func isDamagedSection(s string) bool {
	return len(s) == len("1.4(D)") && damagedCodeLength(s) > 0
}
