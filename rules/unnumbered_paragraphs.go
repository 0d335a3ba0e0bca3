package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnnumberedParagraphs reports a text of several paragraphs without numbers.
//
// Answers and later cables refer to paragraphs by number. Archive copies, which lose numbers, are
// not checked.
//
//	The port captain said
//
//	The harbor master said
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	1. The port captain said
//
//	2. The harbor master said
//
// Fix: none. Only the drafter knows where a paragraph begins.
//
// Source: 5 FAH-1 H-246.
var UnnumberedParagraphs = add(lint.Rule{
	Name: "unnumbered-paragraphs", Group: "text", Severity: lint.Info,
	In:      map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off},
	Layouts: telegrams, Check: checkUnnumbered,
})

func checkUnnumbered(p *lint.Pass) {
	if len(p.Facts.Paragraphs) > 0 || p.Cable.Body == nil {
		return
	}
	var first *grammar.Passage
	for _, e := range p.Cable.Body.Lines {
		if passage, ok := e.(*grammar.Passage); ok {
			if first != nil {
				at := grammar.Span{Start: first.Span().Start, End: first.Span().Start}
				p.Reportf(at, "paragraphs without numbers, expected numbers from 1")
				return
			}
			first = passage
		}
	}
}
