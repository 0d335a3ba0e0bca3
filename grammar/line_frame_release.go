package grammar

import "strings"

// What those who release a document put on its pages: the banner at head and foot, how much is
// released, codes in the margin, the notes of the review. Codes are looked for only where a banner
// or a release line shows that the text is a release.

// release finds the lines of a release.
func (b *framer) release() {
	found := b.releaseBanners()
	if b.begins&(released|farRight) != 0 && b.releaseLines() {
		found = true
	}
	if !found {
		return
	}
	for i := range b.file.Lines {
		switch {
		case b.is(i) != NoKind:
		case damagedReleaseLength(b.text(i)) > 0:
			b.releaseLine(i)
		default:
			b.margin(i)
		}
	}
	if b.begins&labelled == 0 {
		b.pageLevels()
	}
}

// pageLevels finds the level at the foot of each page, which is above a banner, and that at the head of
// pages after the first, which have their number after it:
//
//	UNCLASSIFIED                              2
func (b *framer) pageLevels() {
	last := -1     // the last line that is not blank
	under := false // it is a banner
	for i := range b.file.Lines {
		s := b.text(i)
		if s == "" {
			continue
		}
		banner := b.is(i) == WrapperKind
		switch {
		case banner && last >= 0 && b.is(last) == NoKind && isLevelLine(b.text(last)):
			b.set(last, LevelLineKind)
		case under && b.is(i) == NoKind && isNumberedLevel(s):
			b.set(i, LevelLineKind)
		}
		last, under = i, banner
	}
}

// isNumberedLevel reports whether s is a level and, after a gap, the number of a page.
func isNumberedLevel(s string) bool {
	const most = 3 // digits
	n := levelLength(s)
	if n == 0 {
		return false
	}
	number := strings.TrimLeft(s[n:], " ")
	return len(s)-len(number) > n+1 && digits(number) == len(number) && number != "" && len(number) <= most
}

// releaseBanners finds the banners of a release, and reports whether there are any.
func (b *framer) releaseBanners() (found bool) {
	take := func(line int) {
		if isReleaseBanner(b.text(line)) {
			b.wrap(line, FOIARelease)
			found = true
		}
	}
	for _, line := range b.state {
		take(line)
	}
	if b.begins&releasedLater != 0 {
		for i := range b.file.Lines {
			take(i)
		}
	}
	return found
}

// releaseLines finds the lines that say how much is released, and reports whether there are any, or
// codes alone that show a release.
func (b *framer) releaseLines() (found bool) {
	const codes = 2 // lines of codes that are enough
	alone := 0
	for i := range b.file.Lines {
		switch s := b.text(i); {
		case s == "" || b.is(i) != NoKind:
		case b.isReleaseLine(i, s):
			b.releaseLine(i)
			found = true
		case b.indent(i) >= farColumns && isReleaseCodes(s):
			alone++
		}
	}
	return found || alone >= codes && speaksOfRelease(b.file.Text)
}

// speaksOfRelease reports whether a text has anything of a release besides codes such as B6, which
// may be the items of a list.
func speaksOfRelease(text string) bool {
	for _, words := range [...]string{"RELEASE", "DENIED IN", "1.4(", caseLabel, laterCase} {
		if strings.Contains(text, words) {
			return true
		}
	}
	return false
}

// isReleaseLine reports whether line i, which reads s, says how much is released. What is to the
// right of it, initials of those who cleared a draft, is no part of it.
func (b *framer) isReleaseLine(i int, s string) bool {
	const indented = 20 // columns
	n := releaseLength(s)
	if n == 0 {
		return false
	}
	rest := strings.TrimSpace(s[n:])
	return rest == "" || isReleaseCodes(rest) || b.indent(i) >= indented
}

// releaseLine sets a release line and what follows it: PART or FULL, and codes.
func (b *framer) releaseLine(i int) {
	b.wrap(i, FOIARelease)
	for next := i + 1; next < len(b.file.Lines); next++ {
		s := b.text(next)
		if s != "PART" && s != "FULL" && !isReleaseCodes(s) && !areDamagedCodes(s) {
			return
		}
		b.wrap(next, FOIARelease)
		b.lines[next].more = true
	}
}

// indent returns how many blanks a line begins with.
func (b *framer) indent(line int) int {
	return b.texts[line].Start - b.file.Lines[line].Start
}

// margin finds the codes at the right of a line of text, and the notes of a review.
func (b *framer) margin(i int) {
	const gap, far = 6, 40 // blanks before a code on a line; columns before one alone
	s := b.text(i)
	switch {
	case s == "":
		return
	case s == "SENSITIVE BUT UNCLASSIFIED", s == "SBU" && b.indent(i) > 0:
		b.set(i, LevelLineKind)
		return
	case isReviewNote(s), isReleaseCodes(s) && b.indent(i) >= far:
		b.wrap(i, FOIARelease)
		return
	}
	blanks := strings.LastIndex(s, strings.Repeat(" ", gap))
	if blanks < 0 || !isReleaseCodes(s[blanks+gap:]) && !isDamagedSection(s[blanks+gap:]) {
		blanks = stampWithin(s, gap)
	}
	if blanks < 0 {
		return
	}
	b.room()
	b.lines[i].tail = b.texts[i].Start + blanks + gap
}

// isReviewNote reports whether s is a note of those who reviewed a document.
func isReviewNote(s string) bool {
	switch s {
	case "DECLASSIFIED", "DECAPTIONED", "INITIALS", "Released in Full", "Released in Part":
		return true
	}
	for _, note := range [...]string{
		"Declassification Authority:", "Classification Extended on", "U.S. Department of State SUBJECT TO AGREEMENT",
		"CLASSIFICATION: UNCLASSIFIED", "This document contains NATO information",
	} {
		if strings.HasPrefix(s, note) {
			return true
		}
	}
	return isStamp(s)
}

// stampWithin returns where the blanks begin before a stamp beside a line, or -1: UNCLASSIFIED    CLR 6:   JDM
func stampWithin(s string, gap int) int {
	for from := 0; ; {
		i := strings.Index(s[from:], strings.Repeat(" ", gap))
		if i < 0 {
			return -1
		}
		i += from
		rest := strings.TrimLeft(s[i:], " ")
		if isStamp(rest) {
			return i
		}
		from = len(s) - len(rest)
	}
}

// isStamp reports whether s is a row of the stamp beside the text of a draft: CLR 2:   CFU   OK
func isStamp(s string) bool {
	const most = 40
	if len(s) > most {
		return false
	}
	for _, label := range [...]string{"APPR:", "DRAFT:", "CLR "} {
		if rest, ok := strings.CutPrefix(s, label); ok {
			return label != "CLR " || digits(rest) > 0 && strings.HasPrefix(rest[digits(rest):], ":")
		}
	}
	return false
}
