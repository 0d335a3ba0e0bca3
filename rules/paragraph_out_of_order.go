package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ParagraphOutOfOrder reports a paragraph whose number does not follow the one before.
//
// Paragraphs are numbered from 1 without a gap. Since "see para 5" counts on the numbers, they are never changed by
// themselves. In archive copies, which lose paragraphs, this is a note.
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
	due := 1
	for _, para := range p.Facts.Paragraphs {
		n := para.Number.Value
		if n != due && para.Number.Known {
			p.Reportf(para.Number, "paragraph %d where %d is due", n, due)
		}
		due = n + 1
	}
}
