package lint

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// attention reads a line that passes a text on. Captions may precede it: SIPDIS, DEA HQ FOR ROE.
func (f *Facts) attention(e *grammar.Attention, c *grammar.Cable) {
	at := e.Span()
	for {
		text := at.Of(c.File.Text)
		caption, rest, found := strings.Cut(text, ",")
		if _, ok := tables.BuiltIn().FindCaption(caption); !found || !ok {
			break
		}
		f.Captions = append(f.Captions, known(caption, grammar.Span{Start: at.Start, End: at.Start + len(caption)}))
		at.Start = at.End - len(strings.TrimLeft(rest, " \r\n"))
	}
	f.Attention = append(f.Attention, known(wordsAt(at, c), at))
}

func (f *Facts) subject(e *grammar.Subject) {
	if f.Subject.Known && e.Title != nil && e.Label().Len() == 0 && len(f.Paragraphs) == 0 &&
		!strings.HasSuffix(f.Subject.Value, "...") && !strings.Contains(e.Title.Text, `"`) {
		// the rest of a subject in the midst of which a line was put into the copy
		f.Subject.Value += " " + singleSpaced(e.Title.Text)
		f.Subject.At = f.Subject.At.To(e.Title)
		return
	}
	if e.Title != nil {
		title := singleSpaced(e.Title.Text)
		if f.Subject.Known && len(f.Paragraphs) == 0 && strings.HasPrefix(title, f.Subject.Value) {
			f.Subject = Fact[string]{} // the line above was cut, and typed once more
		}
		once(&f.Subject, title, e.Title)
	}
	if e.Mark != nil {
		bare, _ := readMark(e.Mark.Text)
		once(&f.Mark, bare, e.Mark)
	}
}

// officer reads name and position. The position before the name counts, else what follows it.
// An officer without a name is called by the position.
func (f *Facts) officer(e *grammar.ClassifiedByLine, c *grammar.Cable) {
	positions := e.Position
	if e.Before != nil && e.Name != nil {
		positions = []*grammar.OfficerTitle{e.Before}
	} else if e.Before != nil {
		positions = append([]*grammar.OfficerTitle{e.Before}, positions...)
	}
	if n := len(positions); n > 0 {
		at := positions[0].At.To(positions[n-1])
		once(&f.Position, wordsAt(at, c), at)
	}
	switch {
	case e.Name != nil:
		once(&f.Officer, wordsAt(e.Name, c), e.Name)
	case f.Position.Known:
		once(&f.Officer, f.Position.Value, f.Position)
	}
	f.reason(e.Sections)
}

// stops reads other signs between a section of the order and its paragraph as stops: 1,4.
var stops = strings.NewReplacer(",", ".", "/", ".", ":", ".")

func (f *Facts) reason(sections []*grammar.ReasonSection) {
	for _, s := range sections {
		if s.Section == nil { // reasons (b) and (d), see unread-value
			for _, l := range s.Letters {
				f.Reasons = append(f.Reasons, Reason{"", string(l.Letter()), l.At})
			}
			continue
		}
		section := clone(s.Section.Text) // 1.4
		if strings.Trim(section, "0123456789.") != "" {
			section = strings.Join(strings.Fields(stops.Replace(section)), "")
		}
		for _, l := range s.Letters {
			f.Reasons = append(f.Reasons, Reason{section, string(l.Letter()), s.Section.At.To(l)})
		}
	}
}

// brokenOrder takes the number of an order on classification with a blank within it: 1206 5.
func (f *Facts) brokenOrder(w *grammar.Word) {
	n, err := strconv.Atoi(strings.ReplaceAll(w.Text, " ", ""))
	if err == nil && tables.IsOrder(n) {
		f.Order = known(n, w.At)
	}
}

func (f *Facts) order(e *grammar.Order) {
	if f.Order.Known || f.Declassify.NotApplicable.Known || f.Declassify.Text.Known {
		return
	}
	if e.Number != nil {
		number(&f.Order, &e.Number.Word)
		if !f.Order.Known {
			f.brokenOrder(&e.Number.Word)
		}
	}
	if e.Date != nil {
		if day, ok := Date(e.Date.Text); ok {
			once(&f.Declassify.Date, day, e.Date)
		}
	}
	if e.Value == nil {
		return
	}
	text := singleSpaced(e.Value.Text)
	switch bare := strings.ToUpper(strings.TrimRight(text, " .,\\")); bare {
	case "":
	case "N/A", "NA", "NOT APPLICABLE":
		once(&f.Declassify.NotApplicable, true, e.Value)
	case "OADR":
		once(&f.Declassify.Text, bare, e.Value)
	default:
		once(&f.Declassify.Text, text, e.Value)
		f.schedule(e.Value.Text, e.Value.At.Start)
	}
}

// schedule reads the date and the officer of a schedule of the orders of 1972 and 1978 from the value of
// the E.O. line, which starts at a byte of the text:
//
//	E.O. 12065: GDS 5/10/85 (ROE, JANE Q.) OR-P
func (f *Facts) schedule(value string, start int) {
	if !IsSchedule(value) {
		return
	}
	if open := strings.IndexByte(value, '('); open >= 0 {
		if name, _, ok := strings.Cut(value[open+1:], ")"); ok && strings.Contains(name, ",") {
			at := start + open + 1
			once(&f.Officer, singleSpaced(name), grammar.Span{Start: at, End: at + len(name)})
		}
	}
	for word := range strings.FieldsSeq(value) {
		date := strings.Trim(word, ",.;")
		if strings.Count(date, "/")+strings.Count(date, "-") != 2 {
			continue
		}
		if day, ok := Date(date); ok {
			at := start + strings.Index(value, date)
			once(&f.Declassify.Date, day, grammar.Span{Start: at, End: at + len(date)})
		}
	}
}

// IsSchedule reports whether the value of an E.O. line begins with a schedule of E.O. 11652 or 12065,
// or is OADR.
func IsSchedule(value string) bool {
	word := strings.ToUpper(strings.TrimLeft(value, " "))
	switch word[:len(word)-len(strings.TrimLeft(word, "ADGORSX"))] {
	case "GDS", "ADS", "XGDS", "RDS", "XDS", "OADR":
		return true
	}
	return false
}

// Date reads a date in digits, month before day as in American cables, or year first, or with the
// name of a month: 3/27/2016, 12-31-74, 2020/02/23, 20350414, 14 APR 2015, APRIL 14, 2015. It is
// false for a day that no calendar has.
func Date(s string) (time.Time, bool) {
	if len(s) == len("20350414") && isDigits(s) {
		if t, err := time.Parse("20060102", s); err == nil {
			return t, true
		}
	}
	if t, ok := wordDate(s); ok {
		return t, true
	}
	parts, n := [3]string{}, 0
	for digits := range strings.FieldsFuncSeq(s, func(r rune) bool { return r < '0' || r > '9' }) {
		if n == len(parts) {
			return time.Time{}, false
		}
		parts[n] = digits
		n++
	}
	if n < len(parts) {
		return time.Time{}, false
	}
	month, day, year := parts[0], parts[1], parts[2]
	if len(parts[0]) == 4 {
		year, month, day = parts[0], parts[1], parts[2]
	}
	y, ok := Year(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, ok && t.Day() == d && int(t.Month()) == m
}

// wordDate reads a date with the name of a month.
func wordDate(s string) (time.Time, bool) {
	words, n := [3]string{}, 0
	for i, start := 0, 0; i <= len(s); i++ {
		if i < len(s) && s[i] != ' ' && s[i] != ',' && s[i] != '-' && s[i] != '.' {
			continue
		}
		if start < i {
			if n == len(words) {
				return time.Time{}, false
			}
			words[n] = s[start:i]
			n++
		}
		start = i + 1
	}
	day, month, year := words[0], words[1], words[2]
	if n < len(words) || len(year) != len("2015") {
		return time.Time{}, false
	}
	if day[0] > '9' {
		day, month = month, day
	}
	if len(month) < 3 || len(day) > 2 || !isDigits(day) || !isDigits(year) {
		return time.Time{}, false
	}
	m, ok := tables.Month(strings.ToUpper(month[:3]))
	d, _ := strconv.Atoi(day)
	y, _ := strconv.Atoi(year)
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	return t, ok && t.Day() == d
}

func (f *Facts) tags(e *grammar.Tags, tables *tables.Tables) {
	f.TAGS = slices.Grow(f.TAGS, len(e.Items))
	for _, item := range e.Items {
		switch {
		case item.Code != nil:
			w := item.Code.Code()
			code, kind := tagOf(w.Text, tables)
			f.TAGS = append(f.TAGS, TAG{code, kind, item.Code.Linked(), w.At, item.Code.At})
		case item.Person != nil:
			f.TAGS = append(f.TAGS, TAG{clone(item.Person.Text), NameTAG, false, item.Person.At, item.Person.At})
		}
	}
}

// tagOf looks a code up; one that is in no table is recognised by its shape. The code is that of the table
// or a copy.
func tagOf(code string, tables *tables.Tables) (string, TAGKind) {
	if t, ok := tables.KindOfTAG(code); ok {
		return t.Code, TAGKind(t.Kind)
	}
	if t, ok := tables.KindOfTAG(strings.ToUpper(code)); ok { // lower-case-tag reports it
		return clone(code), TAGKind(t.Kind)
	}
	return clone(code), tagKind(strings.ToUpper(code))
}

// tagKind tells the kind of a code by its shape.
func tagKind(code string) TAGKind {
	switch {
	case len(code) == 4 && code[0] == 'K':
		return ProgramTAG
	case len(code) == 4 && strings.IndexByte("ABCEMOPST", code[0]) >= 0:
		return SubjectTAG
	case len(code) == 2:
		return GeographicTAG
	}
	return OrganizationTAG
}

func (f *Facts) references(e *grammar.References) {
	post := ""
	var letter *grammar.Word
	f.References = slices.Grow(f.References, len(e.Items))
	for _, item := range e.Items {
		base := Reference{}
		if own := item.Letter(); own != nil {
			letter = own
		}
		if letter != nil {
			base.LetterAt = letter.At
			base.Letter = strings.ToUpper(strings.Trim(letter.Text, "()[].:\u00b6 "))[:1] // B of (BL PARIS 12
		}
		year := 0
		for _, c := range item.Cables {
			r := base
			r.Kind, r.At, r.Text = "cable", c.Span(), ""
			if c.Post != nil {
				post, year = singleSpaced(c.Post.Text), 0
			}
			r.Post, r.Year = post, year // 08 STATE 4313-4315 has one year
			r.Serial = serialMeant(c.Serial)
			for _, y := range c.Years() {
				r.Year, _ = Year(strings.ReplaceAll(strings.Trim(y.Text, "()/'"), "O", "0"))
			}
			year = r.Year
			for _, k := range c.Remarks {
				r.NOTAL = r.NOTAL || strings.Contains(strings.ToUpper(k.Text), "NOTAL")
				r.Previous = r.Previous || strings.Contains(strings.ToUpper(k.Text), "PREVIOUS")
				if said := strings.ToUpper(k.Text); strings.Contains(said, "ALL ") || strings.Contains(said, "BOTH ") {
					for i := range f.References { // (ALL NOTAL)
						f.References[i].NOTAL = f.References[i].Kind == "cable"
					}
				}
			}
			f.References = append(f.References, r)
		}
		if item.After != nil {
			letter = nil
		}
		for _, other := range item.Others {
			r := base
			r.Text, r.At = singleSpaced(other.Text), other.At
			r.Kind = referenceKind(r.Text)
			f.References = append(f.References, r)
		}
	}
}

func referenceKind(s string) string {
	upper := strings.ToUpper(s)
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(upper, w) {
				return true
			}
		}
		return false
	}
	switch {
	case has("E-MAIL", "EMAIL"):
		return "e-mail"
	case has("MEMO", "LETTER", "NOTE", "REPORT", "FAX", "CA-", "IIR", "TD-", "OSC "):
		return "document"
	}
	return "other"
}

// serialMeant returns the serial number of a reference, in which letters may be typed for digits, O1512,
// or a comma within it, 4,313; damaged-reference reports both.
func serialMeant(w *grammar.ReferenceSerial) int {
	if n, ok := w.Int(); ok {
		return n
	}
	n, err := strconv.Atoi(strings.Replace(tables.AsDigits(w.Text), ",", "", 1))
	if err != nil {
		return 0
	}
	return n
}
