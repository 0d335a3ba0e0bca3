package grammar

import "strings"

// printMarks are the first lines of a file that prints have, a kind each.
type printMarks struct {
	distribution, counter, page, label, program, preamble, order *logical
	// a heading's date-time line that is within the text or after it
	later *logical
}

func (m *printMarks) add(l *logical, text string) {
	first := func(of **logical) {
		if *of == nil {
			*of = l
		}
	}
	switch l.kind {
	case DistributionKind:
		first(&m.distribution)
	case CounterKind:
		first(&m.counter)
	case PageKind:
		first(&m.page)
	case AttributeKind:
		first(&m.label)
	case PreambleKind:
		first(&m.preamble)
	case HeadingLineKind:
		first(&m.later)
	case PrintLineKind:
		if strings.HasPrefix(l.span.Of(text), poemsProgram) {
			first(&m.program)
		}
	case OrderKind:
		first(&m.order)
	}
}

// print returns which print a text is, UnknownLayout where it is none. A telegram as it was transmitted,
// with routing lines, is none, even where the distribution is above it.
func (d *detector) print(m *printMarks, transmitted bool) Layout {
	if m.program != nil && (m.page != nil || m.distribution != nil) {
		d.notePrint(m)
		return POEMS
	}
	if m.label != nil && nscLabel(m.label.span.Of(d.text), nscLabels) > 0 && strings.Contains(d.text, "LINE1") {
		d.note("layout", m.label.span, "the labels of the White House message system")
		return NSC
	}
	if transmitted || m.distribution == nil && m.counter == nil && m.later == nil &&
		!(m.page != nil && isPrintPageLine(m.page.span.Of(d.text))) {
		return UnknownLayout
	}
	d.notePrint(m)
	return d.printYear(m)
}

// notePrint names the lines of a print.
func (d *detector) notePrint(m *printMarks) {
	if m.page != nil {
		d.note("layout", m.page.span, "a page line of the prints of 1973-2010")
	}
	if m.distribution != nil {
		d.note("layout", m.distribution.span, "a distribution line of the prints of 1973-2010")
	}
	if m.counter != nil {
		d.note("layout", m.counter.span, "a counter line of the prints of 1973-2010")
	}
	if m.page == nil && m.distribution == nil && m.counter == nil && m.later != nil {
		d.note("layout", m.later.span, "the heading of a further section of a print")
	}
}

// isPrintPageLine reports whether s is a page line with a time.
func isPrintPageLine(s string) bool {
	rest, ok := strings.CutPrefix(s, "PAGE")
	rest = strings.TrimLeft(rest, " ")
	return ok && isPrintPage(strings.TrimLeft(rest[digits(rest):], " \t\r\n"))
}

// printYear distinguishes the archives' print of 1973-79 from the later one by the date-time group, else by the order.
func (d *detector) printYear(m *printMarks) Layout {
	for _, l := range [...]*logical{m.preamble, m.later} {
		if l == nil {
			continue
		}
		if year := preambleYear(l.span.Of(d.text)); year >= 0 {
			if year >= 73 && year <= 79 {
				d.note("layout", l.span, "a date of 1973-79")
				return ArchivePrint
			}
			d.note("layout", l.span, "a date after 1979")
			return TERP
		}
	}
	if m.order != nil {
		s := m.order.span.Of(d.text)
		switch {
		case strings.Contains(s, "11652") || strings.Contains(s, "12065"):
			d.note("layout", m.order.span, "an order of 1972 or 1978")
			return ArchivePrint
		case strings.Contains(s, "12356") || strings.Contains(s, "12958") || strings.Contains(s, "13526"):
			d.note("layout", m.order.span, "an order of 1982 or later")
			return TERP
		}
	}
	return ArchivePrint
}

// preambleYear returns the last two digits of the year of a date-time line, or -1: the 79 of
//
//	P R 101530Z MAY 79 ZFF4
func preambleYear(s string) int {
	words := strings.Fields(s)
	for i, w := range words {
		if len(w) < 3 || !isMonth(w[:3]) {
			continue
		}
		year := w[3:]
		if year == "" && i+1 < len(words) {
			year = words[i+1]
		}
		switch n := digits(year); {
		case n == 2:
			return int(year[0]-'0')*10 + int(year[1]-'0')
		case n == 4:
			return int(year[2]-'0')*10 + int(year[3]-'0')
		}
	}
	return -1
}
