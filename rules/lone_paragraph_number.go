package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LoneParagraphNumber reports a number on the only paragraph of a text.
//
// A text of one paragraph has no number, so a number suggests that other paragraphs are missing.
// Archive copies are not checked, because they may be cut.
//
//	UNCLAS PORT LOUIS 000042
//
//	1. The port captain said
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	The port captain said
//
// Fix: none. A paragraph number is never changed automatically.
//
// Source: 5 FAH-1 H-246.
var LoneParagraphNumber = add(lint.Rule{
	Name: "lone-paragraph-number", Group: "text", Severity: lint.Info,
	In:      lint.In(grammar.ArchiveProfile, lint.Off),
	Layouts: telegrams, Check: checkLoneNumber,
})

func checkLoneNumber(p *lint.Pass) {
	f := p.Facts
	if len(f.Paragraphs) != 1 || f.Section.Known || !f.Paragraphs[0].Number.Known ||
		p.Cable.Body == nil {
		return
	}
	for _, e := range p.Cable.Body.Lines {
		if e.Kind() == grammar.PassageKind || e.Kind() == grammar.SubparagraphKind {
			return
		}
	}
	p.Reportf(f.Paragraphs[0].Number, "paragraph number on the only paragraph")
}
