package grammar

import (
	"slices"
	"strings"
)

// detect finds profile, layout and wrappers of a cable from its lines, and names those that showed
// them.
func detect(c *Cable, lines []logical) {
	d := detector{cable: c, text: c.File.Text, lines: lines}
	for i := len(lines) - 1; i >= 0; i-- {
		d.first[lines[i].kind] = i + 1
	}
	c.Layout = d.layout()
	c.Profile = d.profile()
	c.Wrappers = d.wrappers()
	c.Service = d.service()
	c.Evidence = d.found
}

type detector struct {
	cable *Cable
	text  string
	lines []logical
	first [kinds]int // of each kind, the number of the first line from 1, or 0 where there is none
	found []Evidence
}

func (d *detector) note(of string, at Span, says string) {
	if d.found == nil {
		d.found = make([]Evidence, 0, 2) // of layout and profile
	}
	d.found = append(d.found, Evidence{at, says, of})
}

// has reports whether there is a line of a kind.
func (d *detector) has(k Kind) bool { return d.first[k] > 0 }

// firstOf returns the first line of a kind, or nil.
func (d *detector) firstOf(k Kind) *logical { return d.firstAmong(k, k) }

// firstAmong returns the first line of the kinds from one to another, or nil.
func (d *detector) firstAmong(from, to Kind) *logical {
	first := 0
	for _, i := range d.first[from : to+1] {
		if i > 0 && (first == 0 || i < first) {
			first = i
		}
	}
	if first == 0 {
		return nil
	}
	return &d.lines[first-1]
}

// earlier returns the one of two lines that comes first. Either may be nil.
func earlier(a, b *logical) *logical {
	if a == nil || b != nil && b.start < a.start {
		return b
	}
	return a
}

// layout takes the layout that the fewest others share first: SMART's labels, then the marks of the prints.
func (d *detector) layout() Layout {
	if l := d.form(); l != UnknownLayout {
		return l
	}
	if d.isLabelled() {
		d.note("layout", d.firstOf(LabelKind).span, "the labelled fields of the SMART form")
		return SMART
	}
	if l := d.print(); l != UnknownLayout {
		return l
	}
	known := earlier(d.firstAmong(PreambleKind, OriginatorKind), d.firstAmong(MarkingKind, ReferencesKind))
	known = earlier(known, d.firstOf(StationKind))
	switch {
	case known != nil && d.releasedDraft():
		d.note("layout", known.span, "fields of a telegram in a release, without a heading or a number")
		return StateDraft
	case known != nil && !d.ordinary(known):
		d.note("layout", known.span, "a line in the form of ACP 127")
		return ACP127
	case known == nil && d.isRecord(): // whose text the archive could not load
		d.note("layout", d.firstOf(AttributeKind).span, "attributes of a record, without a text")
		return ArchivePrint
	}
	return UnknownLayout
}

// isRecord reports whether there are attributes of a record of the National Archives.
func (d *detector) isRecord() bool {
	return d.has(AttributeKind) && slices.ContainsFunc(d.lines, func(l logical) bool {
		return l.kind == WrapperKind && l.of == AADRecord
	})
}

// isLabelled reports whether a cable has several labels, among them one that names the message.
func (d *detector) isLabelled() bool {
	const enough = 3
	if !d.has(LabelKind) {
		return false
	}
	labels, named := 0, false
	for i := range d.lines {
		if l := &d.lines[i]; l.kind == LabelKind {
			labels++
			named = named || namesMessage(l.span.Of(d.text))
		}
	}
	return labels >= enough && named
}

// ordinary reports whether all lines that are known, from first on, are such as letters, reports and notes
// have as well: a subject, references or words for TAGS below other lines, a level alone. A portion mark, a
// number of a message or a field of the Department shows a telegram, and so does a field in capitals.
//
//	Harbor Board
//
//	SUBJECT: Harbor dues
func (d *detector) ordinary(first *logical) bool {
	level, other, below := false, false, false
	for i := range d.lines {
		l := &d.lines[i]
		s := l.span.Of(d.text)
		switch k := l.kind; k {
		case MarkingKind:
			if len(s) > levelLength(s) || s == "UNCLAS" || len(s) > 1 && s[1] == ' ' { // S E C R E T
				return false
			}
			level = true
		case SubjectKind, ReferencesKind, AttentionKind, OriginatorKind, AddresseeKind, TagsKind:
			if !hasLower(s) {
				return false
			}
			other = true
		case ParagraphKind:
			if _, _, rest := paragraphNumber(s); strings.HasPrefix(s, pilcrow) ||
				portionLength(strings.TrimLeft(rest, " ")) > 0 {
				return false
			}
		case LabelKind:
			if !beginsFolded(s, "FROM:") {
				return false
			}
		default:
			if TransmissionKind <= k && k <= LabelKind && k != StrayKind || k == PageKind || k == PublisherKind {
				return false
			}
		}
		below = below || l.start < first.start
	}
	return below && other || level && !other
}

// namesMessage reports whether s has one of the labels by which SMART names a message. From, Subject
// and others are also those of e-mails and of records.
func namesMessage(s string) bool {
	rank, _ := smartLabelOf(s[:strings.IndexByte(s+":", ':')])
	return rank >= 0 && rank <= 1 // MRN, Date/DTG
}

// foreignWrappings reports who put a line of a sort into a copy.
var foreignWrappings = map[ForeignSort]Wrapping{
	DateLine: Newspaper, DatabaseRow: Database, ReleaseStamp: FOIARelease, MailField: EMail,
}

// wrapperSays says in plain words what a line shows by which a wrapper is known.
var wrapperSays = [wrappings]string{
	AADRecord:    "a line that an archive puts around a message",
	ReviewBanner: "a line that an archive puts around a message",
	FOIARelease:  "the banner, the stamp or a code of a release",
	EMail:        "a line of an e-mail",
	Reprint:      "a telegram below the labels of the SMART form",
}

// wrappers lists what others put around the message, each with the first line that shows it.
func (d *detector) wrappers() (list []Wrapping) {
	if !d.has(WrapperKind) && !d.has(ForeignKind) && !d.has(InnerKind) { // as in most files
		return nil
	}
	reviewed := false
	for i := range d.lines {
		l := &d.lines[i]
		of, says := UnknownWrapping, ""
		switch l.kind {
		case WrapperKind:
			of, says = l.of, wrapperSays[l.of]
		case ForeignKind:
			text := l.span.Of(d.text)
			if s := foreignSignOf(text, contentOf(text)); s != nil {
				of, says = foreignWrappings[s.sort], s.says
			}
		case InnerKind:
			of, says = Reprint, wrapperSays[Reprint]
		}
		if of == ReviewBanner { // on each sheet
			if reviewed || d.hasAttributes() {
				of = UnknownWrapping // a record has it
			}
			reviewed = true
		}
		if of != UnknownWrapping && !slices.Contains(list, of) {
			list = append(list, of)
			d.note(of.String(), l.span, says)
		}
	}
	return list
}

// hasAttributes reports whether the head of the attributes of a record is among the lines.
func (d *detector) hasAttributes() bool {
	return slices.ContainsFunc(d.lines, func(l logical) bool {
		return l.kind == WrapperKind && l.span.Of(d.text) == attributesHead
	})
}

// isCounter reports whether s is the dashed counter line of a print, whose number is hexadecimal from
// the 1990s on:
//
//	--------------------- 099491
//	------------------A40F1C  110846Z /38
func isCounter(s string) bool {
	if s == "" || s[0] != '-' {
		return false
	}
	rest := strings.TrimLeft(s, "-")
	if len(s)-len(rest) < 10 {
		return false
	}
	rest = strings.TrimLeft(rest, " ")
	word := firstWord(rest)
	return digits(rest) >= 5 ||
		len(word) == 6 && strings.Trim(word, "0123456789ABCDEF") == "" && strings.ContainsAny(word, "0123456789")
}

// isLine128 reports whether s is a line of ACP 128: RTTUZYUW RUEHPOA0001 0331200-UUUU--RUEHCAA.
func isLine128(s string) bool {
	if len(s) <= 35 || len(firstWord(s)) != 8 || !upperWord(firstWord(s)) {
		return false
	}
	_, rest, _ := strings.Cut(s, "-")
	return strings.Contains(s, "--") || securityLetters(rest) > 0
}

// securityLetters returns the length of the letters that s begins with, if two hyphens follow, one, or a
// long dash: the UUUU of UUUU--RUEHCAA.
func securityLetters(s string) int {
	const letters = 4
	if len(s) < letters || !upperWord(s[:letters]) || dashLength(s[letters:]) == 0 {
		return 0
	}
	return letters
}

// dashLength returns the length of the hyphens, or of the long dash in their place, that s begins with.
func dashLength(s string) int {
	for _, dash := range [...]string{"--", "-", "\u2013", "\u2014"} {
		if strings.HasPrefix(s, dash) {
			return len(dash)
		}
	}
	return 0
}

// profile distinguishes a transmission from a published copy by what publishers add and strip.
func (d *detector) profile() Profile {
	relayed := d.firstAmong(TransmissionKind, SecurityKind) != nil // what every relay reads, and publishers strip first
	heading := relayed || d.firstAmong(PreambleKind, AddresseeKind) != nil
	separated := d.has(SeparationKind)
	frame := earlier(d.firstOf(SeparationKind), d.firstAmong(SerialCheckKind, TextSeparatorKind))
	if frame != nil {
		d.note("profile", frame.span, "a separation or an ending, which publishers strip")
	}
	if l := d.cable.Layout; l.IsPrint() || l == NSC {
		return ArchiveProfile
	}
	published := d.published()
	switch {
	case published && !separated: // NNNN may be left in
		return ArchiveProfile
	case heading && (separated || frame != nil && (relayed || d.cable.Layout == ArchivePrint)):
		return TransmissionProfile
	case heading:
		d.note("profile", Span{}, "a heading without separations or ending")
		return ArchiveProfile
	}
	return DraftProfile
}

// isPublished reports whether a line that was put into a copy is one of a newspaper or a database, or
// says that the text is an extract.
func isPublished(s string) bool {
	if isExtract(s) || isDateLine(s) {
		return true
	}
	sign := foreignSignOf(s, contentOf(s))
	return sign != nil && foreignWrappings[sign.sort] == Database
}

// published looks for what publishers add: paragraph signs, links, footers, the lines of a newspaper or a database.
func (d *detector) published() bool {
	for i := range d.lines {
		at := d.lines[i].span
		switch k := d.lines[i].kind; {
		case k == ParagraphKind:
			if strings.HasPrefix(at.Of(d.text), pilcrow) {
				d.note("profile", Span{at.Start, at.Start + len(pilcrow)}, "a paragraph sign before a paragraph's number")
				return true
			}
		case k == TagsKind:
			if strings.Contains(at.Of(d.text), "](") || strings.Contains(at.Of(d.text), "</a>") {
				d.note("profile", at, "links on the TAGS line")
				return true
			}
		case k == PublisherKind, k == ForeignKind && isPublished(at.Of(d.text)):
			d.note("profile", at, "a publisher's line")
			return true
		}
	}
	return false
}
