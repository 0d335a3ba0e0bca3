package tables

import (
	"strings"
	"unicode/utf8"
)

// digitsFor reads a letter as the digit that scanners and typists take it for, lettersFor a digit as
// the letter, namesFor those digits alone that are typed for letters.
var (
	digitsFor  = strings.NewReplacer("O", "0", "Q", "0", "o", "0", "I", "1", "l", "1", "S", "5", "B", "8", "Z", "2")
	lettersFor = strings.NewReplacer("0", "O", "1", "I", "2", "Z", "5", "S", "8", "B", "l", "I")
	namesFor   = strings.NewReplacer("0", "O", "1", "I")
)

// AsDigits returns s with the letters that look like digits as those: 102325 of 1O2325.
func AsDigits(s string) string { return digitsFor.Replace(s) }

// LikeDigits reports whether s consists of digits and letters that look like them: 1O2325.
func LikeDigits(s string) bool {
	for i := range len(s) {
		if !likeDigits[s[i]] {
			return false
		}
	}
	return true
}

// likeDigits are the bytes of those.
var likeDigits = func() (like [256]bool) {
	for c := range byte(utf8.RuneSelf) {
		digit := AsDigits(string(c))
		like[c] = '0' <= digit[0] && digit[0] <= '9'
	}
	return like
}()

// AsLetters returns s with the digits that look like letters as those: INFO of INF0.
func AsLetters(s string) string { return lettersFor.Replace(s) }

// NameInLetters returns the name of a post with letters for the digits that were typed for them: OTTAWA
// of 0TTAWA. Small letters stay.
func NameInLetters(name string) string { return namesFor.Replace(name) }

// NearMonth returns the month that three letters or so mean, one of them wrong, missing, too many
// or in its neighbour's place: FEB of FBE, FE8 and FEBB. It returns "" where that may be two
// months, as with JU, or none.
func NearMonth(s string) (name string) {
	for i := 0; i < len(monthNames); i += 3 {
		month := monthNames[i : i+3]
		if AsLetters(s) == month {
			return month
		}
		if OneLetterApart(s, month) {
			if name != "" {
				return ""
			}
			name = month
		}
	}
	return name
}
