package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ParagraphOutOfOrder reports a paragraph whose number does not follow the one before.
//
// Paragraphs are numbered from 1 without a gap; those of section 2 of a message, or a later one, that is a cable of its own, from any
// number. Since "see para 5" counts on the numbers, they are never changed by themselves. In archive copies, which lose paragraphs,
// this is a note.
//
//  1. (U) The port captain said
//  3. (U) The harbor master said
//
// Source: 5 FAH-1 H-246.
var ParagraphOutOfOrder = add(lint.Rule{
	Name: "paragraph-out-of-order", Group: "text", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkNumbers,
})

func checkNumbers(p *lint.Pass) {
	goesOn := p.Facts.Section.Value > 1 // the paragraphs before are in another cable
	due := 1
	for i, para := range p.Facts.Paragraphs {
		n := para.Number.Value
		if i == 0 && goesOn {
			due = n
		}
		if n != due && para.Number.Known {
			p.Reportf(para.Number, "paragraph %d where %d is due", n, due)
		}
		due = n + 1
	}
}
