package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnreadValue reports a line whose kind is known and whose value cannot be read.
//
// What the line says is lost to searches and to the other rules.
//
//	O 27109Z MAR 06
//	E.O. 1295B: N/A
//
// Compare with the original.
//
// Fix: none, because only the original shows the value.
//
// Source: observed in published copies and scans.
var UnreadValue = add(
	lint.Rule{
		Name: "unread-value", Group: "heading", Severity: lint.Warning, BaseProcedure: true,
		Layouts: headedTexts | smartLayouts | lint.Layouts(grammar.StateDraft, grammar.NSC), Check: checkUnreadValues,
	},
)

func checkUnreadValues(p *lint.Pass) {
	for i, e := range p.Cable.Elements {
		switch e.(type) {
		case *grammar.Preamble, *grammar.Security, *grammar.Station, *grammar.Order, *grammar.Declassify,
			*grammar.Labelled, *grammar.Addressee, *grammar.Marking, *grammar.ClassifiedBy, *grammar.Reason:
		case *grammar.Foreign, *grammar.Attention, *grammar.Caption, *grammar.Title, *grammar.Wrapper, *grammar.Passage:
			if lostFields.Has(p.Cable.Layout) {
				checkLostField(p, e.Span())
			}
			if e.Kind() == grammar.TitleKind && i+1 < len(p.Cable.Elements) &&
				p.Cable.Elements[i+1].Kind() == grammar.InnerKind { // the level above its page line
				reportNearLevel(p, e.Span())
			}
			continue
		default:
			continue // most lines
		}
		if e.Err() != nil {
			checkUnreadPrint(p, e)
			continue
		}
		switch e := e.(type) {
		case *grammar.Preamble:
			checkDateTime(p, e)
		case *grammar.Security:
			for _, w := range e.Signals {
				if hasForm(w.Text, "000000Z") {
					p.Reportf(w, "found date-time group %s on the security line, expected a line of its own", w.Text)
				}
			}
		case *grammar.Station:
			checkStation(p, e)
		case *grammar.Order:
			checkOrderValue(p, e)
		case *grammar.Declassify:
			if e.Date == nil && e.Value != nil && isDamagedDate(e.Value.Text) {
				p.Reportf(e.Value, "declassification date %s gives no date", p.Text(e.Value))
			}
		case *grammar.Labelled:
			checkLabelledValue(p, e)
		case *grammar.Addressee:
			if number := e.Sequence; number != nil && !isDigits(number.Text) &&
				strings.Trim(tables.AsDigits(number.Text), "0123456789-") != "" {
				p.Reportf(number, "number %s after the addressee gives no number", number.Text)
			}
		case *grammar.Marking:
			if e.Serial != nil && !p.Facts.Number.Known {
				if _, ok := e.Serial.Int(); !ok {
					p.Reportf(e.Serial, "serial number %s gives no number", e.Serial.Text)
				}
			}
		case *grammar.ClassifiedBy:
			checkReasonLetters(p, e.Sections, e.Rest)
		case *grammar.Reason:
			checkReasonValue(p, e)
		}
	}
}

// lostFields are the layouts in which lines that are the level or the E.O. line but for a character are looked for.
// In telegrams other rules report those.
var lostFields = lint.Layouts(grammar.StateDraft, grammar.SMART, grammar.NSC) | prints

// checkLostField reports a line that is the level or the E.O. line of a cable that has none, but for a character:
// UNCLSSIFIED, F.O. 12356: DECL: OADR
func checkLostField(p *lint.Pass, at grammar.Span) {
	if l := p.Cable.Layout; !p.Facts.Level.Known && (l == grammar.SMART || l == grammar.NSC) && reportNearLevel(p, at) {
		return
	}
	if p.Facts.Order.Known {
		return
	}
	const longest = len("E. O. 12356") + 2
	text := p.Text(at)
	head, _, ok := strings.Cut(text[:min(len(text), longest)], ":")
	i := strings.LastIndexByte(head, ' ')
	if !ok || i < 1 || i > len("E. O.") {
		return
	}
	switch tables.AsDigits(head[i+1:]) {
	case "10501", "11652", "12065", "12356", "12958", "13526":
		at.End = at.Start + len(head)
		p.Reportf(at, "found %s, expected E.O. and the number of the order", head)
	}
}

// checkLabelledValue reports a value after a label of SMART's form that is damaged.
func checkLabelledValue(p *lint.Pass, e *grammar.Labelled) {
	at := e.Value(p.Cable)
	value := p.Text(at)
	switch {
	case value == "":
	case e.IsCalled("Date/DTG") && !p.Facts.Sent.Known:
		isGroup := func(w string) bool { return hasForm(w, "000000Z") }
		d := e.Date
		if !slices.ContainsFunc(strings.Fields(value), isGroup) || // impossible-date reports a day that no month has
			d == nil || d.Month == nil || !isMonth(d.Month.Text) {
			p.Reportf(at, "%s gives no date", value)
		}
	case e.IsCalled("MRN") && !isMessageReference(value):
		p.Reportf(at, "found message reference %s, expected year, post and number such as 12 PORT LOUIS 318", value)
	case e.IsCalled("Dissemination Rule") && strings.HasSuffix(tables.AsLetters(strings.ToUpper(value)), " COPY") &&
		strings.ContainsAny(value, "0123456789"):
		p.Reportf(at, "found dissemination rule %s, expected letters", value)
	case isPeopleLabel(e):
		for line := range strings.Lines(value) {
			if !strings.Contains(line, ":") && hasSignWithin(line) {
				p.Reportf(at, "found %s, expected an office, a colon and a name", strings.TrimSpace(line))
				return
			}
		}
	case len(e.Addressees) > 0:
		checkNamedAddressees(p, e)
	}
}

// hasSignWithin reports whether a semicolon or a full stop is between two letters, as a damaged colon is: ECON.Roe
func hasSignWithin(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if (s[i] == ';' || s[i] == '.') && (isSmall(s[i-1]) || isCapital(s[i-1])) && isCapital(s[i+1]) {
			return true
		}
	}
	return false
}

// checkNamedAddressees reports a precedence after which the semicolon is lost: SECSTATE ROUTINE: ROME, AMEMBASSY
func checkNamedAddressees(p *lint.Pass, e *grammar.Labelled) {
	for _, a := range e.Addressees {
		words := strings.Fields(a.Name.Text)
		for i := 1; i+1 < len(words); i++ {
			bare := strings.TrimRight(words[i], ":.,")
			if precedenceRank(bare) >= 0 {
				p.Reportf(a.Name, "missing semicolon after precedence %s", bare)
				break
			}
		}
	}
}

// isPeopleLabel reports whether offices and names come after a label.
func isPeopleLabel(e *grammar.Labelled) bool {
	return e.IsCalled("Drafted By") || e.IsCalled("Cleared By") || e.IsCalled("Approved By") || e.IsCalled("Released By")
}

// isMessageReference reports whether s is a year, the name of a post without digits, and a number.
func isMessageReference(s string) bool {
	words := strings.Fields(s)
	last := len(words) - 1
	return last >= 2 && isDigits(words[0]) && isDigits(words[last]) &&
		!strings.ContainsAny(strings.Join(words[1:last], ""), "0123456789")
}

// checkUnreadPrint reports a date-time line, an addressee or a classification line of a print that cannot
// be read, and the date-time line of another service. In telegrams unreadable-field reports it.
func checkUnreadPrint(p *lint.Pass, e grammar.Element) {
	preamble, ok := e.(*grammar.Preamble)
	undated, k := ok && preamble.Year == nil, e.Kind()
	if ok && !p.Facts.Sent.Known && headingOnly.Has(p.Cable.Layout) {
		p.Reportf(e.Err().At, "%s", e.Err().Error())
		return
	}
	if p.Cable.Layout.IsPrint() && (undated || k == grammar.AddresseeKind || k == grammar.MarkingKind) {
		p.Reportf(e.Err().At, "%s", e.Err().Error())
	}
}

// checkDateTime reports a date-time group that is damaged: 27109Z MAR 06.
func checkDateTime(p *lint.Pass, e *grammar.Preamble) {
	meant, _ := e.Meant()
	if year := len(meant.Year); p.Cable.Layout.IsPrint() && e.Year != nil && year != 2 && year != 4 {
		p.Reportf(e.Year, "year %s gives no date", e.Year.Text)
	}
	if sent := p.Facts.Sent; sent.Known && sent.At.Contains(e.Group.At) {
		return // as most lines
	}
	if len(meant.Group) != len("271109Z") || !isMonth(meant.Month) {
		at := e.Group.At.To(e.Month)
		p.Reportf(at, "date-time group %s gives no date", p.Text(at))
	}
}

// checkOrderValue reports an E.O. line whose number, date or exemption is damaged: E.O. 1295B: DECL: 0l/0l/2016.
func checkOrderValue(p *lint.Pass, e *grammar.Order) {
	switch order := brokenOrder(e); {
	case order > 0:
		p.Reportf(e.Number, "found E.O. %s, expected %d", e.Number.Text, order)
	case hasNoNumber(e):
		p.Reportf(e, "found no number of an executive order on the E.O. line")
	}
	switch {
	case e.Date != nil || e.Value == nil:
	case isDamagedDate(e.Value.Text):
		p.Reportf(e.Value, "declassification date %s gives no date", p.Text(e.Value))
	case reportDamagedSchedule(p, e.Value):
	case p.Facts.Order.Value >= 12356 && isUnknownExemption(e.Value.Text):
		p.Reportf(e.Value, "found declassification %s, expected a date, an event, N/A or an exemption", p.Text(e.Value))
	}
}

// checkReasonValue reports a reason without a section or without letters, or one that is cut off.
func checkReasonValue(p *lint.Pass, e *grammar.Reason) {
	checkReasonLetters(p, e.Sections, e.Rest)
	switch {
	case strings.HasSuffix(p.Text(e), "..."):
		p.Reportf(e, "found a reason that is cut off")
	case len(e.Sections) == 0 && e.Rest != nil && strings.ContainsAny(e.Rest.Text, "0123456789("):
		p.Reportf(e, "found no section of the order in the reason")
	case len(e.Sections) > 0 && noLetters(e):
		p.Reportf(e, "found no letter of section %s in the reason", e.Sections[0].Section.Text)
	}
}

// checkReasonLetters reports what is damaged in the sections of a reason and the letters after them.
func checkReasonLetters(p *lint.Pass, sections []*grammar.ReasonSection, rest *grammar.Rest) {
	checkSections(p, sections)
	checkEmptyLetters(p, sections)
	checkLettersLeft(p, sections, rest)
}

// checkSections reports letters of a reason that belong to no section: reasons (b) and (d).
func checkSections(p *lint.Pass, sections []*grammar.ReasonSection) {
	for _, s := range sections {
		if s.Section == nil {
			p.Reportf(s.Letters[0].At.To(s.Letters[len(s.Letters)-1]), "found no section of the order in the reason")
		}
	}
}

// checkEmptyLetters reports parentheses of a reason with no letter in them, and an "and" that no
// letter follows: 1.4 () and (d), 1.4 (b) and Cd).
func checkEmptyLetters(p *lint.Pass, sections []*grammar.ReasonSection) {
	for _, s := range sections {
		if s.Section == nil || len(s.Letters) == 0 {
			continue
		}
		at := s.Section.At.To(s.Letters[len(s.Letters)-1])
		tail := p.Cable.File.Text[at.End:]
		rest, found := strings.CutPrefix(strings.TrimLeft(tail, " "), "and ")
		if n := damagedLetter(rest); found && n > 0 {
			start := at.End + len(tail) - len(rest)
			p.Reportf(grammar.Span{Start: start, End: start + n}, "found no letter of the order after \"and\"")
			return
		}
		if i := strings.Index(p.Text(at), "()"); i >= 0 {
			at = grammar.Span{Start: at.Start + i, End: at.Start + i + len("()")}
			p.Reportf(at, "found no letter in the parentheses of the reason")
		}
	}
}

// damagedLetter returns the length of a letter of a reason whose parentheses are damaged, with which a line ends,
// or 0: Cd), (dJ, ().
func damagedLetter(s string) int {
	const most = 16 // bytes of the letter and the blanks after it: no more of a long line is looked at
	line, _, ended := strings.Cut(s[:min(len(s), most)], "\n")
	line = strings.TrimRight(line, " .\r")
	if !ended && len(s) > most || len(line) < 2 || len(line) > 3 || !strings.ContainsAny(line, "()") {
		return 0
	}
	return len(line)
}

// checkStation reports a serial number and a filing group of a DE line that are damaged: #0I03 041325.
func checkStation(p *lint.Pass, e *grammar.Station) {
	if e.Serial != nil {
		if _, ok := e.Serial.Int(); !ok {
			p.Reportf(e.Serial, "serial number %s gives no number", e.Serial.Text)
		}
	}
	if e.Filed == nil || len(e.Filed.Text) == len("0861109") && isDigits(e.Filed.Text) {
		return // as most lines
	}
	if strings.ContainsAny(e.Filed.Text, "/Z") { // the day of the month, 02/0009Z
		return
	}
	p.Reportf(e.Filed, "filing group %s gives no day and time", e.Filed.Text)
}

// checkLettersLeft reports a letter of a reason that follows something else than a letter: 1.4 (b) ad (d).
func checkLettersLeft(p *lint.Pass, sections []*grammar.ReasonSection, rest *grammar.Rest) {
	const near = 8 // bytes between two letters
	if rest == nil || len(sections) == 0 {
		return
	}
	i := strings.IndexByte(rest.Text, '(')
	if i < 0 || i > near || i+2 >= len(rest.Text) || rest.Text[i+2] != ')' ||
		rest.Text[i+1] < 'a' || rest.Text[i+1] > 'h' {
		return
	}
	at := grammar.Span{Start: rest.At.Start, End: rest.At.Start + i + len("(d)")}
	p.Reportf(at, "found %q in the reason, expected \"and\" and a letter", p.Text(at))
}

// isDamagedDate reports whether s is like a date in digits, with a letter among them or a sign lost, or after a
// damaged label: 04/14/20I5, 0414/2015, DCL: 04/14/2015.
func isDamagedDate(s string) bool {
	const most, least = len("04/14/2015") + 2, 5
	if label, date, ok := strings.Cut(s, ":"); ok && len(label) <= len("DECLA") && label == strings.ToUpper(label) {
		s = strings.TrimSpace(date)
	}
	digits, signs := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c == '/' || c == '-':
			signs++
		case c == ' ': // 05/0 3/2024
		case strings.IndexByte("OIlQSBZ", c) < 0:
			return false
		}
	}
	return len(s) <= most && digits >= least && (signs == 2 || signs == 3 || signs == 1 && digits >= len("04142015")-1)
}

// reportDamagedSchedule reports the value of an E.O. line whose first word is that of a schedule, or N/A, but
// for a character, and the date of a schedule that cannot be read: GD S, N/AA, GDS 4/17//85.
func reportDamagedSchedule(p *lint.Pass, value *grammar.Rest) bool {
	word, rest, _ := strings.Cut(strings.TrimRight(value.Text, " ."), " ")
	if lint.IsSchedule(value.Text) {
		date, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " ")
		date = strings.TrimRight(date, ",.;")
		if p.Facts.Declassify.Date.Known || strings.Trim(date, "0123456789/-OIlSB") != "" ||
			!strings.ContainsAny(date, "/-") || strings.Trim(date, "/-OIlSB") == "" {
			return false
		}
		at := strings.Index(value.Text, date) + value.At.Start
		p.Reportf(grammar.Span{Start: at, End: at + len(date)}, "declassification date %s gives no date", date)
		return true
	}
	for _, expected := range [...]string{"XGDS", "GDS", "ADS", "N/A", "OADR"} {
		next, _, _ := strings.Cut(rest, " ")
		switch {
		case word == "NA" || word == "NONE" || word == expected:
			return false
		case word == "AS": // AMENDED
		case word+next == expected && next != "", tables.OneLetterApart(word, expected):
			p.Reportf(value, "found declassification %s, expected %s", p.Text(value), expected)
			return true
		}
	}
	return false
}

func noLetters(e *grammar.Reason) bool {
	for _, s := range e.Sections {
		if len(s.Letters) > 0 {
			return false
		}
	}
	return true
}

// brokenOrder returns the number of an order on classification that has a blank within it, or 0: 1206 5.
func brokenOrder(e *grammar.Order) int {
	if e.Number == nil || !strings.Contains(e.Number.Text, " ") {
		return 0
	}
	n, err := strconv.Atoi(strings.ReplaceAll(e.Number.Text, " ", ""))
	if err != nil || !isOrder(n) {
		return 0
	}
	return n
}

// hasNoNumber reports whether the number of the order is damaged, or lost before what follows it: E.O. XGDS
func hasNoNumber(e *grammar.Order) bool {
	if e.Number != nil {
		_, ok := e.Number.Int()
		return !ok
	}
	return e.Value != nil && (lint.IsSchedule(e.Value.Text) ||
		strings.ContainsAny(e.Value.Text[:min(len(e.Value.Text), 5)], "0123456789"))
}

// isUnknownExemption reports whether the value of an E.O. line is a code that is none of those in use: X9, 0ADR
func isUnknownExemption(s string) bool {
	const most = 5 // characters of a code
	code := strings.TrimRight(s, " .,\\")
	if len(code) < 2 || len(code) > most || lint.IsSchedule(code) {
		return false
	}
	for i := range len(code) {
		if c := code[i]; !('0' <= c && c <= '9' || 'A' <= c && c <= 'Z') {
			return false
		}
	}
	switch code {
	case "NA", "OADR", "MR", "NONE", "UNCLS":
		return false
	}
	exemption, ok := strings.CutPrefix(code, "X")
	if ok && len(exemption) == 1 && exemption >= "1" && exemption <= "8" {
		return false
	}
	_, exempt, found := strings.Cut(code, "X") // 25X1, 50X2
	return !found || strings.Trim(exempt, "0123456789") != "" || !strings.Contains("25 50 75", code[:2])
}
