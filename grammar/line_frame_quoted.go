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

// textTop returns the first line of the text below a whole heading: the line below its subject, or its
// first paragraph. It is the number of lines where there is no such heading.
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
		if namesTelegram(s) && b.number == "" {
			b.number = strings.TrimLeft(s[strings.LastIndexByte(s, ' ')+1:], "0")
		}
		switch {
		case s == "" || b.is(i) != NoKind:
		case headed && (isSubjectStart(s) || strings.HasPrefix(s, "Subject:") || strings.HasPrefix(s, "RMKS/")):
			return i + 1
		case headed:
			if n, _, _ := paragraphNumber(s); n == 1 {
				return i
			}
		case namesForm(s):
			headed, b.inForm = true, true
		default:
			headed = isDateTimeLine(s) && b.originatorBelow(i) || namesTelegram(s) || beginsForm(s)
		}
	}
	return len(b.texts)
}

// beginsForm reports whether s is a line of a heading that none other needs above the text: TAGS or E.O. of
// a draft without a number, the number of a British telegram, the name of the joint message form or of the
// program that prints the text first.
func beginsForm(s string) bool {
	return strings.HasPrefix(s, "TAGS:") || isOrderStart(s) || isTelnoNumber(s) ||
		strings.HasPrefix(s, sheetName) || strings.HasPrefix(s, poemsProgram)
}

// namesTelegram reports whether s begins with a level and ends with a number, as a classification line does:
//
//	UNCLAS PORT LOUIS 000042
func namesTelegram(s string) bool {
	return levelLength(s) > 0 && endsWithNumber(s) && !isCited(s)
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

// quotedForm finds the labels of SMART's form that the text quotes: from MRN down to a blank line, and those
// below, except the form's own below its text.
func (b *framer) quotedForm() {
	if b.begins&labelled == 0 {
		return
	}
	top, end := b.textTop(), len(b.texts)
	if b.inForm {
		end = b.lastSignature()
	}
	form, run := false, false // below MRN, and with no blank line between
	for i := top; i < end; i++ {
		s := b.text(i)
		if s == "" {
			run = false
			continue
		}
		if namesForm(s) && (!b.inForm || form || isIntroduced(b.text, i)) {
			form, run = true, true
		}
		if run || form && labelOf(s).kind == LabelKind {
			b.quote(i)
		}
	}
}

// lastSignature returns the last line with the label Signature, or the number of lines.
func (b *framer) lastSignature() int {
	for i := len(b.texts) - 1; i >= 0; i-- {
		if strings.HasPrefix(b.text(i), "Signature:") {
			return i
		}
	}
	return len(b.texts)
}

// quotedFields finds the fields of the Department that the paragraphs of a message of another service quote,
// or those of a print that has its heading below. Its own, if it has such, are above them:
//
//	SUBJ: BERTH FOR SURVEY SHIP
//	REF: A. LTR 12 OCT 87
//	1. THE EMBASSY WROTE:
//	TAGS: PREL, UK
func (b *framer) quotedFields() {
	end := len(b.texts)
	switch {
	case b.begins&underPOEMS != 0 && b.isNamed(0, poemsProgram):
		end = b.printBelow(b.textTop())
	case !b.isOfOthers():
		return
	}
	paragraph := false // one is above
	for i := b.textTop(); i < end; i++ {
		s := b.text(i)
		if s == "" {
			continue
		}
		if n, _, _ := paragraphNumber(s); n >= 1 {
			paragraph = true
		} else if paragraph && beginsLikeField(s, labelOf(s)) && levelLength(s) < len(s) && !isLevelLine(s) {
			b.quote(i)
		}
	}
}

// printBelow returns the first page line of the print below a text, from a line on, or that line where there
// is none.
func (b *framer) printBelow(from int) int {
	for _, i := range b.pages {
		if i >= from && strings.HasPrefix(b.text(i), firstPage) {
			return i
		}
	}
	return from
}

// isOfOthers reports whether the heading is one of another service.
func (b *framer) isOfOthers() bool {
	if b.form != UnknownLayout {
		return b.form != StateDraft
	}
	const enough = 2
	if b.begins&inBase == 0 {
		return false
	}
	marks := 0
	for i := range b.textTop() {
		s := b.text(i)
		if s == "" || b.is(i) != NoKind {
			continue
		}
		if isOrderStart(s) || strings.HasPrefix(s, "TAGS:") {
			return false
		}
		state, other := serviceMarks(headingKind(s), s)
		if state {
			return false
		}
		marks += other
	}
	return marks >= enough
}

// headingKind returns of what kind a line with a mark of a service may be, by what it begins with.
func headingKind(s string) Kind {
	switch {
	case levelLength(s) > 0:
		return MarkingKind
	case strings.HasPrefix(s, "FM "):
		return OriginatorKind
	case strings.HasPrefix(s, "DE "):
		return StationKind
	case isGroupCount(s):
		return PrefixKind
	}
	return AttentionKind
}

// quotesPrint reports whether page lines are nowhere but in the text, and has them be text. Those of a
// print that lost its first page have the level above them, or the number of the heading.
func (b *framer) quotesPrint() bool {
	if b.begins&labelled == 0 && len(b.pages) > 0 && b.is(b.pages[0]) == NoKind && b.levelAbove(b.pages[0]) {
		return false // as in nearly all
	}
	top := b.textTop()
	for _, i := range b.pages {
		if b.is(i) == NoKind && (i < top || !b.inForm && (b.levelAbove(i) || b.isOwnPage(i))) {
			return false
		}
	}
	for _, i := range b.pages {
		b.quotePage(i)
	}
	return true
}

// isOwnPage reports whether a line has the number of the heading.
func (b *framer) isOwnPage(line int) bool {
	if b.number == "" {
		return false
	}
	for w := range strings.FieldsSeq(b.text(line)) {
		if strings.TrimLeft(w, "0") == b.number {
			return true
		}
	}
	return false
}

// quotePage has a page line, or the first row of a distribution, be text, and the rows below it.
func (b *framer) quotePage(line int) {
	if s := b.text(line); !isPrintPageLine(s) && !beginsDistribution(s) {
		return
	}
	b.quote(line)
	for i := line + 1; i < len(b.texts); i++ {
		switch s := b.text(i); {
		case s == "":
		case beginsRow(s) || isCopyTotal(s):
			b.quote(i)
		default:
			return
		}
	}
}

// quote says that a line is one of the text, whatever it begins like.
func (b *framer) quote(line int) {
	if b.room(); b.lines[line].kind == NoKind {
		b.lines[line].text = true
	}
}
