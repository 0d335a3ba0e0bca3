package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ParagraphOutOfOrder reports a paragraph whose number does not follow the one before.
//
// A paragraph was lost, or a number is wrong, and "see para 5" leads to the wrong place. Paragraphs
// are numbered from 1 without a gap. In section 2 of a message, or a later one, that is a cable of
// its own, they may begin with any number. A list within the text, after a colon or with 1) for 1., has
// numbers of its own. The severity is info in archive copies, which often lose
// paragraphs. In prints of 1973-79, which have tables and lists with numbers, one number that is
// left out after the first is reported, and no longer gap.
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (U) The port captain said
//	3. (U) The harbor master said
//
// Compare with the original, and correct the numbers or the references to them.
//
// Fix: none. Paragraphs are referred to by their numbers.
//
// Source: 5 FAH-1 H-246.
var ParagraphOutOfOrder = add(lint.Rule{
	Name: "paragraph-out-of-order", Group: "text", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: textLayouts, Check: checkNumbers,
})

func checkNumbers(p *lint.Pass) {
	laterSection := p.Facts.Section.Value > 1 // the paragraphs before are in another cable
	numbers := sequence{expected: 1}
	inList := 0 // the next number of a list within the text; 0 where there is none
	for i, para := range p.Facts.Paragraphs {
		n := para.Number.Value
		if i == 0 && laterSection {
			numbers.restart(n)
		}
		expected := numbers.expected
		switch {
		case inList > 0 && n == inList && (n != expected || isNumbered(p.Facts.Paragraphs[i+1:], n)):
			inList++
			continue
		case n == 1 && expected > 1 && beginsList(p, para):
			inList = 2
			continue
		case !para.Number.Known:
			numbers.restart(n + 1)
		case p.Cable.Layout == grammar.ArchivePrint && (i == 0 || n != expected+1):
			numbers.restart(n + 1)
		case !numbers.take(n):
			p.Reportf(para.Number, "expected paragraph %d, found paragraph %d", expected, n)
		}
		inList = 0
	}
}

// isNumbered reports whether one of the paragraphs has a number.
func isNumbered(paragraphs []lint.Paragraph, n int) bool {
	return slices.ContainsFunc(paragraphs, func(p lint.Paragraph) bool { return p.Number.Value == n })
}

// beginsList reports whether number 1 begins a list within the text: a colon is before it, or its mark is
// another than that of the first paragraph.
//
//  3. (U) The board asks:
//  1. (U) Who pays?
func beginsList(p *lint.Pass, para lint.Paragraph) bool {
	text := p.Cable.File.Text
	before := strings.TrimRight(text[:para.Number.At.Start], " \t\r\n-¶")
	if strings.HasSuffix(before, ":") {
		return true
	}
	mark := func(para lint.Paragraph) string {
		end := para.Number.At.End
		return text[end:min(end+1, len(text))]
	}
	return mark(para) == ")" && mark(p.Facts.Paragraphs[0]) != ")"
}
