package grammar

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// findSignature turns the last lines of the text into the signature if they look like one, or parts
// the signature from them. Where the sections of a text are out of order, it is under the last one.
func findSignature(text string, lines []logical) []logical {
	for end := len(lines); end > 0; {
		found, ok := signatureAbove(text, lines, end)
		if ok {
			return found
		}
		for end--; end > 0 && (lines[end].kind != MarkingKind || !isEarlierSection(lines[end].span.Of(text))); {
			end--
		}
	}
	return lines
}

// isEarlierSection reports whether a classification line counts a section that is not the last:
// UNCLAS SECTION 01 OF 02 PORT LOUIS 000042.
func isEarlierSection(marking string) bool {
	_, counter, ok := strings.Cut(marking, "SECTION ")
	if !ok {
		return false
	}
	part, total, ok := strings.Cut(counter, " OF ")
	return ok && len(part) <= 2 && digits(total) > 0 && part != total[:digits(total)]
}

// signatureAbove finds the signature above the line at end, and reports whether there is one.
func signatureAbove(text string, lines []logical, end int) ([]logical, bool) {
	const long = 300 // bytes of a field that text follows on its line
	printed := false // a page of a print ends below the text
	for i := end - 1; i >= 0; i-- {
		switch l := &lines[i]; l.kind {
		case PublisherKind:
			if parted, ok := splitSignature(text, lines, i, printed); ok { // Website: XXXXXXXXXXXX ROE
				return parted, true
			}
			continue
		case LevelLineKind, PrintLineKind:
			printed = true
			continue
		case TextSeparatorKind, SerialCheckKind, EndOfMessageKind, CorrectionKind, StrayKind, LabelKind,
			ForeignKind, DistributionKind, WrapperKind, AttributeKind, CounterKind, DraftingKind, InnerKind, FormKind,
			CopyKind, HeadingLineKind, PageKind, UnderlineKind,
			RepeatKind,  // the heading appears once more under the text
			MarkingKind: // the level appears once more under the text of archive prints
			continue
		case CaptionKind, AttentionKind, OrderKind, TagsKind, SubjectKind:
			if headed(lines[:i]) {
				continue
			}
		case ReferencesKind, ReasonKind, ClassifiedByKind:
			if l.kind == ReferencesKind && headed(lines[:i]) {
				continue
			}
			if l.span.Len() > long {
				return splitSignature(text, lines, i, printed)
			}
		case TitleKind, PassageKind, ParagraphKind, SubparagraphKind, MarkerKind:
			if isUnderSignature(l.span.Of(text)) {
				continue
			}
			found, ok := splitSignature(text, lines, i, printed)
			if ok && found[i].kind == SignatureKind {
				moreSigners(text, found, i)
			}
			return found, ok
		}
		return lines, false
	}
	return lines, false
}

// isUnderSignature reports whether the lines of s are none of the text: UNQUOTE, the number of a page and the level,
// who drafted and approved the cable.
func isUnderSignature(s string) bool {
	const most = 200 // bytes
	if len(s) > most {
		return false
	}
	for line := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '\r' || r == '\n' }) {
		line = strings.TrimSpace(line)
		if n := digits(line); !isRemainder(line) && (n == 0 || n > 2 || n < len(line)) && levelLength(line) < len(line) &&
			!isEndNote(line) && !isDamagedLevel(line) {
			return false
		}
	}
	return true
}

// isDamagedLevel reports whether a line is a long level with a letter wrong: CONFID*NTIAL.
func isDamagedLevel(line string) bool {
	return tables.OneLetterApart(line, "CONFIDENTIAL") || tables.OneLetterApart(line, "UNCLASSIFIED")
}

// isEndNote reports whether a line says who drafted the cable, or that it ends: Drafted by: POL:JROE, END OF CABLE.
func isEndNote(line string) bool {
	if line == "" || !beginsNotes[line[0]] {
		return false
	}
	for _, label := range [...]string{"DRAFTED BY", "APPROVED BY", "CLEARED BY", "RELEASED BY"} {
		if len(line) > len(label) && strings.EqualFold(line[:len(label)], label) {
			return true
		}
	}
	switch strings.ToUpper(strings.TrimRight(line, ". ")) {
	case "END OF CABLE", "END CABLE", "END OF MESSAGE", "END MESSAGE":
		return true
	}
	return false
}

// beginsNotes are the bytes that end notes begin with.
var beginsNotes = bytesOf("DACREdacre")

// moreSigners makes signatures of lines of names above the signature i: ROE, a blank line, POE.
func moreSigners(text string, lines []logical, i int) {
	const most = 2
	first := i
	for first > 0 && i-first < most && (lines[first-1].kind == TitleKind || lines[first-1].kind == PassageKind) &&
		isNamed(lines[first-1].span.Of(text)) {
		first--
	}
	if first == 0 || first == i || !endsPassage(lines[first-1].span.Of(text)) {
		return
	}
	for ; first < i; first++ {
		lines[first].kind = SignatureKind
	}
}

// headed reports whether lines end with a heading and fields, as where a print has the text first.
func headed(lines []logical) bool {
	const most = 40 // lines of the fields
	for i := len(lines) - 1; i >= max(0, len(lines)-most); i-- {
		switch k := lines[i].kind; {
		case k == HeadingLineKind:
			return true
		case !k.isField() && !k.IsSetAside():
			return false
		}
	}
	return false
}

// isNamed reports whether a line holds names that are not taken out.
func isNamed(line string) bool {
	var room [4]signaturePart
	return strings.Trim(line, "Xx ") != "" && len(signatureLine(room[:0], line, false)) > 0
}

// splitSignature parts the signature from the paragraph i that it is under without a blank
// line, or on whose last line, and reports whether there is one. On a print the last word alone on its line
// is the signature, even where no sentence ends above it.
func splitSignature(text string, lines []logical, i int, printed bool) ([]logical, bool) {
	l := lines[i]
	body, level, line := withoutLevel(l.span.Of(text))
	body, line = withoutSigns(body, line)
	if strings.HasSuffix(blanks.trimRight(body), "EXERCISE EXERCISE") {
		return lines, false // the last line of a message of an exercise
	}
	whole := l.kind == PassageKind || l.kind == TitleKind
	at, before := signedLines(text, lines[:i], body, line, whole)
	if at.Len() == 0 {
		if above := withoutAddress(body, line); len(above) < len(body) { // a date or an address below the name
			at, before = signedLines(text, lines[:i], above, lastLine(above), whole)
		}
	}
	if at.Len() == 0 {
		if at, before = lastName(text, body, line, whole, printed); at.Len() == 0 {
			return lines, false
		}
	}
	gap := len(before)
	before = strings.TrimRight(before, " \t\r\n\x00")
	signature := logical{
		kind: SignatureKind, start: l.span.Start + at.Start, span: Span{l.span.Start + at.Start, l.span.Start + at.End},
		label: l.span.Start + at.Start,
	}
	if line := lastLine(body[:at.Start]); line > len(before) {
		signature.start = l.span.Start + line
	} else if gap < at.Start {
		signature.start = l.span.Start + gap
	}
	under := []logical{signature}
	if level.Len() > 0 {
		level = Span{l.span.Start + level.Start, l.span.Start + level.End}
		under = append(under, logical{kind: MarkingKind, start: level.Start, span: level, label: level.Start})
	}
	if before == "" {
		signature.start = l.start
		under[0] = signature
		return slices.Replace(lines, i, i+1, under...), true
	}
	lines[i].span.End = l.span.Start + len(before)
	if l.kind == TitleKind { // POE UNQUOTE ROE
		lines[i].kind = PassageKind
	}
	return slices.Insert(lines, i+1, under...), true
}

// withoutLevel returns a text without a level that is alone on its last line, where a copy repeats it under the
// signature, the place of the level, and where the last line of the rest begins.
func withoutLevel(body string) (rest string, level Span, line int) {
	line = lastLine(body)
	if n := levelLength(body[line:]); line == 0 || n == 0 || n < len(body)-line {
		return body, Span{}, line
	}
	rest = blanks.trimRight(body[:line])
	return rest, Span{line, len(body)}, lastLine(rest)
}

// signedLines returns the place of one to three last lines of a body that hold nothing but names and titles, and what
// comes before them. The place is empty where there are none. The last line begins at start.
func signedLines(text string, above []logical, body string, start int, whole bool) (at Span, before string) {
	const most = 3
	type block struct{ start, first int } // where its first line and its first name begin
	var blocks [most]block
	found := blocks[:0]
	end, last := len(body), 0
	titles := 0 // lines of titles, which need a name above them
	var room [4]signaturePart
	for n := 0; n < most && end > 0; n++ {
		if n > 0 {
			start = lastLine(body[:end])
		}
		if start == 0 && !whole {
			break
		}
		line := body[start:end]
		parts := signatureLine(room[:0], line, false)
		if len(parts) == 0 {
			if parts = signatureLine(room[:0], line, true); len(parts) == 0 {
				break
			}
			titles++
		} else {
			titles = 0
		}
		if n > 0 && !isNamed(line) { // XXXXXXXXXXXX above a name
			break
		}
		if n == 0 {
			last = start + signedPart(line).End
		}
		if titles == 0 {
			found = append(found, block{start, start + parts[0].at.Start})
		}
		end = len(blanks.trimRight(body[:start]))
	}
	for _, b := range slices.Backward(found) {
		before = body[:b.start]
		switch rest := strings.TrimRight(before, " \t\r\n\x00"); {
		case rest != "" && endsPassage(rest),
			rest == "" && (isPlainName(body[b.first:last]) || underPassage(text, above)):
			return Span{b.first, last}, before
		}
	}
	return Span{}, ""
}

// underPassage reports whether lines end with a passage, or with names under one.
func underPassage(text string, above []logical) bool {
	const most = 2 // names
	for i := len(above) - 1; i >= max(0, len(above)-most-1); i-- {
		switch s := above[i].span.Of(text); {
		case endsPassage(s):
			return true
		case !isNamed(s):
			return false
		}
	}
	return false
}

// isPlainName reports whether s is a name that nothing but a name is like: ROE, JANE ROE, or a single word.
func isPlainName(s string) bool { return isSurname(s) || isParticled(s) }

// lastName returns the place of the name that ends a body, and what comes before it. The place is empty where there
// is none. The last line begins at line.
func lastName(text, body string, line int, whole, printed bool) (at Span, before string) {
	start := line
	start += len(body[start:]) - len(strings.TrimLeft(body[start:], " \t\x00"))
	if name := strings.TrimRight(body[start:], ".#* "); isBareName(name, start == 0 && whole) { // ROE. ROE##
		body = body[:start+len(name)]
	}
	if name := body[start:]; start == 0 && !whole || !isSurname(name) && !isParticled(name) {
		var end int
		start, end = gluedName(body, line)
		body = body[:end]
	}
	name := body[start:]
	if name == "" {
		return Span{}, ""
	}
	at = Span{start, len(body)}
	before = strings.TrimRight(body[:start], " \t\r\n\x00")
	if again, ok := strings.CutSuffix(before, name); ok &&
		(again == "" || lineStart(again, len(again))) { // the name appears twice
		before = strings.TrimRight(again, " \t\r\n")
		start = strings.LastIndex(body[:start], name)
	}
	if before == "" {
		return at, before
	}
	const near = 200 // bytes of the text before the name that tell whether it is in capitals
	inSmallLetters := upperWord(name) && strings.IndexByte(",;:", before[len(before)-1]) < 0 &&
		hasLower(before[max(0, len(before)-near):]) &&
		(len(name) > 3 || strings.Count(text, name) == 1) // and, of three letters, not the USG of the text
	alone := printed && strings.ContainsAny(body[len(before):start], "\r\n") && upperWord(name) && len(name) > 3
	if !endsPassage(before) && !inSmallLetters && !alone {
		return Span{}, "" // the sentence goes on
	}
	return at, before
}

// isBareName reports whether s, from which the stop and the signs after it were taken, is one name:
// in capitals, or, as the whole of a passage, with small letters too.
func isBareName(s string, whole bool) bool {
	return len(s) >= 3 && (upperWord(s) || whole && isSurname(s) && strings.IndexByte(s, ' ') < 0)
}

// endsWithStop reports whether s ends like a sentence, or with a row of signs.
func endsWithStop(s string) bool {
	return s != "" && (strings.IndexByte(".?!\"')#*", s[len(s)-1]) >= 0 ||
		strings.HasSuffix(s, "\u201d") || strings.HasSuffix(s, "\u2019") || strings.HasSuffix(s, "\u2026"))
}

// endsPassage reports whether s ends like a sentence, a passage, a quotation or a text with the address of a web site.
func endsPassage(s string) bool {
	if endsWithStop(s) || strings.HasSuffix(s, unquote) || endsWithSite(s) {
		return true
	}
	if line := s[lastLine(s):]; len(line) > 3 && strings.Trim(line, "X") == "" { // taken out
		return true
	}
	const most = len("END OF COMMENT")
	end := strings.ToUpper(s[max(0, len(s)-most):])
	for _, word := range [...]string{"COMMENT", "SUMMARY", "TEXT", "NOTE"} {
		if head, ok := strings.CutSuffix(end, word); ok {
			head = strings.TrimSuffix(strings.TrimRight(head, " \r\n"), " OF")
			return strings.HasSuffix(head, "END")
		}
	}
	return false
}

// endsWithSite reports whether s ends with the address of a post's web site: "Visit Port Louis's
// Classified Website: http://www.example.gov/index. cfm", XXXXXXXXXXXX.
func endsWithSite(s string) bool {
	const near = 160 // bytes from the words to the end of the address
	s = s[max(0, len(s)-near):]
	if strings.IndexByte(s, '/') < 0 && !strings.HasSuffix(s, "X") && !strings.HasSuffix(s, "x") {
		return false
	}
	upper := strings.ToUpper(s)
	_, address, ok := strings.Cut(strings.ReplaceAll(upper, "WEB SITE", "WEBSITE"), "WEBSITE")
	address = strings.TrimLeft(address, ": ")
	return ok && (strings.IndexByte(address, '/') >= 0 || len(address) > 5 && strings.Trim(address, "X") == "")
}

// lastLine returns where the last line of s begins.
func lastLine(s string) int {
	i := len(s)
	for i > 0 && !lineEnds[s[i-1]] {
		i--
	}
	return i
}

var lineEnds = bytesOf("\r\n")

// withoutAddress returns a text without the lines that some write under a signature: the date, the address
// of the post, the telephone and the address of e-mails.
//
//	Jane Roe
//	Embassy Port Louis
//	+230 202 4400
//
// The last line of the text begins at line.
func withoutAddress(body string, line int) string {
	const most = 5 // lines
	for range most {
		if line == 0 || !isBelowName(strings.TrimSpace(body[line:])) {
			break
		}
		body = blanks.trimRight(body[:line])
		line = lastLine(body)
	}
	return body
}

// isBelowName reports whether a line is one of those under a signature.
func isBelowName(line string) bool {
	const least, most = 4, 60 // bytes
	if len(line) < least || len(line) > most || line[len(line)-1] == '.' {
		return false
	}
	switch {
	case strings.IndexByte(line, '@') > 0 && strings.IndexByte(strings.TrimPrefix(line, "E-mail: "), ' ') < 0,
		strings.Trim(line, "0123456789()+-/. ") == "" && digits(strings.TrimLeft(line, "(+")) > 1,
		foldLabel(line, "TEL", "PHONE", "TELEPHONE", "EMAIL", "E-MAIL", "FAX") > 0 && strings.ContainsAny(line, ":@"),
		foldLabel(line, "AMERICAN EMBASSY", "U.S. EMBASSY", "US EMBASSY", "EMBASSY", "AMERICAN CONSULATE") > 0:
		return true
	}
	return isDateAlone(line) || isKnownPost(line)
}

// isDateAlone reports whether a line is a date and nothing else: 27 MAR 06, March 27, 2006, 3/27/06.
func isDateAlone(line string) bool {
	if figuresDateLength(line) == len(line) {
		return true
	}
	const most = 3 // words
	months, words := 0, 0
	for w := range strings.FieldsFuncSeq(line, func(r rune) bool { return r == ' ' || r == ',' || r == '.' }) {
		words++
		switch {
		case digits(w) == len(w) && len(w) <= len("2006"):
		case len(w) >= len("MAR") && isMonth(strings.ToUpper(w[:3])):
			months++
		default:
			return false
		}
	}
	return months == 1 && words > 1 && words <= most
}

// withoutSigns returns a text without the lines of signs that it ends with, "ROE" / "...", and where
// its last line begins. That of the body does at line.
func withoutSigns(body string, line int) (string, int) {
	for line > 0 && isRemainder(body[line:]) {
		body = blanks.trimRight(body[:line])
		line = lastLine(body)
	}
	return body, line
}

// isRemainder reports whether s is no text of the cable: what a table or a cut copy leaves below it, dots,
// quotation marks, >; the end of a quotation that the whole text is; a note of the communications center.
func isRemainder(s string) bool {
	return inRemainders.all(s) || s == unquote || strings.HasPrefix(s, "NOTE BY OC")
}

var inRemainders = bytesOf(" .\">#,Y*=~`|_-")

// unquote ends a quotation, of which nothing else shows that a sentence ends.
const unquote = "UNQUOTE"

// isParticled reports whether s is a surname after a small word of its own: van Roe, de Poe.
func isParticled(s string) bool {
	small, name, ok := strings.Cut(s, " ")
	return ok && len(small) >= 2 && len(small) <= 3 && strings.ToLower(small) == small && isLetter(small[0]) &&
		len(name) > 2 && isSurname(name) && strings.IndexByte(name, ' ') < 0
}

// gluedName returns the place of the surname that comes after the last sentence on the same line:
// ROE of "… End comment. ROE". The place is empty where there is none. The last line begins at first.
func gluedName(body string, first int) (start, end int) {
	const words, least, leastSmall = 3, 5, 16 // in a name; bytes of the sentence before it, by the letters of the name
	line := body[first:]
	none := len(body)
	if end = none; strings.HasSuffix(line, ".") && strings.IndexByte(line, ' ') > 0 { // Text. ROE.
		end = first + len(strings.TrimRight(line, ". "))
	}
	if i := gluedToStop(body[first:end]); i > 0 {
		return first + i, end
	}
	start = end
	for range words {
		start = strings.LastIndexAny(body[:start], " \t#*") + 1
		if start <= first {
			return none, none
		}
		if start > 1 && strings.IndexByte("#*", body[start-1]) >= 0 && isLetter(body[start-2]) { // CONFID*NTIAL
			return none, none
		}
		before := strings.TrimRight(body[first:start], " \t")
		site := endsWithSite(before)
		if !endsPassage(before) && !site {
			start = first + len(before)
			continue
		}
		name, small := body[start:end], hasLower(body[start:end])
		enough := least
		if small {
			enough = leastSmall
		}
		switch {
		case len(name) < 2 || !isSurname(name), small && (strings.IndexByte(name, ' ') >= 0 || len(name) < 4 && !site),
			(first == 0 || small && end < none) && len(withoutNumber(before)) < enough:
			return none, none
		}
		return start, end
	}
	return none, none
}

// gluedToStop returns where a name in capitals begins that follows the last sentence of a line without a blank, or 0:
// The dues rise.ROEBUCK
func gluedToStop(line string) int {
	const least = 4 // letters
	i := strings.LastIndexByte(line, '.')
	if i < 1 || len(line)-i <= least || !upperWord(line[i+1:]) || isUpper(line[i-1]) ||
		!isLetter(line[i-1]) && !isDigit(line[i-1]) ||
		strings.ContainsAny(line[strings.LastIndexByte(line, ' ')+1:], "/@") {
		return 0
	}
	return i + 1
}

// withoutNumber returns what follows the number and the portion mark of a paragraph.
func withoutNumber(s string) string {
	if n, _, rest := paragraphNumber(s); n >= 0 {
		s = strings.TrimLeft(rest, " ")
	}
	return strings.TrimLeft(s[portionLength(s):], " ")
}

// isSurname reports whether s may be a signature: one to three words of letters, each beginning
// with a capital, without a stop after them.
func isSurname(s string) bool {
	if len(s) < 2 || len(s) > 30 || !isUpper(s[0]) {
		return false
	}
	if upperWord(s) { // ROE, as most
		return levelLength(s) < len(s) && !isEndOfMessage(s) && (s[0] != 'Y' || strings.Trim(s, "Y") != "") &&
			!isClosing(s) && s != unquote
	}
	if beginsWithAny(s, noNames[:]) || levelLength(s) == len(s) || isEndOfMessage(strings.ToUpper(s)) ||
		strings.Trim(s, "Y") == "" {
		return false
	}
	words := strings.Fields(s)
	if len(words) > 3 || isClosing(words[len(words)-1]) {
		return false
	}
	const longestTitle = len("Amb.")
	for _, w := range words {
		if !isLetter(w[0]) || w == unquote ||
			len(w) > longestTitle && w[len(w)-1] == '.' { // the end of a sentence: REVIEW. ROE
			return false
		}
		for i := range len(w) {
			if !isLetter(w[i]) && strings.IndexByte("-'.", w[i]) < 0 {
				return false
			}
		}
	}
	last := words[len(words)-1]
	return isLetter(last[len(last)-1]) && (len(words) == 1 || strings.ToUpper(s) == s)
}

// noNames are words that no name begins with.
var noNames = [...]string{"AND ", "THE ", "VISIT ", "SEE ", "NEXT ", "FOR ", "END ", "BEGIN "}

// isClosing reports whether a word ends a passage: END COMMENT, End Text.
func isClosing(word string) bool {
	if !upperWord(word) {
		word = strings.ToUpper(word)
	}
	if end, ok := strings.CutPrefix(word, "END"); ok && end != "" { // ENDTEXT
		word = end
	}
	switch word {
	case "COMMENT", "SUMMARY", "TEXT", "NOTE", "END", "STEPS", "PARTICIPANTS",
		"CONSIDERED", // MINIMIZE CONSIDERED
		"YY":         // which drafts have in the place of a name
		return true
	}
	return false
}
