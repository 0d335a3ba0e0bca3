package grammar

import "strings"

// Messages of other services, and drafts of the Department, are known by two marks at least. Their
// headings are read, and nothing of the handbooks of the Department is asked of them.

// shape says that a line is one of the heading of another layout.
func (b *framer) shape(line int, of Layout) {
	b.set(line, FormKind)
	b.lines[line].form = of
	b.form = of
}

// next returns the first line from a line on that is not blank and of which nothing is known, or -1.
func (b *framer) next(line int) int {
	for i := line; i < len(b.file.Lines); i++ {
		if b.text(i) != "" && b.is(i) == NoKind {
			return i
		}
	}
	return -1
}

// cousin finds the heading of a message of another service.
func (b *framer) cousin() {
	first := b.next(0)
	if first < 0 {
		return
	}
	line := b.line128(first)
	switch {
	case b.begins&inSets != 0 && b.sets():
	case line:
	case b.begins&numberedTel != 0 && b.telno():
	case strings.Contains(b.head(first), sheetName) && b.isNamed(first, sheetName) && b.sheet(first):
	case isCall(b.text(first)):
		b.call(first)
	}
}

// line128 finds the line of ACP 128 at the head of a message, above which a relay may have put
// operating signals. A second mark must follow: a security warning, FM or the date-time line.
func (b *framer) line128(first int) bool {
	const most = 6 // lines
	for i := first; i >= 0 && i < min(first+most, len(b.file.Lines)); i++ {
		s := b.text(i)
		if s == "" || !isLine128(s) {
			continue
		}
		end := i
		for end+1 < len(b.file.Lines) && allIndicators(strings.TrimRight(b.text(end+1), ".")) && b.text(end+1) != "" {
			end++
		}
		next := b.next(end + 1)
		if next < 0 {
			return false
		}
		if s := b.text(next); !isSecurity(s, firstWord(s)) && !isDateTimeLine(s) && !strings.HasPrefix(s, "FM ") {
			return false
		}
		for at := i; at <= end; at++ {
			b.shape(at, ACP128)
			b.lines[at].more = at > i
		}
		return true
	}
	return false
}

// sets finds the sets of a general message, each of which may go on over lines up to two slants.
// Its marks are the set MSGID and any other.
func (b *framer) sets() bool {
	if !b.namedAbove(b.textTop()) {
		return false
	}
	var starts []int
	open := false
	for i := range b.file.Lines {
		s := b.text(i)
		switch {
		case s == "" || b.is(i) != NoKind:
		case setLength(s) > 0:
			starts = append(starts, i)
			open = !strings.HasSuffix(s, "//")
		case open && s == "BT":
			open = false
		case open:
			starts = append(starts, ^i)
			open = !strings.HasSuffix(s, "//")
		}
	}
	named := 0
	for _, i := range starts {
		if i >= 0 {
			named++
		}
	}
	if named < 2 {
		return false
	}
	for _, i := range starts {
		if i >= 0 {
			b.shape(i, GENADMIN)
		} else {
			b.shape(^i, GENADMIN)
			b.lines[^i].more = true
		}
	}
	return true
}

// namedAbove reports whether the set MSGID is above a line.
func (b *framer) namedAbove(line int) bool {
	for i := range line {
		if strings.HasPrefix(b.text(i), "MSGID/") {
			return true
		}
	}
	return false
}

// setNames are the sets that general messages have.
var setNames = [...]string{
	"MSGID", "SUBJ", "REF", "NARR", "AMPN", "POC", "RMKS", "GENTEXT", "EXER", "OPER", "DECL", "PERID", "AKNLDG", "CANX",
}

// setLength returns the length of the name of a set that s begins with, or 0.
func setLength(s string) int {
	for _, name := range setNames {
		if strings.HasPrefix(s, name) && len(s) > len(name) && s[len(name)] == '/' {
			return len(name)
		}
	}
	return 0
}

// telno finds the heading of a British telegram. Its marks are TELNO and a number, OF with a date-time group, and TO
// with the precedence before the name, two of which are there.
func (b *framer) telno() bool {
	const most = 60 // lines of a heading
	number, of, to := -1, -1, -1
	end := min(most, len(b.file.Lines), b.textTop())
	for i := range end {
		s := b.text(i)
		switch {
		case number < 0 && isTelnoNumber(s):
			number = i
		case of < 0 && strings.HasPrefix(s, "OF ") && digits(s[3:]) == 6 && len(s) > 9 && s[9] == 'Z':
			of = i
		case to < 0 && strings.HasPrefix(s, "TO ") && precedenceLength(s[3:]) > 0:
			to = i
		}
	}
	if max(number, of) < 0 || min(number, of) < 0 && to < 0 {
		return false
	}
	last := 0
	for i := range end {
		if s := b.text(i); s != "" && b.is(i) == NoKind && telnoLabel(s) > 0 {
			b.shape(i, UKTelno)
			last = i
		} else if s != "" && i > max(number, of) && b.is(i) == NoKind {
			break
		}
	}
	if end := b.last(); end > last && b.text(end) == "YYYY" {
		b.shape(end, UKTelno)
	}
	return true
}

// isTelnoNumber reports whether s is the number of a British telegram: TELNO 61
func isTelnoNumber(s string) bool {
	rest, ok := strings.CutPrefix(s, "TELNO ")
	return ok && rest != "" && digits(rest) == len(rest)
}

// last returns the last line that is not blank, no level, and of which nothing is known, or -1.
func (b *framer) last() int {
	for i := len(b.file.Lines) - 1; i >= 0; i-- {
		if s := b.text(i); s != "" && b.is(i) == NoKind && levelLength(s) < len(s) {
			return i
		}
	}
	return -1
}

// mostBoxes is how many lines the boxes at the head of a joint message form take at most.
const mostBoxes = 60

// head returns the text of the lines in which the boxes at the head of a form may be.
func (b *framer) head(first int) string {
	last := min(first+mostBoxes, len(b.file.Lines)) - 1
	return b.file.Text[b.file.Lines[first].Start:b.file.Lines[last].Stop]
}

// sheetName is the name of the form in its first box.
const sheetName = "JOINT MESSAGEFORM"

// isNamed reports whether a name is in a line above the text, from a line on.
func (b *framer) isNamed(first int, name string) bool {
	for i := first; i < b.textTop(); i++ {
		if strings.Contains(b.text(i), name) {
			return true
		}
	}
	return false
}

// sheet finds the boxes of a joint message form. Its marks are its name and those of its boxes.
func (b *framer) sheet(first int) bool {
	text := b.file.Text
	if !strings.Contains(text, "DTG/RELEASER") && !strings.Contains(text, "ORIG/MSG IDENT") &&
		!strings.Contains(text, "FROM:") {
		return false
	}
	last := -1
	for i := first; i < min(first+mostBoxes, len(b.file.Lines)); i++ {
		s := b.text(i)
		if s == "" {
			continue
		}
		if n, _, _ := paragraphNumber(s); n == 1 { // what is below it is quoted
			break
		}
		if strings.HasPrefix(s, "FROM:") || strings.HasPrefix(s, "TO:") || strings.HasPrefix(s, "INFO:") {
			last = i
		}
	}
	for last >= 0 && last+1 < len(b.file.Lines) && b.text(last+1) != "" {
		last++ // further addressees
	}
	list := false
	for i := first; i <= last; i++ {
		s := b.text(i)
		if s == "" || b.is(i) != NoKind {
			continue
		}
		b.shape(i, DD173)
		label := strings.HasPrefix(s, "FROM:") || strings.HasPrefix(s, "TO:") || strings.HasPrefix(s, "INFO:")
		b.lines[i].more = list && !label && b.text(i-1) != ""
		list = list || label
	}
	for i := last + 1; i < len(b.file.Lines); i++ {
		switch s := b.text(i); {
		case isSheetSigner(s), strings.HasPrefix(s, "SIGNATURE "), strings.HasPrefix(s, "SECURITY CLASSIFICATION"):
			b.shape(i, DD173)
		case strings.HasPrefix(s, sheetName):
			i = b.furtherSheet(i)
		case strings.HasPrefix(s, "SUBJ"):
			b.sheetReferences(i + 1)
		}
	}
	return true
}

// sheetReferences finds the references of a message on the form, which are below its subject, lettered
// from A and without a label:
//
//	SUBJ: CRATES FOR THE MUSEUM
//	A. FONECON CPT ROE/MR POE, 12 OCT 87.
func (b *framer) sheetReferences(from int) {
	const most = 12 // lines of the subject
	letter := byte('A')
	first := -1
	for i := b.next(from); i >= 0; i = b.next(i + 1) {
		s := b.text(i)
		item := bulletLength(s) > 0 && s[0] == letter
		if n, _, _ := paragraphNumber(s); n >= 0 || first < 0 && i-from > most || b.is(i) != NoKind {
			return
		}
		switch {
		case item && first < 0:
			first = i
			b.set(i, ReferencesKind)
		case first < 0: // the subject goes on
			continue
		case !item && b.text(i-1) == "":
			return // text
		default:
			b.set(i, ReferencesKind)
			b.lines[i].more = true
		}
		if item {
			letter++
		}
	}
}

// furtherSheet sets the lines at the head of a further page of a form, to the row with its number, and
// returns the last one.
func (b *framer) furtherSheet(first int) int {
	const most = 8 // lines
	for i := first; i < min(first+most, len(b.file.Lines)); i++ {
		if sheetGroup(b.text(i)) < 0 {
			continue
		}
		for at := first; at <= i; at++ {
			if b.text(at) != "" && b.is(at) == NoKind {
				b.shape(at, DD173)
			}
		}
		return i
	}
	return first
}

// isSheetSigner reports whether s begins a box with who drafted or released a message.
func isSheetSigner(s string) bool {
	return strings.HasPrefix(s, "DRAFTER TYPED NAME") || strings.HasPrefix(s, "TYPED NAME") ||
		strings.HasPrefix(s, "RELEASER TYPED NAME")
}

// isCall reports whether s calls a station: NKTA DE GLXW NR 7
func isCall(s string) bool {
	called, calling, ok := strings.Cut(s, " DE ")
	if !ok || len(s) > 80 {
		return false
	}
	calling, _, _ = strings.Cut(calling, " ")
	if !isCallSign(calling) || isIndicator(calling) {
		return false
	}
	for w := range strings.FieldsSeq(called) {
		if !isCallSign(w) {
			return false
		}
	}
	return true
}

func isCallSign(w string) bool {
	return len(w) >= 3 && len(w) <= 6 && strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

// call sets the line that calls a station, and the operating sign at the end. A second mark must
// be below: a date-time line, a group count or that sign.
func (b *framer) call(first int) {
	next, end := b.next(first+1), b.last()
	if next < 0 {
		return
	}
	s := b.text(next)
	sign := b.text(end) == "K" || b.text(end) == "AR"
	if !sign && !isDateTimeLine(s) && !isGroupCount(s) && !strings.HasPrefix(s, "FM ") {
		return
	}
	b.shape(first, ACP126)
	if sign {
		b.shape(end, ACP126)
	}
}

// draft finds the head of the form by which a telegram of the Department is cleared: who drafted it,
// and under that a date with a telephone number.
func (b *framer) draft() {
	const most = 60 // lines above it
	above := -1
	for i, at := range b.texts {
		if at.Len() == 0 || b.is(i) != NoKind {
			continue
		}
		if isDigit(b.file.Text[at.Start]) && isDrafted(b.text(i)) && b.besideOffice(above, i) {
			if i >= b.textTop() {
				return
			}
			if above >= 0 && isOfficeName(b.text(above)) {
				b.shape(above, StateDraft)
			}
			b.shape(i, StateDraft)
			b.draftHead(i + 1)
			return
		}
		if above = i; above >= most {
			return
		}
	}
}

// besideOffice reports whether an office and a name are above the line with the date of a draft, or, where who
// drafted it is lost, below it, and a telephone number after the date.
func (b *framer) besideOffice(above, line int) bool {
	if above >= 0 && isOfficeName(b.text(above)) {
		return true
	}
	s := b.text(line)
	below := b.next(line + 1)
	return figuresDateLength(s) < len(s) && below == line+1 && isOfficeName(b.text(below))
}

// draftHead sets the lines on who cleared a draft, and the addressees.
func (b *framer) draftHead(from int) {
	addresses := false
	for i := b.next(from); i >= 0; i = b.next(i + 1) {
		s := b.text(i)
		switch {
		case precedenceLength(s) > 0:
			more := addresses && endsOpen(b.text(i-1))
			b.shape(i, StateDraft)
			b.lines[i].more = more
			addresses = true
		case addresses && i > 0 && endsOpen(b.text(i-1)):
			b.shape(i, StateDraft)
			b.lines[i].more = true
		case !addresses && isClearances(s):
			b.shape(i, StateDraft)
		default:
			return
		}
	}
}

func endsOpen(s string) bool { return strings.HasSuffix(s, ",") || strings.HasSuffix(s, "+") }

// isOfficeName reports whether s is an office and a name: AF/E:LPEMBROKE
func isOfficeName(s string) bool {
	const most = 60
	if len(s) >= most || s == "" || !isUpper(s[0]) {
		return false
	}
	office, name, ok := strings.Cut(s, ":")
	if !ok && strings.Contains(s, "/") { // AF/E LPEMBROKE and AF/E;LPEMBROKE, whose colon is lost
		end := strings.IndexAny(s, " ;")
		if ok = end > 0; ok {
			office, name = s[:end], s[end+1:]
		}
	}
	return ok && isOffice(office) && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ.'-:0158") == "" && name != ""
}

func isOffice(s string) bool {
	return s != "" && isUpper(s[0]) && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/()-.&") == ""
}

// isDrafted reports whether s is a date in figures, after which a telephone number or a redaction
// may be.
func isDrafted(s string) bool {
	n := figuresDateLength(s)
	return n > 0 && strings.Trim(s[n:], "0123456789-. ()xXOIlSB") == "" // of a damaged number letters
}

// isClearances reports whether s begins with an office and the name of who cleared a draft, which may
// be missing: AF/E:KMORAN L:RSINGH(INFO) +
func isClearances(s string) bool {
	w, _, _ := strings.Cut(s, " ")
	office, name, ok := strings.Cut(w, ":")
	return ok && isOffice(office) && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ.'-()") == "" &&
		labelOf(s).length == 0 && orderLabel(s) == 0
}
