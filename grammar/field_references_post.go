package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// startsKnownCable reports whether s begins with a cable of a post of the table: 08 PARIS 12.
func startsKnownCable(s string) bool {
	post := strings.TrimLeft(s[yearLength(s):], " -")
	n := postLength(post)
	return n > 0 && isKnownPost(post[:n])
}

// isKnownPost reports whether a name is that of a post, also with a digit typed for a letter, or of the
// series of telegrams to the Secretary on a journey.
func isKnownPost(name string) bool {
	_, ok := tables.BuiltIn().FindPost(tables.NameInLetters(name))
	return ok || name == "TOSEC"
}

// postLength returns the length of the name of a post that s begins with, up to its serial, or 0:
// one to four words that begin with a capital, none of them a word that goes with a date or another
// kind of number.
func postLength(s string) int {
	end := wordsLength(s)
	if end == 0 {
		return smallPostLength(s)
	}
	rest := s[afterPost(s, end):]
	if serialLength(rest) == 0 && yearWithin(rest) == 0 {
		return 0
	}
	return end
}

// smallPostLength is postLength for a name in small letters, which has to be a known one: a. 05 state 1.
func smallPostLength(s string) int {
	const most = 24
	end := 0
	for end < len(s) && end < most && ('a' <= s[end] && s[end] <= 'z' || s[end] == ' ') {
		end++
	}
	name := strings.TrimRight(s[:end], " ")
	if len(name) < 3 || serialLength(strings.TrimLeft(s[len(name):], " ")) == 0 {
		return 0
	}
	if _, ok := tables.BuiltIn().FindPost(name); !ok {
		return 0
	}
	return len(name)
}

// wordsLength returns the length of the words that s begins with and that may be a post's name.
func wordsLength(s string) int {
	if s != "" && beginsOddPosts[s[0]] {
		for _, post := range oddPosts {
			if strings.HasPrefix(s, post) {
				return len(post)
			}
		}
	}
	if n := damagedPost(s); n > 0 {
		return n
	}
	end := 0
	for i, count := 0, 0; i < len(s) && count < 5; count++ {
		n := nameLength(s[i:], count > 0)
		word := s[i : i+n]
		if n == 0 || isNotPost(word) ||
			count > 0 && serialLength(s[i:]) > 0 { // LAGOS O1512
			break
		}
		if i += n; isUpper(word[0]) || word[0] == '0' {
			end = i
		}
		for i < len(s) && (isSpace(s[i]) || s[i] == '.' && n <= 2) {
			i++
		}
	}
	return end
}

// damagedPost returns the length of the name of a known post that s begins with, in which a digit was
// typed for a letter, or 0: PAR1S, HONG K0NG.
func damagedPost(s string) int {
	const most = 24
	end, damaged := 0, false
	for i := 0; i < len(s) && i < most; i++ {
		switch c := s[i]; {
		case isUpper(c):
		case (c == '0' || c == '1') && (i > 0 && isUpper(s[i-1]) || i+1 < len(s) && isUpper(s[i+1])):
			damaged = true
		case c == ' ' || c == '-':
			if damaged && isKnownPost(s[:i]) {
				end = i
			}
		default:
			return end
		}
	}
	return end
}

// nameLength returns the length of the word of a post's name that s begins with, or 0: one that
// begins with a capital, and after the first one also a small one of two or three letters, as in
// Rio de Janeiro. PORT-OF-SPAIN is one.
func nameLength(s string, within bool) int {
	n := 0
	if startsWithZero(s) {
		n = 1
	}
	for n < len(s) && (isUpper(s[n]) || n > 0 && 'a' <= s[n] && s[n] <= 'z' || n > 0 && s[n] == '\'' ||
		n > 0 && s[n] == '-' && n+1 < len(s) && isUpper(s[n+1])) {
		n++
	}
	if n == 0 && within && len(s) > 2 && s[2] == ' ' {
		for _, small := range [...]string{"de ", "do ", "of ", "el ", "es ", "la "} {
			if strings.HasPrefix(s, small) {
				return len(small) - 1
			}
		}
	}
	return n
}

// oddPosts are names with a word or a sign that no other post has.
var oddPosts = [...]string{"PORT OF SPAIN", "MAZAR-E SHARIF", "MAZAR-E-SHARIF", "DEPT OF STATE WASHINGTON DC"}

// beginsOddPosts are the letters that these begin with.
var beginsOddPosts = bytesOf("PMD")

// isNotPost reports whether a word is before a number that is no serial number of a cable, in any case.
func isNotPost(word string) bool {
	var room [16]byte
	return notPost[string(appendUpper(room[:0], word))]
}

// notPost holds words before a number that is no serial number of a cable.
var notPost = map[string]bool{
	"DTD": true, "DATED": true, "OF": true, "ON": true, "DTG": true, "MSG": true, "IIR": true, "TD": true,
	"HAS": true, "HAVE": true, "HAD": true, "IS": true, "ARE": true, "WAS": true, "WERE": true, "WILL": true, // a sentence
	"TDX": true, "OSC": true, "THROUGH": true, "THRU": true, "TO": true,
	"EMAIL": true, "E": true, "MAIL": true, "CA": true, "A": true, "PARA": true, "PARAS": true, "PARAGRAPH": true,
	"PARAGRAPHS": true,
	"NO":         true, "FAX": true, "PAGE": true, "PAGES": true, "ARTICLE": true, "ARTICLES": true,
	"CHAPTER": true, "ROOM": true,
	"TELCON": true, "TELECON": true, "MEMCON": true,
	"MEMO": true, "LETTER": true, "NOTE": true, "AND": true, "SUBJECT": true, "MR": true, "HR": true, "UNSCR": true,
	"JAN": true, "FEB": true, "MAR": true, "APR": true, "MAY": true, "JUN": true, "JUL": true, "AUG": true, "SEP": true,
	"OCT": true, "NOV": true, "DEC": true, "JANUARY": true, "FEBRUARY": true, "MARCH": true, "APRIL": true, "JUNE": true,
	"JULY": true, "AUGUST": true, "SEPTEMBER": true, "OCTOBER": true, "NOVEMBER": true, "DECEMBER": true,
}
