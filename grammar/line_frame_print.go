package grammar

import "strings"

// A print of the Department of State of 1973-2010 repeats its level above and below each page, has a
// page line with station, serial number and time, and above the heading of each section the
// distribution of copies, who drafted it, and a dashed line with a counter:
//
//	CONFIDENTIAL
//
//	PAGE 01   VALLET 01306 01 OF 02 101644Z
//	ACTION EUR-12
//
//	INFO OCT-01 ADS-00 EB-08 INR-10 CIAE-00 DODE-00 NSAE-00
//	   INRE-00 OES-09 /065 W
//	          ------------------071320 101702Z /61
//	P R 101530Z MAY 79
//
// All of it is known by its form and its place.

// printPart is a part of the block at the head of a page.
type printPart uint8

const (
	textPart         printPart = iota
	pagePart                   // right under a page line
	distributionPart           // within the rows of the distribution
	draftingPart               // within the lines on who drafted and cleared
	headingPart                // within the heading of a further section, or of a print that has the text first
)

// printer finds the lines of a print.
type printer struct {
	*framer
	part     printPart
	lines    int  // lines of the part so far
	sections int  // page lines with the number 1, also one that was lost
	pageless bool // above is the distribution of a section whose page line is lost, and not yet its heading
	textHead bool
}

// print finds the lines of a print.
func (b *framer) print() {
	if b.begins&onPages == 0 || !mayBePrint(b.file.Text) && !b.beginsDamaged() || b.quotesPrint() {
		return
	}
	p := printer{framer: b}
	p.poems()
	for i := 0; i < len(b.texts); i++ {
		if p.part == textPart {
			if i = p.next(i); i == len(b.texts) {
				break
			}
		}
		if s := b.text(i); s != "" && b.kindOf(i) == NoKind {
			p.line(i, s)
		}
	}
	if p.sections > 0 {
		p.levels()
	}
}

// next returns the first line of the text, from line i on, that begins like one of a print, or the number
// of lines: nearly all do not.
func (p *printer) next(i int) int {
	for len(p.pages) > 0 && p.pages[0] < i {
		p.pages = p.pages[1:]
	}
	end := len(p.texts)
	if len(p.pages) > 0 {
		end = p.pages[0]
	}
	for ; i < end; i++ {
		if !beginsPages[p.first(i)] {
			continue
		}
		if _, number := damagedPage(p.text(i)); number > 0 {
			break
		}
	}
	return i
}

// beginsPages are the bytes that a page line of which a character is wrong begins with, followsInPages
// those after them.
var beginsPages, followsInPages = bytesOf("PAG"), bytesOf("PAGE ")

// mayBePrint reports whether a text has the beginning of a page line and of a distribution or a
// counter, or those of a record.
func mayBePrint(text string) bool {
	return strings.Contains(text, "PAGE ") &&
		(strings.Contains(text, "PAGE 0") || strings.Contains(text, "PAGE 1"))
}

// kindOf returns what is known of a line so far.
func (b *framer) kindOf(line int) Kind {
	if b.lines == nil {
		return NoKind
	}
	return b.lines[line].kind
}

// enter has the next lines be of a part.
func (p *printer) enter(part printPart) { p.part, p.lines = part, 0 }

// line reports what a line is by the part that it may be in.
func (p *printer) line(i int, s string) {
	const most = 200 // lines of a heading or of the drafting lines
	if p.page(i, s) {
		return
	}
	p.lines++
	switch {
	case strings.HasPrefix(s, "NOTE BY OC"): // a note of the communications center
		p.set(i, PrintLineKind)
	case p.part == textPart:
		if p.sections == 0 && beginsDistribution(s) {
			p.sections, p.pageless = 1, true
			p.set(i, DistributionKind)
			p.enter(distributionPart)
		}
	case p.part != distributionPart && p.lines > most:
		p.enter(textPart)
	case isCounter(s):
		p.set(i, CounterKind)
		p.heading()
	case p.part != headingPart && isDateTimeLine(s):
		p.heading()
		p.headingLine(i, s)
	case p.part == headingPart:
		p.headingLine(i, s)
	default:
		p.block(i, s)
	}
}

// page takes a page line, which may be broken in two:
//
//	PAGE 01
//	VALLET 01306 101644Z
func (p *printer) page(i int, s string) bool {
	number := p.wholePage(i, s)
	if number == "" {
		word, end := damagedPage(s)
		if end == 0 {
			return false
		}
		number = strings.ReplaceAll(strings.TrimLeft(s[word:end], " OlI"), " ", "")
		p.set(i, PageKind)
	}
	if strings.TrimLeft(number, "0") == "1" && !p.pageless {
		p.sections++
	}
	p.pageless = false
	p.enter(pagePart)
	return true
}

// wholePage takes a page line as it should be, and returns the number of the page, or "".
func (p *printer) wholePage(i int, s string) string {
	const most = 3 // digits
	rest, ok := strings.CutPrefix(s, "PAGE")
	if !ok {
		return ""
	}
	rest = strings.TrimLeft(rest, " ")
	number := digits(rest)
	if number == 0 || number > most {
		return ""
	}
	body := strings.TrimLeft(rest[number:], " ")
	if body == "" && i+1 < len(p.file.Lines) && isPrintPage(p.text(i+1)) {
		p.set(i, PageKind)
		p.set(i+1, PageKind)
		p.framer.lines[i+1].more = true
	} else if isPrintPage(body) {
		p.set(i, PageKind)
	} else {
		return ""
	}
	return rest[:number]
}

// isPrintPage reports whether s is what follows the number of a page: a station, a serial number,
// the section, and a time, which the Department's own telegrams may lack.
func isPrintPage(s string) bool {
	const most = 80
	if len(s) > most || s == "" || !isUpper(s[0]) {
		return false
	}
	n := 0 // of the words of the station
	own := false
	for n < len(s) && !isDigit(s[n]) {
		if !isUpper(s[n]) && strings.IndexByte(" .'-&", s[n]) < 0 {
			return false
		}
		n++
	}
	own = strings.TrimRight(s[:n], " ") == "STATE"
	rest := s[n:]
	serial := digits(rest)
	if serial < 3 || serial > 6 || n < 2 || s[n-1] != ' ' {
		return false
	}
	rest = strings.TrimLeft(rest[serial:], " ")
	return own || hasFilingTime(rest)
}

// hasFilingTime reports whether a day and a time are in s: 101644Z.
func hasFilingTime(s string) bool { return filingTimeIn(s) >= 0 }

// filingTimeIn returns where a day and a time begin in s, or -1.
func filingTimeIn(s string) int {
	for i := 0; i < len(s); i++ {
		n := digits(s[i:])
		if n == 6 && i+n < len(s) && s[i+n] == 'Z' {
			return i
		}
		i += n
	}
	return -1
}

// beginsDistribution reports whether s is the first row of a distribution: ACTION EUR-12.
func beginsDistribution(s string) bool {
	for _, label := range distributionLabels {
		if rest, ok := strings.CutPrefix(s, label); ok && isOfficeRow(rest) && rest[0] == ' ' {
			return true
		}
	}
	return false
}

// beginsRow reports whether s begins with the label of a row of a distribution.
func beginsRow(s string) bool {
	return strings.HasPrefix(s, "ACTION ") || strings.HasPrefix(s, "INFO ") || strings.HasPrefix(s, "ORIGIN ")
}

// isOfficeRow reports whether s consists of offices with their copies, a few of them damaged, and a total.
func isOfficeRow(s string) bool {
	good, bad := 0, 0
	for w, rest := cutWord(s); w != ""; w, rest = cutWord(rest) {
		switch {
		case isUpper(w[0]) && isOfficeWithCopies(w):
			good++
		case w[0] == '/' && digits(w[1:]) >= 2, w == "W", w == "R", w == "INFO":
			good++
		default:
			bad++
		}
	}
	return good > bad
}

// isOfficeWithCopies reports whether w has no small letters, and three bytes at most after the first hyphen: EUR-12.
func isOfficeWithCopies(w string) bool {
	const most = 3
	n := beforeCopies.length(w)
	return n < len(w) && w[n] == '-' && len(w)-n-1 <= most && !hasLower(w[n:])
}

// beforeCopies are all bytes that may be before the hyphen after an office.
var beforeCopies = func() (before byteSet) {
	for c := range before {
		before[c] = c != '-' && (c < 'a' || c > 'z')
	}
	return before
}()

// isCopyTotal reports whether s is the total of the copies alone on its line: /096 W, ( ISO ) W.
func isCopyTotal(s string) bool {
	const most = 12
	if len(s) > most {
		return false
	}
	if s[0] == '/' {
		return digits(strings.TrimLeft(s[1:], " ")) >= 2
	}
	return s[0] == '(' && (strings.HasSuffix(s, ") W") || strings.HasSuffix(s, ") R"))
}

// block reports what a line between a page line and the counter is.
func (p *printer) block(i int, s string) {
	const near = 6 // lines under a page line
	switch {
	case beginsDistribution(s), strings.HasPrefix(s, "INFO ") && isOfficeRow(s[len("INFO "):]),
		strings.HasPrefix(s, "@ACTION:"), strings.HasPrefix(s, "@INFO:"), strings.HasPrefix(s, "DESIRED DISTRIBUTION"):
		p.set(i, DistributionKind)
		p.enter(distributionPart)
	case p.part == distributionPart && (isOfficeRow(s) || isCopyTotal(s) || isInternalRow(s)):
		p.set(i, DistributionKind)
	case isDrafting(s):
		p.set(i, DraftingKind)
		p.enter(draftingPart)
	case p.part == draftingPart:
		p.set(i, DraftingKind)
	case isPrintNumber(s), strings.HasPrefix(s, "SOURCE:"), isTelegramID(s):
		p.set(i, PrintLineKind)
	case p.part == pagePart && damagedDistribution(s) > 0:
		p.set(i, DistributionKind)
		p.enter(distributionPart)
	case p.part == pagePart || p.lines > near:
		p.enter(textPart)
	}
}

// isInternalRow reports whether s goes on with the distribution within the Department, or closes it:
//
//	G(01) INR(00) NSCE(00)
//	======================= 111708L MAR 97 KTW (TOTAL COPIES:010)
func isInternalRow(s string) bool {
	if strings.Contains(s, "(TOTAL COPIES:") {
		return true
	}
	n := 0
	for w := range strings.FieldsSeq(s) {
		open := strings.IndexByte(w, '(')
		if open < 1 || w[len(w)-1] != ')' || digits(w[open+1:]) != len(w)-open-2 {
			return false
		}
		n++
	}
	return n > 0
}

// isDrafting reports whether s is the first line on who drafted a telegram, also damaged: DRAFTEDY BY.
func isDrafting(s string) bool {
	return strings.HasPrefix(s, "DRAFTED") || strings.HasPrefix(s, "APPROVED") || strings.HasPrefix(s, "EPPROVED") ||
		damagedDrafting(s) > 0
}

// isPrintNumber reports whether s is the number of an operator or of a file: 46, 01-04, 51207.
func isPrintNumber(s string) bool {
	n := digits(s)
	switch {
	case n == len(s):
		return n == 2 || n == 5 || n == 6
	case n == 2 && len(s) == 5 && (s[2] == '-' || s[2] == '/'):
		return digits(s[3:]) == 2
	}
	return false
}

// isTelegramID reports whether s is the identifier that the message system gave a telegram: PTQ4417.
func isTelegramID(s string) bool {
	return len(s) == len("PTQ4417") && upperWord(s[:3]) && digits(s[3:]) == 4
}

// heading has the heading follow: of the first section the solver reads it.
func (p *printer) heading() {
	p.pageless = false
	if p.sections > 1 || p.textHead {
		p.enter(headingPart)
		return
	}
	p.enter(textPart)
}

// headingLine takes a line of the heading of a further section. The classification line ends it.
func (p *printer) headingLine(i int, s string) {
	switch {
	case p.part != headingPart:
	case levelLength(s) > 0 && levelLength(s) < len(s) || nearLevel(s) > 0,
		p.lines > 1 && labelOf(s).kind != NoKind && labelOf(s).stop:
		p.enter(textPart)
	default:
		p.set(i, HeadingLineKind)
	}
}

// levels finds the level above and below each page, and what ends a section that another one follows.
func (p *printer) levels() {
	next := EndOfMessageKind // of the next line that is known
	later := false           // a page line follows
	for i := p.foot; i >= 0; i-- {
		k := p.framer.lines[i].kind
		if k == AttributeKind {
			continue
		}
		if k == NoKind && next == NoKind && !endsPrints[p.first(i)] {
			continue // text above text
		}
		s := p.text(i)
		if s == "" {
			continue
		}
		switch {
		case k == WrapperKind && s != attributesHead:
			continue
		case k == WrapperKind:
			k = EndOfMessageKind
		case k == NoKind && (isEndOfPrint(s) || next != NoKind && isDamagedEnd(s) ||
			isMisreadEnd(s) && (next == EndOfMessageKind || later && next != NoKind && p.levelAbove(i))):
			k = EndOfMessageKind
			switch {
			case later:
				p.set(i, PrintLineKind)
			case next == EndOfMessageKind && !isEndOfPrint(s):
				p.set(i, k)
			}
		case k == NoKind && (next == EndOfMessageKind || next == PageKind || next == LevelLineKind ||
			next == PrintLineKind || next == DistributionKind) && (isLevelLine(s) || isDamagedLevelLine(s)):
			k = LevelLineKind
			p.set(i, k)
		}
		later = later || k == PageKind
		next = k
	}
}

// levelAbove reports whether the line above line i that is not blank is a level.
func (b *framer) levelAbove(i int) bool {
	for i--; i > 0 && b.texts[i].Len() == 0; {
		i--
	}
	return i >= 0 && isLevelLine(b.text(i))
}

// endsPrints are the bytes with which the end of a section begins.
var endsPrints = bytesOf("N<")

// isEndOfPrint reports whether s ends a section of a print.
func isEndOfPrint(s string) bool {
	return strings.HasPrefix(s, "N") && isEndOfMessage(s) || s == "<< END OF DOCUMENT >>"
}

const possibleDuplicate = "POSS DUPE"

// isLevelLine reports whether s is a level, with nothing, POSS DUPE, an identifier or both after it.
//
//	UNCLASSIFIED     PTQ4417
//	UNCLASSIFIED POSS DUPE PTQ4417
func isLevelLine(s string) bool {
	n := levelLength(s)
	if n == 0 {
		return false
	}
	rest := strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(s[n:], " "), possibleDuplicate), " ")
	return rest == "" || isTelegramID(rest)
}

// poems finds the lines that State's office system put above each page of a print.
func (p *printer) poems() {
	if p.begins&underPOEMS == 0 || !p.isNamed(0, poemsProgram) {
		return
	}
	p.textHead = true
	head, reference := false, false
	for i := range p.file.Lines {
		s := p.text(i)
		switch {
		case s == "":
			continue
		case strings.HasPrefix(s, poemsProgram):
			p.set(i, PrintLineKind)
			head = true
			continue
		case strings.HasPrefix(s, "Item Subject:"):
			p.attribute(i)
			head = false
		case head && isCoreCaption(s):
			p.set(i, PrintLineKind)
		case !reference && strings.HasPrefix(s, "PAGE 01 ") && hasFilingTime(s):
			p.set(i, PrintLineKind)
			reference = true
		}
	}
}

const poemsProgram = "POEMS Automated Telegram Handler"
