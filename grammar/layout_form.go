package grammar

// form returns the layout of which lines of the heading were found in advance, the fuller one where
// there are two: a general message comes under a line of ACP 128.
func (d *detector) form() Layout {
	first := d.firstOf(FormKind)
	if first == nil {
		return UnknownLayout
	}
	for i := range d.lines {
		if l := &d.lines[i]; l.kind == FormKind && l.form == GENADMIN {
			first = l
			break
		}
	}
	d.note("layout", first.span, formSays[first.form])
	return first.form
}

// formSays says in plain words by what a layout is known.
var formSays = map[Layout]string{
	ACP126:     "a station is called, and a heading or an operating sign follows",
	ACP128:     "a routing line in the form of ACP 128",
	GENADMIN:   "sets that begin with MSGID",
	DD173:      "the boxes of the joint message form",
	UKTelno:    "TELNO, and OF with a date-time group",
	StateDraft: "who drafted a telegram, with a date and a telephone number",
	Weather:    "the heading of a weather bulletin, or a report in a code of the weather services",
	NOTAM:      "a line of a notice to airmen",
	CIA:        "a title of the CIA, or CITE with a station and a number",
	Press:      "the beginning of a press item or of a broadcast",
	Memorandum: "the title of a memorandum",
	Mail:       "the fields of an e-mail, and no line of a telegram",
}

// releasedDraft reports whether a release holds SUBJECT and TAGS, and nothing of a telegram that was
// sent: no heading and no number.
func (d *detector) releasedDraft() bool {
	if !d.has(WrapperKind) || !d.has(SubjectKind) || !d.has(TagsKind) || d.has(PageKind) ||
		d.firstAmong(TransmissionKind, AddresseeKind) != nil {
		return false
	}
	released := false
	for i := range d.lines {
		l := &d.lines[i]
		if l.kind == MarkingKind && hasSerial(l.span.Of(d.text)) {
			return false
		}
		released = released || l.kind == WrapperKind && l.of == FOIARelease
	}
	return released
}
