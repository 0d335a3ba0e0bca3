package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// cutPreamble parts what is run together, 271109ZMAR06, O271109Z, takes for what they were meant
// letters and digits that look alike, 0 27I109Z MAR O6, and knows operating signals by their shape.
func cutPreamble(s *scanner) {
	group, month := false, false // the date-time group and the month were cut
	for !s.done() {
		rest := s.rest()
		n := digits(rest)
		w := firstWord(rest)
		if !group {
			if n := precedenceLetter(rest); n > 0 {
				s.emit(wordToken, s.pos, s.pos+n)
				continue
			}
			if n := groupLength(rest); n > 0 {
				group = true
				s.emit(alphanumericToken, s.pos, s.pos+n)
				continue
			}
		}
		if length := brokenMonth(rest); length > 0 && group && !month {
			month = true
			s.emit(wordToken, s.pos, s.pos+length)
			continue
		}
		switch {
		case s.afterMonth() && brokenYear(rest) > 0: // MAR 7 4
			s.emit(numberToken, s.pos, s.pos+brokenYear(rest))
		case n == 2 && len(rest) > n && isUpper(rest[n]) && s.afterMonth(): // the R of 131810Z AUG 74R
			s.emit(numberToken, s.pos, s.pos+n)
		case n >= 4 && len(rest) > n && isUpper(rest[n]):
			s.emit(alphanumericToken, s.pos, s.pos+n+1)
		case n == len(w) && isScannedGroup(rest):
			s.emit(alphanumericToken, s.pos, s.pos+n)
		case len(w) > 3 && isMonth(w[:3]) && digits(w[3:]) == len(w)-3:
			s.emit(wordToken, s.pos, s.pos+3)
		case group && n > 0 && n < len(w) && tables.NearMonth(w) != "": // 0CT
			s.emit(wordToken, s.pos, s.pos+len(w))
		case s.afterMonth() && isYear(w):
			s.emit(numberToken, s.pos, s.pos+len(w))
		case rest[0] == '(':
			s.sentence()
		case isSignal(w):
			s.emit(signalToken, s.pos, s.pos+len(w))
		default:
			s.word("")
		}
	}
}

// precedenceLetter returns the length of what is in the place of a precedence before a date-time
// group: a letter, also doubled, or a digit that looks like one. It is 0 where there is none. Two
// letters that differ, and a letter glued to the group, are cut: OR 271109Z, O271109Z.
func precedenceLetter(s string) int {
	w := firstWord(s)
	switch {
	case w == "":
		return 0
	case len(w) > 7 && isPrecedenceLetter(w[0]) && groupLength(s[1:]) > 0 && groupLength(s) == 0:
		return 1
	case len(w) > 2 || len(w) == len(s) || !isPrecedenceLetter(w[0]) || isDigit(w[0]) && groupLength(s) > 0:
		return 0
	case len(w) == 1:
		return 1
	case !isPrecedenceLetter(w[1]):
		return 0
	case tables.AsLetters(w[:1]) == tables.AsLetters(w[1:]):
		return 2
	}
	return 1
}

// isPrecedenceLetter reports whether c is a letter of precedence, X, or a digit that looks like one: 0, 2.
func isPrecedenceLetter(c byte) bool {
	return c == '0' || c == '2' || precedenceLetters[c]
}

// groupLength returns the length of the date-time group that s begins with, or 0. Two letters may
// be in the places of digits that they look like, and a 2 in that of Z; one blank may be within it, and one
// before Z: 27I109Z, 27 1109 Z, 2711092. A month follows a group with a 2 at its end.
func groupLength(s string) int {
	const fewest = 4 // digits
	n, count, blanks := 0, 0, 0
	for i := 0; n < len("271109") && i < len(s); i++ {
		switch c := s[i]; {
		case isDigit(c):
			count++
			n++
		case c == ' ' && (n > 1 || n == 1 && !isPrecedenceLetter(s[0])) && blanks == 0:
			blanks++
		case n > 0 && strings.IndexByte("OQIlSB", c) >= 0, n == 0 && strings.IndexByte("OIl", c) >= 0:
			n++
		default:
			return 0
		}
	}
	if n < len("271109") || count < fewest {
		return 0
	}
	end := n + blanks
	if end+1 < len(s) && (blanks == 0 || count == n) && s[end] == ' ' && isUpper(s[end+1]) &&
		(end+2 == len(s) || s[end+2] == ' ') {
		end++ // 271109 Z
	}
	if end == len(s) || !isUpper(s[end]) && s[end] != '2' {
		return 0
	}
	end++
	month := strings.TrimLeft(s[end:], " ")
	broken := brokenMonth(month) > 0
	month = firstWord(month[:min(len(month), len("MAR06"))])
	named := broken || len(month) > 2 && isMonth(month[:3]) || tables.NearMonth(month) != ""
	if !named && (s[end-1] == '2' || blanks > 0 || wordLength(s[end:], "") > 0 || count < n) {
		return 0
	}
	return end
}

// brokenMonth returns the length of the name of a month with a blank within it that s begins with, or
// 0, as the processing of the records of 1973 left it: M AR 73, MA R 73.
func brokenMonth(s string) int {
	const length = len("M AR")
	if len(s) < length || len(s) > length && s[length] != ' ' && !isDigit(s[length]) {
		return 0
	}
	if s[1] == ' ' && isMonth(s[:1]+s[2:length]) || s[2] == ' ' && isMonth(s[:2]+s[3:length]) {
		return length
	}
	return 0
}

// brokenYear returns the length of the two digits of a year with a blank between them that s begins
// with, or 0: 7 3.
func brokenYear(s string) int {
	const length = len("7 3")
	if len(s) < length || !isDigit(s[0]) || s[1] != ' ' || !isDigit(s[2]) ||
		len(s) > length && (isDigit(s[length]) || isLetter(s[length])) {
		return 0
	}
	return length
}

// isYear reports whether w is a year of two or four digits, letters that look like digits among them: O6, 2O06.
func isYear(w string) bool {
	return (len(w) == 2 || len(w) == 4) && (digits(w) == len(w) ||
		tables.LikeDigits(w) && strings.ContainsAny(w, "0123456789"))
}

// isScannedGroup reports whether s begins with a date-time group whose Z a scanner took for a 2:
// 2711092 MAR 06
func isScannedGroup(s string) bool {
	const group = len("271109Z")
	return digits(s) == group && s[group-1] == '2' && len(s) > group &&
		isMonth(firstWord(strings.TrimLeft(s[group:], " ")))
}

// afterMonth reports whether the last token is the name of a month, a letter of it wrong or not.
func (s *scanner) afterMonth() bool {
	n := len(s.tokens)
	return n > 0 && s.tokens[n-1].Type == wordToken && (isMonth(s.tokens[n-1].Value) ||
		tables.NearMonth(s.tokens[n-1].Value) != "" || brokenMonth(s.tokens[n-1].Value) > 0)
}

// DateTime is what a date-time line says, letters and digits that look alike as they were meant.
type DateTime struct {
	Precedences []string // O, R
	Group       string   // 271109Z
	Month       string   // MAR
	Year        string   // 06, or ""
}

// Meant returns what the line was meant to say, and whether anything of that is written otherwise:
// letters in the places of digits that they look like, and the other way round, a letter of the
// month wrong, a blank within the group, the month or the year, or missing before the group. Another
// zone letter than Z is no damage, nor is a 2 in its place, or a word that cannot be read at all.
//
//	0 27I109Z MAR O6
func (l *PreambleLine) Meant() (d DateTime, damaged bool) {
	differs := func(w *Word, meant string) string {
		damaged = damaged || w.Text != meant
		return meant
	}
	end := -1
	d.Precedences = make([]string, 0, len(l.Precedences))
	for _, w := range l.Precedences {
		letter := tables.AsLetters(w.Text)
		if len(letter) == 2 && letter[0] == letter[1] {
			letter = letter[:1]
		}
		d.Precedences = append(d.Precedences, differs(w, letter))
		damaged = damaged || w.At.Start == end
		end = w.At.End
	}
	damaged = damaged || l.Group.At.Start == end
	group := strings.ReplaceAll(l.Group.Text, " ", "")
	if n := len("271109"); len(group) == n+1 {
		if digits := tables.AsDigits(group[:n]); digits != group[:n] {
			group = digits + group[n:]
		}
	}
	d.Group = differs(&l.Group.Word, group)
	if d.Month = l.Month.Text; !isMonth(d.Month) {
		if brokenMonth(d.Month) > 0 {
			d.Month = differs(&l.Month.Word, strings.ReplaceAll(d.Month, " ", ""))
		} else if near := tables.NearMonth(d.Month); near != "" {
			d.Month = differs(&l.Month.Word, near)
		}
	}
	if l.Year != nil {
		d.Year = differs(&l.Year.Word, strings.ReplaceAll(tables.AsDigits(l.Year.Text), " ", ""))
	}
	return d, damaged
}
