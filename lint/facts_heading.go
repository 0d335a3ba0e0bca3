package lint

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// pilot forgets what is known of the lines above the date-time line where they begin again: they were
// those of a pilot, by which a station sent the message on.
//
//	PP RUEHC
//	DE RUDKA #0015 0861130
//	PP RUEHC RUEHBS
//	DE RUEHPL #0042 0861109
func (f *Facts) pilot() {
	if len(f.Precedence) > 0 || f.Sent.Known || f.Originator.Known || f.Level.Known {
		return
	}
	f.Prosign, f.Routing = Fact[string]{}, f.Routing[:0]
	f.Station, f.Serial, f.Part = Fact[string]{}, Fact[int]{}, Fact[int]{}
	f.FilingDay, f.FilingTime = Fact[int]{}, Fact[int]{}
	f.Warning, f.Letters = Fact[string]{}, Fact[string]{}
}

func (f *Facts) routing(e *grammar.Routing) {
	if f.Station.Known || f.Letters.Known {
		f.pilot()
	}
	once(&f.Prosign, clone(e.Prosign.Text), e.Prosign)
	f.Routing = slices.Grow(f.Routing, len(e.Indicators))
	for _, w := range e.Indicators {
		f.Routing = append(f.Routing, known(clone(w.Text), w))
	}
}

func (f *Facts) station(e *grammar.Station) {
	once(&f.Station, clone(e.Indicator.Text), e.Indicator)
	if e.Serial != nil {
		number(&f.Serial, &e.Serial.Word)
	}
	if e.Section != nil {
		number(&f.Part, &e.Section.Word)
	}
	if e.Filed == nil {
		return
	}
	at := e.Filed.At
	if _, clock, ok := strings.Cut(e.Filed.Text, "/"); ok { // 02/0009Z: the day of the month is no day of the year
		number(&f.FilingTime, &grammar.Word{At: grammar.Span{Start: at.Start + 3, End: at.Start + 7}, Text: clock})
		return
	}
	f.filed(&e.Filed.Word)
}

// filed reads the day of the year and the time: 0861109
func (f *Facts) filed(w *grammar.Word) {
	if len(w.Text) != len("0861109") {
		return
	}
	day, err1 := strconv.Atoi(w.Text[:3])
	clock, err2 := strconv.Atoi(w.Text[3:])
	if err1 == nil && err2 == nil {
		once(&f.FilingDay, day, grammar.Span{Start: w.At.Start, End: w.At.Start + 3})
		once(&f.FilingTime, clock, grammar.Span{Start: w.At.Start + 3, End: w.At.End})
	}
}

func (f *Facts) security(e *grammar.Security) {
	once(&f.Warning, clone(e.Warning.Text), e.Warning)
	if e.Letters != nil {
		once(&f.Letters, clone(e.Letters.Text), e.Letters)
	}
}

func (f *Facts) preamble(e *grammar.Preamble) {
	if f.Sent.Known || len(f.Precedence) > 0 {
		return
	}
	if e.Group == nil {
		return
	}
	meant, _ := e.Meant() // damaged-date-time says where that is not what is written
	f.Precedence = slices.Grow(f.Precedence, len(e.Precedences))
	for i, w := range e.Precedences {
		f.Precedence = append(f.Precedence, known(clone(meant.Precedences[i]), w))
	}
	if e.Year == nil {
		return
	}
	at := e.Group.At.To(e.Year)
	if sent, ok := dateTimeGroup(meant.Group, meant.Month, meant.Year); ok {
		f.Sent = known(sent, at)
	}
}

// dateTimeGroup reads 271109Z MAR 06. It is false for a day or time that no calendar has.
func dateTimeGroup(group, month, year string) (time.Time, bool) {
	if len(group) != 7 {
		return time.Time{}, false
	}
	y, ok := Year(year)
	m, named := tables.Month(strings.ToUpper(month))
	hours, zoned := zoneHours(group[6])
	if !ok || !named || !zoned || !isDigits(group[:6]) {
		return time.Time{}, false
	}
	two := func(at int) int { return int(group[at]-'0')*10 + int(group[at+1]-'0') }
	t := time.Date(y, m, two(0), two(2), two(4), 0, 0, time.UTC)
	there := t.Day() == two(0) && t.Hour() == two(2) && t.Minute() == two(4) // the day 31 of APR is not
	return t.Add(-time.Duration(hours) * time.Hour), there
}

// zoneHours returns how many hours the time of a zone letter is ahead of Z. It is false for J, the
// local time of whoever wrote it, and for what is no letter.
func zoneHours(letter byte) (int, bool) {
	switch {
	case letter == 'Z', letter == '2': // as scanners read it
		return 0, true
	case 'A' <= letter && letter <= 'I':
		return int(letter-'A') + 1, true
	case 'K' <= letter && letter <= 'M':
		return int(letter-'K') + 10, true
	case 'N' <= letter && letter <= 'Y':
		return -int(letter-'N') - 1, true
	}
	return 0, false
}

// Year returns the year that two or four digits mean. Two digits mean the year of the century that ends in 2049: 73 is
// 1973 and 06 is 2006. ACP 127's own pivot, which reads 06 as 1906, is of no use for the traffic that survives.
func Year(digits string) (int, bool) {
	n, err := strconv.Atoi(digits)
	switch {
	case err != nil || n < 0:
		return 0, false
	case len(digits) == 4:
		return n, n >= 1900 && n < 2100
	case len(digits) != 2:
		return 0, false
	case n < 50:
		return 2000 + n, true
	}
	return 1900 + n, true
}

// indicatorAndName returns copies of both, which share memory: most facts of a cable are these.
func indicatorAndName(e *grammar.Addressee) (indicator, name string) {
	if e.Indicator == nil || e.Indicator.Text == "ZEN/" { // delivered by other means
		return "", clone(e.Name.Text)
	}
	both := e.Indicator.Text + e.Name.Text
	n := len(e.Indicator.Text)
	return strings.TrimSuffix(both[:n], "/"), both[n:]
}

func (f *Facts) addressee(e *grammar.Addressee) {
	a := Addressee{Role: e.Role, Offices: []string{}, At: e.Span()}
	a.Indicator, a.Name = indicatorAndName(e)
	for _, o := range e.Offices {
		a.Offices = append(a.Offices, clone(o.Text))
	}
	if e.Precedence != nil {
		if known, ok := tables.FindPrecedence(e.Precedence.Text); ok && known.Word == e.Precedence.Text { // as most
			a.Precedence = known.Word
		} else {
			a.Precedence = singleSpaced(e.Precedence.Text)
		}
	}
	var sequence Fact[int]
	if e.Sequence != nil {
		first, _, _ := strings.Cut(e.Sequence.Text, "-") // 0008-0011: one number a section
		at := grammar.Span{Start: e.Sequence.At.Start, End: e.Sequence.At.Start + len(first)}
		if first = tables.AsDigits(first); isDigits(first) { // 001l
			number(&sequence, &grammar.Word{At: at, Text: first})
		}
	}
	if e.Second == nil {
		a.Sequence = sequence
		f.Addressees = append(f.Addressees, a)
		return
	}
	second := Addressee{
		Role:       e.Role,
		Name:       clone(e.Second.Text),
		Offices:    []string{},
		Precedence: a.Precedence,
		Sequence:   sequence,
		At:         e.Second.At,
	}
	a.Precedence, a.At.End = "", e.Merged.At.Start
	f.Addressees = append(f.Addressees, a, second)
}
