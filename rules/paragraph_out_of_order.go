package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ParagraphOutOfOrder reports a paragraph whose number does not follow the one before.
//
// A paragraph was lost, or a number is wrong, and "see para 5" leads to the wrong place. Paragraphs
// are numbered from 1 without a gap. In section 2 of a message, or a later one, that is a cable of
// its own, they may begin with any number. The severity is info in archive copies, which often lose
// paragraphs.
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
	In:      map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Layouts: stateTexts, Check: checkNumbers,
})

func checkNumbers(p *lint.Pass) {
	laterSection := p.Facts.Section.Value > 1 // the paragraphs before are in another cable
	expected := 1
	for i, para := range p.Facts.Paragraphs {
		n := para.Number.Value
		if i == 0 && laterSection {
			expected = n
		}
		if n != expected && para.Number.Known {
			p.Reportf(para.Number, "expected paragraph %d, found paragraph %d", expected, n)
		}
		expected = n + 1
	}
}
