package grammar

import "strings"

// Fields whose label was lost, or damaged so far that nobody can tell it, are known by what is
// in them and around them.

// unlabelledSubject is the test that a piece is a subject that lost its label: words in capitals
// between TAGS, or the E.O. line, and the next field.
//
//	TAGS: ETRD, MP
//	HARBOR DUES RISE IN PORT LOUIS
//	REF: PORT LOUIS 12
func unlabelledSubject(p *piece) (int, bool) {
	const least = 12 // bytes of the shortest
	s := p.text
	switch {
	case p.inline, len(s) < least, !isUpper(s[0]) && s[0] != '"', strings.IndexByte(s, ' ') < 0:
		return 0, false
	case (p.mixed || s[0] == '"') && !mostlyCapitals(s), !p.belowTags():
		return 0, false // few lines are in capitals and below TAGS
	case isUsualTitle(s), isUnderline(p.below()), isCoreCaption(s), isAgency(p.firstWord()), isCodes(s), startsCable(s),
		levelLength(s) > 0, bulletLength(s) > 0:
		return 0, false // they are something else
	}
	return 0, p.beforeReferences()
}

// mostlyCapitals reports whether four letters in five of s are capitals: scans and programs leave
// small ones, and names have them.
func mostlyCapitals(s string) bool {
	small, capitals := 0, 0
	for i := range len(s) {
		switch {
		case isUpper(s[i]):
			capitals++
		case 'a' <= s[i] && s[i] <= 'z':
			small++
		}
	}
	return capitals > 0 && small*4 <= capitals
}

// belowTags reports whether the line above that is not blank ends a TAGS or an E.O. line.
func (p *piece) belowTags() bool {
	const near = 4 // lines
	for i := p.line - 1; i >= max(0, p.line-near); i-- {
		s := p.texts[i].Of(p.file.Text)
		if s == "" {
			continue
		}
		switch {
		case tagsLabel(s) > 0, orderLabel(s) > 0, levelLength(s) > 0 && strings.Contains(s, " TAGS"):
			return true
		case !isCodes(s), labelOf(s).kind != NoKind:
			return false
		}
	}
	return false
}

// beforeReferences reports whether references, an officer or a reason follow the piece, on its line
// or within a few lines, and no field that is above a subject.
func (p *piece) beforeReferences() bool {
	const near = 5 // lines
	if rest := strings.TrimLeft(p.toLineEnd()[len(p.text):], " \t"); rest != "" {
		return standsBelowSubject(labelOf(rest).kind)
	}
	for s := range p.linesBelow(near) {
		if labelOf(s).kind != NoKind || orderLabel(s) > 0 {
			return endsTitleBlock(s)
		}
		if n := fieldWithin(s, fieldLabel{}, false); n < len(s) {
			return endsTitleBlock(strings.TrimLeft(s[n:], " \t"))
		}
		if !mostlyCapitals(s) {
			return false
		}
	}
	return false
}

// endsTitleBlock reports whether s begins with a field that is below the subject, or with the
// first paragraph.
func endsTitleBlock(s string) bool {
	if standsBelowSubject(labelOf(s).kind) {
		return true
	}
	n, _, rest := paragraphNumber(s)
	return n > 0 && portionLength(strings.TrimLeft(rest, " ")) > 0
}

// standsBelowSubject reports whether fields of a kind are below the subject.
func standsBelowSubject(k Kind) bool {
	return k == ReferencesKind || k == ClassifiedByKind || k == ReasonKind || k == DerivedFromKind
}

// damagedOfficer is the test that a piece names a classifying officer by a label that cannot be
// read: Clasdorfed By: DCM Jane Roe, reasons 1.4 (b) and (d).
func damagedOfficer(p *piece) (int, bool) {
	const near = 24 // bytes
	label := 0
	if i := strings.Index(p.text[:min(len(p.text), near)], " By: "); i > 0 && upperStart(p.text[:i]) {
		label = i + len(" By:")
	} else if strings.HasPrefix(p.text, "Classified ") {
		label = len("Classified")
	}
	return label, label > 0 && hasReason(p.toLineEnd())
}

// toLineEnd returns the text from the piece to the end of its line: another piece may follow.
func (p *piece) toLineEnd() string {
	return p.file.Text[p.at.Start:p.texts[p.line].End]
}

// hasReason reports whether a reason of the order is in s: reasons 1.4 (b) and (d).
func hasReason(s string) bool {
	i := strings.Index(s, "eason")
	return i > 0 && (strings.Contains(s[i:], "1.4") || strings.Contains(s[i:], "1.5"))
}

// upperStart reports whether s is one word that begins with a capital.
func upperStart(s string) bool { return isUpper(s[0]) && strings.IndexByte(s, ' ') < 0 }

// brokenOfficer is the test that a piece is the first half of the label of an officer that a program
// broke over a line end, or over a blank line:
//
//	SUBJECT: HARBOR DUES CLASSIFIED
//
//	BY: Jane Roe, Ambassador. REASON: 1.4 (b)
func brokenOfficer(p *piece) (int, bool) {
	return len(p.text), p.text == brokenLabel && breaksLabel(p.file, p.line)
}

const brokenLabel, brokenRest = "CLASSIFIED", "BY: "

// breaksLabel reports whether the next line that is not blank goes on with BY:.
func breaksLabel(f *File, line int) bool {
	const near = 3 // lines
	for i := line + 1; i < len(f.Lines) && i <= line+near; i++ {
		if at := trim(f.Text, f.Lines[i]); at.Len() > 0 {
			return strings.HasPrefix(at.Of(f.Text), brokenRest)
		}
	}
	return false
}
