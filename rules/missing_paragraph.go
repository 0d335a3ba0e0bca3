package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingParagraph reports "see para 15" in a cable that has no paragraph of that number.
//
// The number is wrong, or the paragraph was lost. Paragraphs of other cables, as in "ref A para
// 15", and cables in sections are not checked. The severity is info in archive copies.
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (U) For our request see para 15.
//	2. (U) The dues rise in June.
//
// Compare with the original.
//
// Fix: none. The words of the text are never changed automatically.
//
// Source: 5 FAH-1 H-246, by inference.
var MissingParagraph = add(lint.Rule{
	Name: "missing-paragraph", Group: "text", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: stateTexts, Check: checkMissingParagraph,
})

func checkMissingParagraph(p *lint.Pass) {
	f := p.Facts
	if len(f.Paragraphs) < 2 || f.Section.Known && f.Sections.Value != 1 {
		return
	}
	for e := range grammar.All[*grammar.Paragraph](p.Cable) {
		text, start := p.Text(e), e.Span().Start
		for _, at := range p.ParaWords(e) {
			place, n, ok := citedParagraph(text, at-start)
			there := func(para lint.Paragraph) bool { return para.Number.Value == n }
			if ok && !slices.ContainsFunc(f.Paragraphs, there) {
				at := grammar.Span{Start: start + place, End: start + place + len(strconv.Itoa(n))}
				p.Reportf(at, "this cable has no paragraph %d", n)
			}
		}
	}
}

// citedParagraph returns the place and the value of the number in "see para 4", "paragraph 12 above" and the like, of
// which the word begins at an offset, and whether there is one.
func citedParagraph(text string, word int) (place, number int, ok bool) {
	if word > 0 && isWordByte(text[word-1]) {
		return 0, 0, false
	}
	rest := text[word+len("para"):]
	if len(rest) > 5 && strings.EqualFold(rest[:5], "graph") {
		rest = rest[5:]
	}
	number, ok = citedNumber(text[:word], rest)
	return len(text) - len(rest) + 1, number, ok
}

// citedNumber returns the number after the word paragraph, as in "see para 4", if it is one of the
// same cable.
func citedNumber(before, after string) (int, bool) {
	if after == "" || after[0] != ' ' {
		return 0, false
	}
	after = after[1:]
	digits := 0
	for digits < len(after) && digits < 3 && '0' <= after[digits] && after[digits] <= '9' {
		digits++
	}
	if digits == 0 || digits == 3 || after[0] == '0' || !citesOwn(before, after[digits:]) {
		return 0, false
	}
	n, _ := strconv.Atoi(after[:digits])
	return n, true
}

// citesOwn reports whether the words around a paragraph number refer to the same cable: "see"
// before it, or "above" or "below" after it, and no reference nearby.
func citesOwn(before, after string) bool {
	const near = 24
	head := capitals(before[max(0, len(before)-near):])
	tail := capitals(after[:min(len(after), near)])
	if strings.Contains(head, "REF") || strings.Contains(tail, "REF") ||
		strings.Contains(tail, " OF ") {
		return false
	}
	if len(tail) > 1 && tail[0] == '.' && tail[1] != ' ' && tail[1] != '\n' {
		return false // 4.2
	}
	head = strings.TrimRight(head, " \r\n")
	return strings.HasSuffix(head, "SEE") || strings.HasSuffix(head, "SEE ALSO") ||
		strings.HasPrefix(tail, " BELOW") || strings.HasPrefix(tail, " ABOVE")
}
