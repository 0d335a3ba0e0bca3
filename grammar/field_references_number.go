package grammar

import (
	"strconv"
	"strings"
)

// afterPost returns where the serial number begins after a post that ends at a place: after a stop, ROME. 12, but not
// that of a letter, ROME B. 12, and after signs.
func afterPost(s string, end int) int {
	if end < len(s) && s[end] == '.' && end > 1 && isLetter(s[end-1]) && isLetter(s[end-2]) {
		end++
	}
	return end + signsLength(s[end:])
}

// signsLength returns the length of what parts a post from its serial number: blanks, signs, NO. of LONDON NO. 12.
func signsLength(s string) int {
	n := 0
	for {
		n += beforeSerials.length(s[n:])
		word := numberWord(s[n:])
		if word == 0 {
			return n
		}
		n += word
	}
}

// beforeSerials are blanks and the signs before a serial number.
var beforeSerials = bytesOf(" \t\r\n:#-")

// numberWord returns the length of the word NO. that s begins with, before a number, or 0.
func numberWord(s string) int {
	const n = len("NO.")
	if len(s) <= n || s[0]&^0x20 != 'N' || s[1]&^0x20 != 'O' && s[1]&^0x20 != 'R' || s[2] != '.' && s[2] != ' ' ||
		digits(strings.TrimLeft(s[n:], " ")) == 0 {
		return 0
	}
	return n
}

// yearWithin returns the length of the year between post and serial that s begins with, or 0: 06 of
// STATE 06 163201, 08 of LONDON 08-931 and LONDON 08/931, but neither serial of LONDON 98-101.
func yearWithin(s string) int {
	year := digits(s)
	if year != 2 && year != 4 || len(s) < year+4 || year == 2 && strings.IndexByte("0789", s[0]) < 0 ||
		year == 4 && (!isCentury(s) || s[4] != '-') {
		return 0
	}
	n := serialLength(s[year+1:])
	if n < 3 || n == 4 && isCentury(s[year+1:]) { // PARIS 12 2009
		return 0
	}
	switch s[year] {
	case ' ':
		return year
	case '-':
		if last := s[year+1:]; year == 2 && s[0] != '0' && n == 3 && last[:3] < "1"+s[:2] {
			return 0
		}
		return year
	case '/':
		if s[0] == '0' {
			return year
		}
	}
	return 0
}

// isCentury reports whether the four digits that s begins with are a year of cables.
func isCentury(s string) bool { return strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20") }

// bareSerial reports whether the n digits that rest begins with may be a serial without its post:
// the second of STATE 188314, 259032, or the only one of A. 6307. B. 03 and C. 2008 are years.
func (s *scanner) bareSerial(rest string, n int) bool {
	if len(s.tokens) == 0 {
		return n > 2
	}
	switch s.tokens[len(s.tokens)-1].Type {
	case bulletToken, labelToken:
		return digits(rest) == n && n > 1 && (n > 2 || rest[0] != '0') && (n != 4 || rest[:2] != "19" && rest[:2] != "20") &&
			!strings.HasPrefix(rest[n:], "/")
	case serialToken, yearToken, laterYearToken, keywordToken:
		return digits(rest) > 1 || s.afterAnd()
	}
	return false
}

// yearLength returns the length of the year that s begins with, or 0: 06, 2006, (99), '06, and O6
// with a letter typed for a digit.
func yearLength(s string) int {
	if strings.HasPrefix(s, "(") {
		if n := digits(s[1:]); (n == 2 || n == 4) && strings.HasPrefix(s[1+n:], ")") {
			return n + 2
		}
		return 0
	}
	quote := 0
	if strings.HasPrefix(s, "'") {
		quote = 1
	}
	n := digits(s[quote:])
	if len(s) > 2 && s[0] == 'O' && isDigit(s[1]) && !isDigit(s[2]) {
		n = 2
	}
	if n != 2 && n != 4 || quote+n >= len(s) {
		return 0
	}
	rest := strings.TrimLeft(s[quote+n:], " -\t\r\n") // the post may be on the next line
	switch {
	case n == 4 && s[quote:quote+2] != "19" && s[quote:quote+2] != "20":
		return 0
	case rest == "" || !isUpper(rest[0]) && !startsWithZero(rest) && smallPostLength(rest) == 0:
		return 0
	}
	return quote + n
}

// startsWithZero reports whether s begins with the name of a post of which the first letter is
// typed as a digit: 0TTAWA.
func startsWithZero(s string) bool {
	return len(s) > 3 && s[0] == '0' && isUpper(s[1]) && isUpper(s[2]) && isUpper(s[3])
}

// serialLength returns the length of the serial number that s begins with, or 0. Letters typed for
// digits belong to it, as in O1512, when a digit is there as well. Digits of a date, of a report's
// number or of a number that was cut are none.
func serialLength(s string) int {
	const most = 8
	n, digit := 0, false
	for n < len(s) && n <= most && inSerials[s[n]] {
		digit = digit || isDigit(s[n])
		n++
	}
	if n > most || !digit {
		return 0
	}
	n += thousandsLength(s, n)
	rest := s[n:]
	switch {
	case rest == "":
	case isDigit(rest[0]), isLetter(rest[0]) && !gluedLetter(rest):
		return 0
	case strings.HasPrefix(rest, "..."), strings.HasPrefix(rest, "\u2026"): // LIMA 2...
		return 0
	case rest[0] == '.' && len(rest) > 1 && isDigit(rest[1]):
		return 0
	case rest[0] == '/' && !yearOrSerialAfter(s[:n], rest[1:]) && !startsKnownCable(rest[1:]):
		return 0
	case n <= 2 && (monthAfter(rest) || dayAndYearAfter(rest)): // 30 APRIL 2009, 8-28-08
		return 0
	case n == 1 && reportNumber(rest): // BRU 6 809 0381 03
		return 0
	}
	return n
}

// inSerials are digits and the letters that are typed for them.
var inSerials = bytesOf("0123456789OIlQ")

// thousandsLength returns the length of the thousands that follow the first n digits of a serial number, with
// the comma before them, or 0: 4,313.
func thousandsLength(s string, n int) int {
	const length = len(",313")
	if n <= 3 && len(s) >= n+length && s[n] == ',' && s[0] != '0' && digits(s[n+1:]) == 3 &&
		!strings.HasPrefix(s[n+length:], ",") {
		return length
	}
	return 0
}

// gluedLetter reports whether s, after a serial, begins with the letter of the next reference: 021770B. STATE 39585.
func gluedLetter(s string) bool {
	n := bulletLength(s)
	return n == 2 && isUpper(s[0]) && len(s) > 2 && isSpace(s[2]) && wordsLength(strings.TrimLeft(s[2:], " ")) > 0
}

// yearOrSerialAfter reports whether what follows a serial and a slant is the year, /08, or
// the next serial of the post, /935, and not the rest of a date, 10/23 or 12/14/07, or of a
// report's number, 315/000043-10.
func yearOrSerialAfter(serial, rest string) bool {
	n := digits(rest)
	if rest == "" {
		return true
	}
	if n == 0 || n > 6 ||
		n < len(rest) && (rest[n] == '/' || rest[n] == '-' && n+1 < len(rest) && isDigit(rest[n+1]) || isLetter(rest[n])) {
		return false
	}
	switch value, _ := strconv.Atoi(rest[:n]); {
	case n == 1:
		return false
	case n == 2 && len(serial) <= 2: // 10/23 and 14/2 are dates; 5/09 is number 5 of 2009
		return value < 13 || value > 31
	}
	return true
}

// monthAfter reports whether s, after a number, goes on with the name of a month, so that the number is a day.
func monthAfter(s string) bool {
	w := firstWord(strings.TrimLeft(s, " -"))
	return len(w) >= 3 && len(w) <= 9 && isMonth(strings.ToUpper(w[:3])) && isNotPost(w)
}

// dayAndYearAfter reports whether s, after the number of a month, goes on as a date with dashes does: -28-08.
func dayAndYearAfter(s string) bool {
	if !strings.HasPrefix(s, "-") {
		return false
	}
	n := digits(s[1:])
	if n == 0 || n > 2 || !strings.HasPrefix(s[1+n:], "-") {
		return false
	}
	year := digits(s[2+n:])
	return year == 2 || year == 4
}

// reportNumber reports whether s, after a digit, goes on as the number of an intelligence report does: 809 0381 03.
func reportNumber(s string) bool {
	for _, n := range [...]int{3, 4} {
		if s == "" || s[0] != ' ' || digits(s[1:]) != n {
			return false
		}
		s = s[1+n:]
	}
	return true
}

// laterYear cuts a year after the serial: /08, (03), (2003), 2008 where no post follows, and that of a
// date: DTD 211400Z OCT 77.
func (s *scanner) laterYear(stop int) {
	if s.full {
		return
	}
	rest := s.text[s.pos:stop]
	if n := 0; strings.HasPrefix(rest, "/") {
		if n = digits(rest[1:]); n == 2 || n == 4 && (rest[1:3] == "19" || rest[1:3] == "20") {
			s.emit(laterYearToken, s.pos, s.pos+1+n)
		}
		return
	}
	blank := len(rest) - len(strings.TrimLeft(rest, " "))
	body := rest[blank:]
	if n := yearLength(body); n > 0 && strings.HasPrefix(body, "(") {
		s.emit(laterYearToken, s.pos+blank, s.pos+blank+n)
		return
	}
	if blank > 0 && digits(body) == 4 && (body[:2] == "19" || body[:2] == "20") && yearLength(body) == 0 &&
		serialLength(body) > 0 {
		s.emit(laterYearToken, s.pos+blank, s.pos+blank+4)
		return
	}
	body = strings.TrimLeft(rest, " ,")
	if start, end, n := datedYear(body); n > 0 {
		at := stop - len(body)
		s.emit(laterYearToken, at+start, at+end)
		s.pos = max(s.pos, at+n)
	}
}

// datedYear returns the place of the year in the date of a cable that s begins with, and the length of the date, which
// is 0 where there is none.
//
//	310241Z AUG 77
//	OF JUNE 5, 1974
//	(DTD 02/02/09)
func datedYear(s string) (start, end, n int) {
	open := strings.HasPrefix(s, "(")
	if open {
		n = len("(")
	}
	said := open
	for _, word := range [...]string{"OF ", "DTD ", "DATED ", "DTG "} {
		if len(s) > n+len(word) && s[n]&^0x20 == word[0] && strings.EqualFold(s[n:n+len(word)], word) {
			n += len(word)
			said = true
		}
	}
	date := datedGroupLength(s[n:])
	if date == 0 && said {
		date = dateLength(s[n:])
	}
	n += date
	end = n
	for start = end; start > 0 && isDigit(s[start-1]); {
		start--
	}
	if date == 0 || end-start != 2 && end-start != 4 {
		return 0, 0, 0
	}
	if open && !strings.HasPrefix(s[n:], ")") {
		return 0, 0, 0
	} else if open {
		n++
	}
	return start, end, n
}

// datedGroupLength returns the length of the date-time group with month and year that s begins with, or 0:
// 211400Z OCT 77.
func datedGroupLength(s string) int {
	const group = len("211400Z")
	if digits(s) != group-1 || len(s) < group || !isUpper(s[group-1]) {
		return 0
	}
	n := group + len(s[group:]) - len(strings.TrimLeft(s[group:], " "))
	month := firstWord(s[n:])
	if len(month) < 3 || !isMonth(strings.ToUpper(month[:3])) || !upperWord(month) {
		return 0
	}
	n += len(month)
	n += len(s[n:]) - len(strings.TrimLeft(s[n:], " "))
	year := digits(s[n:])
	if year != 2 && year != 4 {
		return 0
	}
	return n + year
}
