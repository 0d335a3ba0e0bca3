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
		case LevelLineKind, PrintLineKind:
			printed = true
			continue
		case TextSeparatorKind, SerialCheckKind, EndOfMessageKind, CorrectionKind, PublisherKind, StrayKind, LabelKind,
			ForeignKind, DistributionKind, WrapperKind, AttributeKind, CounterKind, DraftingKind, InnerKind, FormKind,
			HeadingLineKind, PageKind,
			MarkingKind: // the level stands once more under the text of archive prints
			continue
		case CaptionKind, AttentionKind, OrderKind, TagsKind, SubjectKind, ReferencesKind:
			if headed(lines[:i]) {
				continue
			}
		case TitleKind:
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

// splitSignature parts the signature from the paragraph i that it stands under without a blank
// line, or on whose last line. On a print the last word alone on its line is the signature, even where
// no sentence ends above it.
func splitSignature(text string, lines []logical, i int, printed bool) []logical {
	l := lines[i]
	body := withoutSigns(l.span.Of(text))
	start := strings.LastIndexAny(body, "\r\n") + 1
	start += len(body[start:]) - len(strings.TrimLeft(body[start:], " \t"))
	if name := strings.TrimRight(body[start:], ".#* "); len(name) > 3 && upperWord(name) { // ROE. ROE##
		body = body[:start+len(name)]
	}
	if name := body[start:]; !isSurname(name) && !(start > 0 && isParticled(name)) || start == 0 && l.kind != PassageKind {
		start = len(body) - len(gluedName(body))
	}
	name := body[start:]
	if name == "" {
		return lines
	}
	at := Span{l.span.Start + start, l.span.Start + len(body)}
	before := strings.TrimRight(body[:start], " \t\r\n")
	if again, ok := strings.CutSuffix(before, name); ok && lineStart(again, len(again)) { // the name stands twice
		before = strings.TrimRight(again, " \t\r\n")
		start = strings.LastIndex(body[:start], name)
	}
	if before == "" {
		lines[i].kind, lines[i].span.End = SignatureKind, at.End
		return lines
	}
	const near = 200 // bytes of the text before the name that tell whether it is in capitals
	inSmallLetters := upperWord(name) && len(name) > 3 && hasLower(before[max(0, len(before)-near):])
	alone := printed && strings.ContainsAny(body[len(before):start], "\r\n") && upperWord(name) && len(name) > 3
	if strings.IndexByte(".?!\"')#", before[len(before)-1]) < 0 && !inSmallLetters && !alone {
		return lines // the sentence goes on
	}
	lines[i].span.End = l.span.Start + len(before)
	signature := logical{kind: SignatureKind, start: at.Start, span: at, label: at.Start}
	if gap := strings.LastIndexAny(body[:start], "\r\n"); gap >= len(before) {
		signature.start = l.span.Start + gap + 1
	}
	return slices.Insert(lines, i+1, signature)
}

// withoutSigns returns a text without the lines of signs that it ends with: "ROE" / "...".
func withoutSigns(body string) string {
	for {
		line := body[strings.LastIndexAny(body, "\r\n")+1:]
		if len(line) == len(body) || !isRemainder(line) {
			return body
		}
		body = strings.TrimRight(body[:len(body)-len(line)], " \t\r\n")
	}
}

// isRemainder reports whether s is what a table or a cut copy leaves below a text: dots, quotation marks, >.
func isRemainder(s string) bool { return strings.Trim(s, " .\">#") == "" }

// isParticled reports whether s is a surname after a small word of its own: van Roe, de Poe.
func isParticled(s string) bool {
	small, name, ok := strings.Cut(s, " ")
	return ok && len(small) >= 2 && len(small) <= 3 && strings.ToLower(small) == small && isLetter(small[0]) &&
		len(name) > 2 && isSurname(name) && strings.IndexByte(name, ' ') < 0
}

// gluedName returns the surname that stands after the last sentence on the same line: ROE of "… End comment. ROE".
func gluedName(body string) string {
	const longest, least = 30, 16 // bytes of a name; of the sentence before it
	line := body[strings.LastIndexAny(body, "\r\n")+1:]
	i := len(line) - 1 // the last stop with a blank after it, or the last # of a row
	for i >= 0 && (strings.IndexByte(".?!\"')#", line[i]) < 0 || line[i] != '#' && i+1 < len(line) &&
		!isSpace(line[i+1])) {
		i--
	}
	if i < 0 || i+1 < least && len(line) == len(body) ||
		len(line)-i > longest { // after a number or a mark, not after a sentence
		return ""
	}
	name := strings.TrimLeft(line[i+1:], " \t")
	if len(name) < 3 || !isSurname(name) {
		return ""
	}
	if hasLower(name) && (strings.IndexByte(name, ' ') >= 0 || len(name) < 4) {
		return ""
	}
	return name
}

// isSurname reports whether s may be a signature: one to three words of letters, each beginning
// with a capital, without a stop after them.
func isSurname(s string) bool {
	if len(s) < 2 || len(s) > 30 || !isUpper(s[0]) || levelLength(s) == len(s) || isEndOfMessage(strings.ToUpper(s)) {
		return false
	}
	words := strings.Fields(s)
	if len(words) > 3 {
		return false
	}
	for _, w := range words {
		if !isLetter(w[0]) {
			return false
		}
		for i := range len(w) {
			if !isLetter(w[i]) && strings.IndexByte("-'.", w[i]) < 0 {
				return false
			}
		}
	}
	last := words[len(words)-1]
	return last[len(last)-1] != '.' && (len(words) == 1 || strings.ToUpper(s) == s)
}
