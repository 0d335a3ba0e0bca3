package grammar

import "strings"

// A layout is known by what a cable begins with. The text of a cable may quote another message, and
// what stands there is text, however much it looks like the heading of another layout:
//
//	SUBJECT: HARBOR DUES
//
//	1. The British text:
//
//	TELNO 61
//	OF 141000Z MARCH 85

// textTop returns the first line of the text below a whole heading of the Department: the line below
// its subject, or its first paragraph. It is the number of lines where there is no such heading.
func (b *framer) textTop() int {
	if !b.topKnown {
		b.top, b.topKnown = b.findTextTop(), true
	}
	return b.top
}

func (b *framer) findTextTop() int {
	headed := false
	for i := range b.texts {
		s := b.text(i)
		switch {
		case s == "" || b.is(i) != NoKind:
		case headed && (isSubjectStart(s) || strings.HasPrefix(s, "Subject:")):
			return i + 1
		case headed:
			if n, _, _ := paragraphNumber(s); n == 1 {
				return i
			}
		case namesForm(s):
			headed, b.inForm = true, true
		default:
			headed = isDateTimeLine(s) && b.originatorBelow(i) ||
				levelLength(s) > 0 && endsWithNumber(s) && !isCited(s)
		}
	}
	return len(b.texts)
}

// originatorBelow reports whether one of the next lines that are not blank names the originator.
func (b *framer) originatorBelow(line int) bool {
	const most = 4 // lines
	for n, i := 0, line+1; n < most && i < len(b.texts); i++ {
		switch s := b.text(i); {
		case s == "":
		case strings.HasPrefix(s, "FM "):
			return true
		default:
			n++
		}
	}
	return false
}

// namesForm reports whether s begins with a label by which SMART names a message: MRN or Date/DTG.
func namesForm(s string) bool {
	rest, ok := strings.CutPrefix(s, "MRN")
	return ok && strings.HasPrefix(strings.TrimLeft(rest, " "), ":") || strings.HasPrefix(s, "Date/DTG:")
}

// quotedForm finds the labels of SMART's form that the text of a telegram quotes, down to a blank line.
func (b *framer) quotedForm() {
	if b.begins&labelled == 0 {
		return
	}
	top := b.textTop()
	if b.inForm {
		return
	}
	quoted := false
	for i := top; i < len(b.texts); i++ {
		s := b.text(i)
		if quoted = s != "" && (quoted || namesForm(s)); quoted && b.is(i) == NoKind {
			b.quote(i)
		}
	}
}

// quotesPrint reports whether page lines are nowhere but in the text of a cable in SMART's form, and
// has them be text.
func (b *framer) quotesPrint() bool {
	if b.begins&labelled == 0 {
		return false
	}
	top := b.textTop()
	if !b.inForm || len(b.pages) > 0 && b.pages[0] < top {
		return false
	}
	for _, i := range b.pages {
		if b.is(i) == NoKind && isPrintPageLine(b.text(i)) {
			b.quote(i)
		}
	}
	return true
}

// quote says that a line is one of the text, whatever it begins like.
func (b *framer) quote(line int) {
	b.room()
	b.lines[line].text = true
}
