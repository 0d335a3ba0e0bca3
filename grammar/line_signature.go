package grammar

import (
	"slices"
	"strings"
)

// findSignature turns the last line of the text into the signature if it looks like one, or parts
// the signature from it.
func findSignature(text string, lines []logical) []logical {
	printed := false // a page of a print ends below the text
	for i := len(lines) - 1; i >= 0; i-- {
		switch l := &lines[i]; l.kind {
		case PublisherKind:
			if parted := splitSignature(text, lines, i, printed); len(parted) > len(lines) { // Website: XXXXXXXXXXXX ROE
				return parted
			}
			continue
		case LevelLineKind, PrintLineKind:
			printed = true
			continue
		case TextSeparatorKind, SerialCheckKind, EndOfMessageKind, CorrectionKind, StrayKind, LabelKind,
			ForeignKind, DistributionKind, WrapperKind, AttributeKind, CounterKind, DraftingKind, InnerKind, FormKind, CopyKind,
			HeadingLineKind, PageKind,
			RepeatKind,  // the heading appears once more under the text
			MarkingKind: // the level appears once more under the text of archive prints
			continue
		case CaptionKind, AttentionKind, OrderKind, TagsKind, SubjectKind, ReferencesKind:
			if headed(lines[:i]) {
				continue
			}
		case TitleKind:
			if isRemainder(l.span.Of(text)) { // UNQUOTE
				continue
			}
			if strings.Contains(l.span.Of(text), unquote+" ") { // POE UNQUOTE ROE
				l.kind = PassageKind
				return splitSignature(text, lines, i, printed)
			}
			if isSurname(l.span.Of(text)) {
				l.kind = SignatureKind
			}
		case PassageKind, ParagraphKind, SubparagraphKind, MarkerKind:
			if isRemainder(l.span.Of(text)) { // under it
				continue
			}
			return splitSignature(text, lines, i, printed)
		}
		return lines
	}
	return lines
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

// splitSignature parts the signature from the paragraph i that it is under without a blank
// line, or on whose last line. On a print the last word alone on its line is the signature, even where
// no sentence ends above it.
func splitSignature(text string, lines []logical, i int, printed bool) []logical {
	l := lines[i]
	body, line := withoutSigns(l.span.Of(text))
	whole := l.kind == PassageKind
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
		return lines
	}
	at := Span{l.span.Start + start, l.span.Start + len(body)}
	before := strings.TrimRight(body[:start], " \t\r\n\x00")
	if again, ok := strings.CutSuffix(before, name); ok &&
		(again == "" || lineStart(again, len(again))) { // the name appears twice
		before = strings.TrimRight(again, " \t\r\n")
		start = strings.LastIndex(body[:start], name)
	}
	if before == "" {
		lines[i].kind, lines[i].span, lines[i].label = SignatureKind, at, at.Start
		return lines
	}
	const near = 200 // bytes of the text before the name that tell whether it is in capitals
	inSmallLetters := upperWord(name) && strings.IndexByte(",;:", before[len(before)-1]) < 0 &&
		hasLower(before[max(0, len(before)-near):]) &&
		(len(name) > 3 || strings.Count(text, name) == 1) // and, of three letters, not the USG of the text
	alone := printed && strings.ContainsAny(body[len(before):start], "\r\n") && upperWord(name) && len(name) > 3
	if !endsWithStop(before) && !strings.HasSuffix(before, unquote) && !inSmallLetters && !alone && !endsWithSite(before) {
		return lines // the sentence goes on
	}
	lines[i].span.End = l.span.Start + len(before)
	signature := logical{kind: SignatureKind, start: at.Start, span: at, label: at.Start}
	if gap := strings.LastIndexAny(body[:start], "\r\n"); gap >= len(before) {
		signature.start = l.span.Start + gap + 1
	}
	return slices.Insert(lines, i+1, signature)
}

// isBareName reports whether s, from which the stop and the signs after it were taken, is one name:
// in capitals, or, as the whole of a passage, with small letters too.
func isBareName(s string, whole bool) bool {
	return len(s) >= 3 && (upperWord(s) || whole && isSurname(s) && strings.IndexByte(s, ' ') < 0)
}

// endsWithStop reports whether s ends like a sentence, or with a row of signs.
func endsWithStop(s string) bool { return s != "" && strings.IndexByte(".?!\"')#*", s[len(s)-1]) >= 0 }

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
	i := strings.LastIndexByte(s, '\n') + 1
	return i + strings.LastIndexByte(s[i:], '\r') + 1
}

// withoutSigns returns a text without the lines of signs that it ends with, "ROE" / "...", and where
// its last line begins.
func withoutSigns(body string) (rest string, line int) {
	for {
		line = lastLine(body)
		if line == 0 || !isRemainder(body[line:]) {
			return body, line
		}
		body = strings.TrimRight(body[:line], " \t\r\n")
	}
}

// isRemainder reports whether s is no text of the cable: what a table or a cut copy leaves below it, dots,
// quotation marks, >; the end of a quotation that the whole text is; a note of the communications center.
func isRemainder(s string) bool {
	return strings.Trim(s, " .\">#") == "" || s == unquote || strings.HasPrefix(s, "NOTE BY OC")
}

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
	start = end
	for range words {
		start = strings.LastIndexAny(body[:start], " \t#*") + 1
		if start <= first {
			return none, none
		}
		before := strings.TrimRight(body[first:start], " \t")
		site := endsWithSite(before)
		if !endsWithStop(before) && !strings.HasSuffix(before, unquote) && !site {
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
	if len(s) < 2 || len(s) > 30 || !isUpper(s[0]) || levelLength(s) == len(s) || isEndOfMessage(strings.ToUpper(s)) {
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

// isClosing reports whether a word ends a passage: END COMMENT, End Text.
func isClosing(word string) bool {
	switch strings.ToUpper(word) {
	case "COMMENT", "SUMMARY", "TEXT", "NOTE", "END", "YY": // which drafts have in the place of a name
		return true
	}
	return false
}
