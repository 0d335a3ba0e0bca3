package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// What it costs that a piece goes on with the line before: a function for each kind that may go on.

// further returns what it costs that a piece goes on with the line that a path has last.
func (s *solver) further(w *path, p *piece) cost {
	if p.page {
		return never
	}
	k := s.automaton.kind[w.state]
	if p.inline && w.run == 0 {
		switch {
		case w.beginsText(p), // THE DUES ------- 3. (C) Text
			k == SubjectKind && endsSensitiveNotice(p.text),   // THE DUES SENSITIVE BUT UNCLASSIFIED - PLEASE PROTECT
			k == AddresseeKind && beginsWithIndicator(p.text): // INFO RUEHBS/USEU BRUSSELS RUEHRO/AMEMBASSY ROME
			return hardly
		}
		if k.isField() && len(p.text) > 1 && levelLength(p.text) == len(p.text) { // the level above a page line
			return hardly
		}
		return certain
	}
	if f := furthers[k]; f != nil {
		return f(w, p)
	}
	if k == StrayKind && s.automaton.zone[w.state] == endingZone && !p.blank && !isPublisher(p.text) && p.text != "BT" {
		return certain
	}
	return never
}

// beginsText reports whether a piece begins with a number and a portion mark, as the first
// paragraph of a text does that is on the line of the last field, or the next one after that of a
// path: "Reasons: 1.4 (b). 1. (C) The dues rise."
func (w *path) beginsText(p *piece) bool {
	if !isDigit(p.text[0]) {
		return false
	}
	of := p.numbering()
	return (of.number == 1 || of.number == int(w.number)+1) && portionLength(strings.TrimLeft(of.rest, " ")) > 0
}

// endsSensitiveNotice reports whether a line that warns of what SENSITIVE means has a stop or a dash
// after the words, so that they do not belong to a title: SENSITIVE BUT UNCLASSIFIED - PLEASE
// PROTECT, but not SENSITIVE BUT UNCLASSIFIED RECORDS.
func endsSensitiveNotice(s string) bool {
	if len(s) <= len(tables.SensitiveLine) || !isSensitiveNotice(s) {
		return false
	}
	rest := strings.TrimLeft(s[len(tables.SensitiveLine):], " ")
	return rest != "" && (rest[0] == '.' || rest[0] == '-')
}

// furthers are the functions of the kinds that may go on over lines.
var furthers = [kinds]func(*path, *piece) cost{
	RoutingKind: furtherRouting, AddresseeKind: furtherAddressee, RepeatKind: furtherRepeat, MarkingKind: furtherMarking,
	AttentionKind: furtherAttention, OrderKind: furtherOrder, TagsKind: furtherTags, SubjectKind: furtherSubject,
	ReferencesKind: furtherReferences, ReasonKind: furtherReason, ClassifiedByKind: furtherOfficer,
	DerivedFromKind: furtherAuthority, DeclassifyKind: furtherAuthority, LabelKind: furtherLabel,
	NoticeKind: furtherNotice, PrefixKind: furtherPrefix,
}

// long is what it costs that a field goes on beyond the three lines that nearly all have.
func (w *path) long() cost {
	const usual, most = 3, 4
	return 2 * cost(min(max(0, int(w.lines)-usual), most))
}

func furtherRouting(_ *path, p *piece) cost {
	if allIndicators(p.text) {
		return certain
	}
	return never
}

// furtherAddressee takes a precedence and a number, or a part of the name:
//
//	RUEOBZB/CDR EXAMPLE
//	COMMAND HARBOR//J2/J3//
func furtherAddressee(w *path, p *piece) cost {
	const most = 60 // bytes of a part of a name
	word := firstWord(p.text)
	number := len(word) > 0 && digits(word) == len(word)
	switch {
	case precedenceLength(p.text) > 0:
		if p.blank {
			return damaged
		}
		return certain
	case number && len(word) == 4 && len(word) == len(p.text) && !p.blank:
		return certain
	case isAccountingSymbol(p.text) && isGroupCount(p.below()):
		return never
	case p.blank, number, isGroupCount(p.text), p.mixed, len(p.text) > most, isLevelLine(p.text),
		strings.IndexByte(p.text, '|') >= 0:
		return never
	case wraps(p.text, w.has(indicated), w.role):
		if endsWithStationSerial(w.span.Of(p.file.Text)) {
			return doubtful // the line before is whole: PRIORITY 0007
		}
		return certain
	}
	return never
}

// endsWithStationSerial reports whether s ends with four digits after a precedence or a name.
func endsWithStationSerial(s string) bool {
	const number = 4
	n := len(s) - number
	return n > 0 && s[n-1] == ' ' && digits(s[n:]) == number
}

// furtherPrefix takes the group count below an accounting symbol.
func furtherPrefix(w *path, p *piece) cost {
	if isGroupCount(p.text) && !p.blank && !isGroupCount(w.span.Of(p.file.Text)) {
		return certain
	}
	return never
}

func furtherRepeat(w *path, p *piece) cost {
	switch {
	case p.blank:
		return never
	case w.has(again):
		return certain
	}
	return trifle
}

// furtherMarking takes the post and serial number that a level was wrapped from.
func furtherMarking(w *path, p *piece) cost {
	const most = 40
	if !p.blank && !p.mixed && w.lines == 1 && !w.has(numbered) && strings.HasPrefix(p.text, "SECTION ") &&
		hasSerial(p.text) {
		return trifle
	}
	if !p.blank && w.lines == 1 && !w.has(numbered) && isWrappedSerial(w.span.Of(p.file.Text), p.text) {
		return trifle
	}
	if p.mixed || w.lines > 1 || w.has(numbered) || len(p.text) > most || !isDigit(p.text[len(p.text)-1]) ||
		!postWords(strings.TrimRight(p.text, "0123456789")) {
		return never
	}
	if p.blank { // SECTION 01 OF 02, a blank line, PORT LOUIS 000042
		if !strings.Contains(w.span.Of(p.file.Text), "SECTION ") || !hasSerial(p.text) {
			return never
		}
		return damaged
	}
	return trifle
}

// isWrappedSerial reports whether a line has nothing but the digits of a serial number, and those of
// the classification line above, which ends with its post, are missing:
//
//	C O N F I D E N T I A L PORT LOUIS
//	000042
func isWrappedSerial(above, s string) bool {
	const least, most = 4, 8 // digits
	return len(s) >= least && len(s) <= most && digits(s) == len(s) &&
		levelLength(above) > 0 && levelLength(above) < len(above) && isUpper(above[len(above)-1])
}

func furtherNotice(w *path, p *piece) cost {
	if p.blank {
		return never
	}
	return damaged + w.long()
}

func furtherAttention(w *path, p *piece) cost {
	switch {
	case p.blank:
		return never
	case strings.IndexByte(",/;", p.file.Text[w.span.End-1]) >= 0, goesOn(w.span.Of(p.file.Text), p.text):
		return certain
	case upperWord(p.text) && !isCoreCaption(p.text) && p.below() == "" && w.listsNames(p):
		return certain // ROME FOR ROE, POE, RICHARD and, below, STONE
	}
	return doubtful + w.long()
}

// goesOn reports whether a pass line must go on: it ends with FOR, TO or another such word, has a
// parenthesis that is not closed, or what is below begins with AND.
func goesOn(s, below string) bool {
	switch s[strings.LastIndexByte(s, ' ')+1:] {
	case "FOR": // but not FROM AMBASSADOR ROE FOR and, below, STATE FOR EUR
		w := firstWord(below)
		return !isAgency(w) || !strings.HasPrefix(below[len(w):], " FOR ")
	case "AND", "PASS", "TO":
		return true
	}
	return strings.HasPrefix(below, "AND ") ||
		strings.LastIndexByte(s, '(') > strings.LastIndexByte(s, ')') && strings.IndexByte(below, ')') >= 0
}

// listsNames reports whether the last line of a path has a list of names, which may go on without a comma.
func (w *path) listsNames(p *piece) bool {
	text := w.span.Of(p.file.Text)
	return w.lines == 1 && strings.Contains(text, " FOR ") && strings.Count(text, ", ") > 1
}

func furtherOrder(w *path, p *piece) cost {
	const most = 60 // bytes of a number or a date alone
	if w.has(labelOnly) || isDigit(p.text[0]) && len(p.text) < most {
		if p.blank {
			return doubtful
		}
		return trifle
	}
	value := w.span.Of(p.file.Text)
	switch {
	case p.blank:
		return never
	case isBareOrder(value) && strings.HasPrefix(p.text, "DECL"):
		return certain
	case isDigit(value[len(value)-1]), strings.HasSuffix(value, "N/A"), strings.HasSuffix(value, "OADR"): // complete
		return hardly + trifle
	case p.mixed:
		return doubtful + w.long()
	}
	return damaged + w.long()
}

func furtherTags(w *path, p *piece) cost {
	switch {
	case p.mixed && !p.blank && isCodes(strings.ToUpper(p.text)) && w.smallEnd(p.file): // "ke, su," / "cf"
		return trifle
	case isCodes(p.text):
		if p.blank {
			return trifle
		}
		return certain
	case p.blank:
		return never
	case p.mixed:
		return hardly + trifle + w.long()
	case w.lines == 1 && upperWord(p.text) && labelOf(p.below()+" ").kind == SubjectKind: // a name cut in two
		return damaged
	}
	return hardly + w.long()
}

// smallEnd reports whether the last logical line of a path ends in small letters.
func (w *path) smallEnd(f *File) bool {
	const few = 8 // bytes
	value := w.span.Of(f.Text)
	return hasLower(value[max(0, len(value)-few):])
}

// isCodes reports whether a line consists of codes and names in parentheses, as TAGS go on.
func isCodes(s string) bool {
	const most, mostCode = 90, 5
	if len(s) >= most {
		return false
	}
	n := 0
	for rest := s; ; n++ {
		start := 0
		for start < len(rest) && partsCodes(rest[start]) {
			start++
		}
		end := start
		for end < len(rest) && !partsCodes(rest[end]) {
			end++
		}
		w := rest[start:end]
		if w == "" {
			return n > 0
		}
		rest = rest[end:]
		if of := strings.TrimRight(w, ":"); of == "FOR" || of == "PASS" { // LIMA FOR AGATT
			return false
		}
		if w[0] != '(' && (len(w) > mostCode && strings.IndexByte(w, '/') < 0 || !isUpper(w[0])) || hasLower(w) {
			return false
		}
	}
}

// partsCodes reports whether c is a sign between the codes of TAGS.
func partsCodes(c byte) bool { return c == ' ' || c == ',' || c == ';' }

func furtherSubject(w *path, p *piece) cost {
	const usual = 80 // bytes that tell in which letters it is
	switch {
	case isUsualTitle(p.text), isUnderline(p.text), isSensitiveNotice(p.text), isForColon(p.text),
		p.blank && isUnderline(p.below()):
		return never
	case w.has(labelOnly):
		return trifle
	case w.lacksName(p):
		return certain
	case p.blank && !p.mixed && isUpper(p.text[0]) && labelOf(p.text).kind == NoKind &&
		attentionCost(p.text, false) > damaged && p.beforeField() && !startsCable(p.text) &&
		!strings.Contains(w.span.Of(p.file.Text), p.text):
		return damaged
	case p.blank:
		return never
	case portionLength(p.text) > 0:
		return hardly
	case p.mixed && !hasLower(w.span.Of(p.file.Text)[:min(w.span.Len(), usual)]): // below capitals
		return shape + w.long()
	case p.mixed:
		return trifle + w.long()
	}
	return w.long() / 2
}

// lacksName reports whether a piece is a name that was redacted, for which the title above waits:
//
//	SUBJECT: HARBOR DUES AND THE FATE OF
//	XXXXXXXX
func (w *path) lacksName(p *piece) bool {
	return !p.blank && p.text[0] != '.' && isRedaction(p.text) && endsWithSmallWord(w.span.Of(p.file.Text))
}

// endsWithSmallWord reports whether the last word of a title is one after which another must come.
func endsWithSmallWord(s string) bool {
	switch strings.ToUpper(s[strings.LastIndexByte(s, ' ')+1:]) {
	case "A", "AN", "AND", "AT", "BY", "FOR", "FROM", "IN", "OF", "ON", "OR", "THE", "TO", "WITH":
		return true
	}
	return false
}

// startsSmallItem reports whether s is an item of a list of references with a small letter: b) PARIS 12.
func startsSmallItem(s string) bool {
	n := listLetterLength(s)
	return n > 0 && startsCable(s[n:])
}

// beforeField reports whether the next line that is not blank begins with the label of a field, so
// that what precedes it is no heading of the text.
func (p *piece) beforeField() bool {
	const near = 5                      // lines
	if p.at.End < p.texts[p.line].End { // a field begins on its own line
		return true
	}
	for i := p.line + 1; i < len(p.texts) && i <= p.line+near; i++ {
		if at := p.texts[i]; at.Len() > 0 {
			s := at.Of(p.file.Text)
			return labelOf(s).kind != NoKind || orderLabel(s) > 0 || pageLineLength(s) > 0 && labelBelow(p.file, i)
		}
	}
	return false
}

// labelBelow reports whether the label of a field begins a line soon below line i.
func labelBelow(f *File, i int) bool {
	const near = 3 // lines
	for j := i + 1; j < len(f.Lines) && j <= i+near; j++ {
		if at := trim(f.Text, f.Lines[j]); at.Len() > 0 {
			return labelOf(at.Of(f.Text)).kind != NoKind
		}
	}
	return false
}

func furtherReferences(w *path, p *piece) cost {
	if n := portionLength(p.text); n > len("(C)") && p.mixed && !p.blank &&
		!startsCable(strings.TrimLeft(p.text[n:], " ")) {
		return hardly // (SBU) Text
	}
	switch {
	case bulletLength(p.text) > 0 || startsCable(p.text) || p.blank && startsSmallItem(p.text):
		if !p.blank {
			return certain
		}
		if n := portionLength(p.text); n == len("(C)") && bulletLength(p.text) == n && !startsCable(p.text[n:]) {
			return against - trifle // (C) Text
		}
		return trifle
	case p.blank && !p.mixed && isUpper(p.text[0]) && p.beforeField() && attentionCost(p.text, false) > damaged &&
		!isCodes(p.text) && endsWithDate(w.span.Of(p.file.Text)):
		return damaged // B. ROE-POE 03/27/06 / E-MAIL TO THE HARBOR BOARD
	case p.blank:
		return never
	case subBulletLength(p.text) > 0, isListPart(p.text):
		return certain
	case isUsualTitle(p.text):
		return never
	}
	return trifle + w.long()/2
}

// isListPart reports whether s has the letter of a list with a cable after it, or is the number of a
// cable whose post is on the line above:
//
//	REF: A. LA PAZ 2971 B. ROE-POE E-MAIL DTD
//	11-15-99 C. STATE 169972 D. PORT OF SPAIN
//	1226
func isListPart(s string) bool {
	const most = 6 // digits
	if n := digits(s); n == len(s) {
		return n <= most
	}
	for i := range len(s) {
		if i > 0 && s[i-1] != ' ' {
			continue
		}
		if n := bulletLength(s[i:]); n > 0 && startsCable(s[i+n:]) {
			return true
		}
	}
	return false
}

func furtherReason(w *path, p *piece) cost {
	if p.blank && isDigit(p.text[0]) && len(p.text) > 2 && p.text[1] == '.' {
		return trifle
	}
	return furtherAuthority(w, p)
}

// furtherOfficer takes the officer and the reasons below a title and a blank line:
//
//	Classified By: Political Counselor
//
//	Political Counselor Jane Roe, reasons 1.4 (b) and (d)
func furtherOfficer(w *path, p *piece) cost {
	const most = 60 // bytes of the label and a title
	line := trim(p.file.Text, p.file.Lines[p.line]).Of(p.file.Text)
	if p.blank && w.lines == 1 && w.span.Len() < most && namesSection(line) &&
		!namesSection(w.span.Of(p.file.Text)) && !isDigit(p.text[0]) {
		return trifle
	}
	return furtherAuthority(w, p)
}

// namesSection reports whether a section of the order is in s, after the word for it.
func namesSection(s string) bool {
	start, sections := reasonWithin(s)
	return start < sections && sectionNumber(strings.TrimLeft(s[sections:], " :,")) > 0
}

func furtherAuthority(w *path, p *piece) cost {
	switch {
	case isUsualTitle(p.text): // Reasons: 1.4 (b), and SUMMARY below
		return never
	case !p.blank:
		return w.long()
	case w.has(labelOnly), p.file.Text[w.span.End-1] == ',': // Jane Roe, Ambassador,
		return trifle
	}
	return never
}

// furtherLabel takes what hangs under the value of a label, also beyond a page break:
//
//	Info:       HARBOR COLLECTIVE ROUTINE; ROME,
//	            AMEMBASSY ROUTINE
func furtherLabel(w *path, p *piece) cost {
	const hanging = 8 // columns
	if p.at.Start-p.file.Lines[p.line].Start < hanging {
		return furtherAuthority(w, p)
	}
	switch {
	case !p.blank:
		return certain
	case w.run > 0, // a page was turned within the value, below which blank lines are usual
		strings.IndexByte(";,", p.file.Text[w.span.End-1]) >= 0,
		isPerson(p.text):
		return trifle
	}
	return furtherAuthority(w, p)
}

// isPerson reports whether s is an office and a name, as those who cleared a cable are listed: POL:Roe, Jane A
func isPerson(s string) bool {
	office, name, found := strings.Cut(s, ":")
	_, given, comma := strings.Cut(name, ",")
	return found && comma && office != "" && strings.TrimSpace(given) != "" && labelOf(s).kind == NoKind
}

// endsWithDate reports whether the last word of s is a date: 03/27/06.
func endsWithDate(s string) bool {
	w := s[strings.LastIndexByte(s, ' ')+1:]
	return figuresDateLength(w) == len(w)
}
