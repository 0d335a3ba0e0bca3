package grammar

import "strings"

// Of some telegrams of the 1970s only the text was kept, and with it the heading of the second section,
// which was within the text where the sections were joined:
//
//	------------------130679 061726Z /50
//	FM USMISSION USUN NEW YORK
//	TO SECSTATE WASHDC IMMEDIATE 3943
//	UNCLAS SECTION 02 OF 02 USUN NEW YORK 4958

const longHeadingLine = 56 // bytes of a line of such a heading

// innerHeading finds such a heading in a text that has none above.
func (b *framer) innerHeading() {
	if b.begins&sent == 0 || b.begins&onPages != 0 && mayBePrint(b.file.Text) {
		return
	}
	above := false // a line of text is above
	for i := range b.texts {
		s := b.text(i)
		switch {
		case s == "":
			continue
		case strings.HasPrefix(s, "FM "):
			if next := b.next(i + 1); above && next >= 0 && strings.HasPrefix(b.text(next), "TO ") {
				b.sectionHeading(i, next)
			}
			return
		case hasHeadingShape(s), quotedStart(s) > 0:
			return // the text has a heading above
		}
		above = above || len(s) > longHeadingLine
	}
}

// sectionHeading sets the lines of a heading, from that of the originator, below which the first address is.
func (b *framer) sectionHeading(from, first int) {
	for i := from - 1; i >= 0; i-- {
		if s := b.text(i); s != "" {
			if isCounter(s) {
				b.set(i, CounterKind)
			}
			break
		}
	}
	b.set(from, HeadingLineKind)
	last := b.classificationLine(first)
	for i := first; i >= 0; i = b.next(i + 1) {
		if i == last {
			b.classified(i)
			return
		}
		if last < 0 && !isAddressLine(b.text(i)) {
			return
		}
		b.set(i, HeadingLineKind)
	}
}

// classificationLine returns the classification line below addresses, with the counter of the section, or -1.
func (b *framer) classificationLine(first int) int {
	const most = 200 // lines of addresses
	for i := first; i >= 0 && i < first+most; i = b.next(i + 1) {
		s := b.text(i)
		if n := levelLength(s); n > 0 && strings.Contains(s[n:], "SECTION ") {
			return i
		}
		if len(s) > longHeadingLine || hasLower(s) {
			return -1
		}
	}
	return -1
}

// classified sets a classification line, the number of which may be on the line below. One on which text
// goes on is left to be text.
func (b *framer) classified(i int) {
	s, next := b.text(i), b.next(i+1)
	below := next >= 0 && digits(b.text(next)) == len(b.text(next))
	if !below && !isDigit(s[len(s)-1]) {
		return
	}
	b.set(i, MarkingKind)
	if below {
		b.set(next, MarkingKind)
		b.lines[next].more = true
	}
}

// isAddressLine reports whether s is a line of addresses: TO SECSTATE WASHDC, AMEMBASSY PARIS.
func isAddressLine(s string) bool {
	return len(s) <= longHeadingLine && !hasLower(s) && strings.IndexByte(".,:;", s[len(s)-1]) < 0 &&
		(addressLabel(s) > 0 || isAddressWord(firstWord(s)))
}
