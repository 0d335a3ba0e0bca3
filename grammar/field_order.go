package grammar

import "strings"

// Order is the line of the executive order on classification.
//
//	E.O. 12958: DECL: 03/27/2016
type Order struct {
	Node
	OrderLine
}

// OrderLine is the grammar of [Order].
type OrderLine struct {
	Name       *Label   `parser:"@@ (':' | '.')*"`              // E.O.
	Number     *Number  `parser:"@@? (':' | '.' | ',' | ';')*"` // 12958
	Declassify *Keyword `parser:"@@? (':' | '.' | ',' | ';')*"` // DECL, DECLAS
	Date       *Date    `parser:"(@@ (':' | '.' | ',' | ';')*)?"`
	Value      *Rest    `parser:"@@?"` // everything else: N/A, OADR, X1, GDS, an event; what follows a date
}

var orderField = newField[OrderLine]("E.O. line", "E.O. 12958: DECL: 03/27/2016", cutOrder)

func (n *Order) read(r *reader) { orderField.read(r, &n.Node, &n.OrderLine) }

func cutOrder(s *scanner) {
	declassify := false
	for !s.done() {
		rest := s.rest()
		switch w := firstWord(rest); {
		case orderSigns[rest[0]]:
			s.mark()
		case dateLength(rest) > 0:
			s.emit(dateToken, s.pos, s.pos+dateLength(rest))
		case damagedOrder(rest) > 0 && len(s.tokens) <= 3:
			s.emit(numberToken, s.pos, s.pos+damagedOrder(rest))
		case isDigit(rest[0]) && len(w) == digits(rest) && len(s.tokens) <= 3:
			s.emit(numberToken, s.pos, s.pos+len(w))
		case len(w) >= 4 && strings.EqualFold(w[:4], "DECL") && !declassify:
			declassify = true // of DECL: DECLASSIFIED BY ARCHIVES the second one is the value
			s.emit(keywordToken, s.pos, s.pos+declassifyLength(rest))
		default:
			s.sentence()
		}
	}
}

// orderSigns are the signs between the parts of the line.
var orderSigns = bytesOf(":.,;")

// declassifyLength returns the length of DECL, DECLAS or DECLASSIFY ON at the start of s.
func declassifyLength(s string) int {
	n := len(firstWord(s))
	if len(s) >= n+3 && strings.EqualFold(s[n:n+3], " ON") && wordLength(s[n+3:], "") == 0 {
		return n + 3
	}
	return n
}

// dateLength returns the length of the date that s begins with, or 0: 3/27/2016, 12-31-74,
// 2020/02/23, 20350414, 14 APR 2015, APRIL 14, 2015. A letter or digit after it shows that it is
// damaged: 04/14/20I5.
func dateLength(s string) int {
	n := figuresDateLength(s)
	if n == 0 {
		n = wordDateLength(s)
	}
	if n < len(s) && (isLetter(s[n]) || isDigit(s[n])) {
		return 0
	}
	return n
}

// wordDateLength returns the length of the date with the name of a month, or of eight digits, that s begins with, or 0.
func wordDateLength(s string) int {
	century := func(s string) bool { return strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20") }
	n := digits(s)
	if n == 8 && century(s) {
		return n
	}
	day := n
	if n > 2 {
		return 0
	}
	if n > 0 {
		n += len(s[n:]) - len(strings.TrimLeft(s[n:], " -"))
	}
	w := firstWord(s[n:])
	w = w[:asciiLetters.length(w)]
	if len(w) < 3 || len(w) > 9 || !isMonth(strings.ToUpper(w[:3])) {
		return 0
	}
	n += len(w)
	n += len(s[n:]) - len(strings.TrimLeft(s[n:], " -.\t\r\n")) // what follows may be on the next line
	if day == 0 {
		day = digits(s[n:])
		if day == 0 || day > 2 {
			return 0
		}
		n += day
		n += len(s[n:]) - len(strings.TrimLeft(s[n:], " ,\t\r\n"))
	}
	if digits(s[n:]) != 4 || !century(s[n:]) {
		return 0
	}
	return n + 4
}

var asciiLetters = bytesOf(letters)

// figuresDateLength returns the length of the date in figures that s begins with, or 0.
func figuresDateLength(s string) int {
	n := digits(s)
	if n == 0 || n > 4 || n == len(s) || s[n] != '/' && s[n] != '-' && s[n] != '.' {
		return 0
	}
	m := digits(s[n+1:])
	next := n + 1 + m
	if m == 0 || m > 2 || next == len(s) || s[next] != s[n] {
		return 0
	}
	last := digits(s[next+1:])
	if last == 0 || last > 4 {
		return 0
	}
	return next + 1 + last
}

// orderLabel returns the length of the label of an E.O. line that s begins with, or 0. It knows the
// spellings E.O., EO, E.O, E. O., E.o., E.0. and, before the number of an order on classification,
// E.OM and EMO.
func orderLabel(s string) int {
	if len(s) < len("EO") || s[0] != 'E' || !secondOfOrders[s[1]] {
		return 0
	}
	beforeOrder := func(i int) bool { return i < len(s) && s[i] == ' ' && isOrderNumber(s[i+1:i+1+digits(s[i+1:])]) }
	if len(s) > 4 && isUpper(s[1]) && s[2:4] == "O." && beforeOrder(4) { // EMO. 11652
		return len("EMO.")
	}
	i := 1
	for i < len(s) && s[i] == '.' {
		i++
	}
	for i < len(s) && s[i] == ' ' {
		i++
	}
	if i == len(s) || s[i] != 'O' && s[i] != 'o' && s[i] != '0' {
		return 0
	}
	i++
	for i < len(s) && s[i] == '.' {
		i++
	}
	if i+1 < len(s) && isUpper(s[i]) && beforeOrder(i+1) { // E.OM 11652
		i++
	}
	label := i
	i += afterOrders.length(s[i:])
	rest := s[i:]
	switch {
	case digits(rest) >= 4:
	case i == label:
		return 0
	case strings.HasPrefix(rest, "N/A"), strings.HasPrefix(rest, "DECL"), s[1] == '.' && isScheduleWord(rest),
		damagedOrder(rest) > 0:
	default:
		return 0
	}
	return label
}

// secondOfOrders are the bytes that come second in the label of an E.O. line, afterOrders those between
// the label and the number.
var (
	secondOfOrders = bytesOf(". Oo0" + capitals)
	afterOrders    = bytesOf(" \t:.")
)

// isScheduleWord reports whether s begins with a schedule of E.O. 11652 or 12065, as after a lost number: E.O. XGDS
func isScheduleWord(s string) bool {
	switch firstWord(s) {
	case "GDS", "ADS", "XGDS", "RDS", "XDS", "OADR":
		return true
	}
	return false
}

// damagedOrder returns the length of the number of an order, in which a sign or a blank is, that s
// begins with and that a colon follows, or 0: 11)065:, 1206 5:
func damagedOrder(s string) int {
	const least, most = 5, 6
	n := strings.IndexByte(s[:min(len(s), most+1)], ':')
	if n < least {
		return 0
	}
	signs := 0
	for i := range n {
		switch {
		case isDigit(s[i]):
		case s[i] >= ' ' && s[i] < '0':
			signs++
		default:
			return 0
		}
	}
	if signs != 1 {
		return 0
	}
	return n
}
