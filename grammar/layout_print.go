package grammar

import (
	"slices"
	"strings"
)

// print returns which print a text is, UnknownLayout where it is none. A telegram as it was transmitted,
// with routing lines, is none, even where the distribution, which was printed above telegrams of all years,
// is above it.
func (d *detector) print() Layout {
	if d.isOfPOEMS() {
		d.notePrint()
		return POEMS
	}
	if label := d.firstOf(AttributeKind); label != nil && nscLabel(label.span.Of(d.text), nscLabels) > 0 &&
		strings.Contains(d.text, "LINE1") {
		d.note("layout", label.span, "the labels of the White House message system")
		return NSC
	}
	if d.has(StationKind) || d.has(RoutingKind) || !d.has(DistributionKind) && !d.has(CounterKind) &&
		!d.has(HeadingLineKind) && !d.hasPrintPage() {
		return UnknownLayout
	}
	d.notePrint()
	return d.printYear()
}

// isOfPOEMS reports whether a print names the program that made it.
func (d *detector) isOfPOEMS() bool {
	return d.has(PrintLineKind) && (d.has(PageKind) || d.has(DistributionKind)) &&
		slices.ContainsFunc(d.lines, func(l logical) bool {
			return l.kind == PrintLineKind && strings.HasPrefix(l.span.Of(d.text), poemsProgram)
		})
}

// hasPrintPage reports whether the first page line has a time.
func (d *detector) hasPrintPage() bool {
	page := d.firstOf(PageKind)
	return page != nil && isPrintPageLine(page.span.Of(d.text))
}

// notePrint names the lines of a print.
func (d *detector) notePrint() {
	page, distribution, counter := d.firstOf(PageKind), d.firstOf(DistributionKind), d.firstOf(CounterKind)
	if page != nil {
		d.note("layout", page.span, "a page line of the prints of 1973-2010")
	}
	if distribution != nil {
		d.note("layout", distribution.span, "a distribution line of the prints of 1973-2010")
	}
	if counter != nil {
		d.note("layout", counter.span, "a counter line of the prints of 1973-2010")
	}
	if later := d.firstOf(HeadingLineKind); later != nil && page == nil && distribution == nil && counter == nil {
		d.note("layout", later.span, "the heading of a further section of a print")
	}
}

// isPrintPageLine reports whether s is a page line with a time.
func isPrintPageLine(s string) bool {
	rest, ok := strings.CutPrefix(s, "PAGE")
	rest = strings.TrimLeft(rest, " ")
	return ok && isPrintPage(strings.TrimLeft(rest[digits(rest):], " \t\r\n"))
}

// printYear distinguishes the archives' print of 1973-79 from the later one by the date-time group, else by the order.
func (d *detector) printYear() Layout {
	for _, l := range [...]*logical{d.firstOf(PreambleKind), d.firstOf(HeadingLineKind)} {
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
	if order := d.firstOf(OrderKind); order != nil {
		s := order.span.Of(d.text)
		switch {
		case strings.Contains(s, "11652") || strings.Contains(s, "12065"):
			d.note("layout", order.span, "an order of 1972 or 1978")
			return ArchivePrint
		case strings.Contains(s, "12356") || strings.Contains(s, "12958") || strings.Contains(s, "13526"):
			d.note("layout", order.span, "an order of 1982 or later")
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
		case n == 1 && len(year) == n && i+2 < len(words) && len(words[i+2]) == 1 && isDigit(words[i+2][0]): // MAR 7 4
			return int(year[0]-'0')*10 + int(words[i+2][0]-'0')
		case n == 2:
			return int(year[0]-'0')*10 + int(year[1]-'0')
		case n == 4:
			return int(year[2]-'0')*10 + int(year[3]-'0')
		}
	}
	return -1
}
