package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnnumberedParagraphs reports a text of several paragraphs, none of them numbered.
//
// Answers and later cables refer to paragraphs by number. In published copies, which lose numbers, it is not reported.
//
//	The port captain said
//
//	The harbor master said
//
// Source: 5 FAH-1 H-246.
var UnnumberedParagraphs = add(lint.Rule{
	Name: "unnumbered-paragraphs", Group: "text", Severity: lint.Info,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off},
	Check: checkUnnumbered,
})

func checkUnnumbered(p *lint.Pass) {
	if len(p.Facts.Paragraphs) > 0 || p.Cable.Body == nil {
		return
	}
	var first *grammar.Passage
	for _, e := range p.Cable.Body.Lines {
		if passage, ok := e.(*grammar.Passage); ok {
			if first != nil {
				p.Reportf(grammar.Span{Start: first.Span().Start, End: first.Span().Start}, "paragraphs without numbers where numbers from 1 are due")
				return
			}
			first = passage
		}
	}
}
