package grammar

import "strings"

// An e-mail with a cable in it: what is above the cable is fields and words of those who sent it
// on, and none of it is the cable's. The cable begins with the level above the label MRN.

// mail finds the lines of e-mails above and below a cable in SMART's form.
func (b *framer) mail() {
	first := b.firstLabel()
	if first < 0 {
		return
	}
	fields := 0
	for i := range first {
		if s := b.text(i); b.is(i) == NoKind && s != "" && mailLabel(unquoted(s)) > 0 {
			fields++
		}
	}
	const least = 2 // From: and Sent:
	if fields < least {
		return
	}
	top := b.cableTop(first)
	value := false // the line before is a field, which may go on
	alone := false // the field before has its label on a line of its own, and its value is below
	for i := range top {
		s := b.text(i)
		if s == "" || b.is(i) != NoKind {
			continue
		}
		label := mailLabel(unquoted(s))
		field := label > 0
		b.wrap(i, EMail)
		b.lines[i].more = !field && (alone || value && b.indent(i) >= 8 && i > 0 && b.text(i-1) != "")
		value = field || b.lines[i].more
		alone = field && label == len(unquoted(s))
	}
	b.belowCable(first)
}

// unquoted returns a line of an e-mail without the signs of a quotation before it.
func unquoted(s string) string { return strings.TrimLeft(s, "•>| ") }

// firstLabel returns the first line with the label MRN, or -1.
func (b *framer) firstLabel() int {
	const name = "MRN"
	if b.begins&labelled == 0 {
		return -1
	}
	end := b.textTop() // below which a label is quoted
	for i := range end {
		if s := b.text(i); strings.HasPrefix(s, name) && strings.HasPrefix(strings.TrimLeft(s[len(name):], " "), ":") {
			return i
		}
	}
	for i := range end { // MRN is damaged
		if strings.HasPrefix(b.text(i), "Date/DTG:") {
			return i
		}
	}
	return -1
}

// cableTop returns the first line of the cable whose label MRN is on a line: the level above it. What
// else is between belongs to those who handed the cable out: Info Office: ECON
func (b *framer) cableTop(first int) int {
	const most = 40 // lines
	top := first
	for i := first - 1; i >= max(0, first-most); i-- {
		s := b.text(i)
		switch {
		case s == "" || b.is(i) != NoKind:
		case levelLength(s) == len(s), s == "SBU":
			top = i
		case top < first, mailLabel(unquoted(s)) > 0, strings.IndexByte(".?!", s[len(s)-1]) >= 0:
			return top
		}
	}
	return top
}

// belowCable sets what is between the level and the labels, and what is below the last
// label of the cable and the level under it.
func (b *framer) belowCable(first int) {
	level := false
	for i := b.cableTop(first); i < first; i++ {
		s := b.text(i)
		if s != "" && b.is(i) == NoKind && levelLength(s) != len(s) {
			b.wrap(i, EMail)
		}
	}
	last := -1
	for i := first; i < len(b.file.Lines); i++ {
		if strings.HasPrefix(b.text(i), "Dissemination Rule") {
			last = i
		}
	}
	if last < 0 {
		return
	}
	for i := last + 1; i < len(b.file.Lines); i++ {
		s := b.text(i)
		switch {
		case s == "" || b.is(i) != NoKind:
		case levelLength(s) == len(s) && !level:
			level = true
		case level:
			b.wrap(i, EMail)
		}
	}
}
