package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingClassification reports a text with fields and without a classification line.
//
// The line carries the level, the post and the number; without it the cable has no name. The
// severity is warning in archive copies, some of which have lost the line. On a print the level stands above
// and below each page, and the number on the page line, but neither replaces the line.
//
//	BT
//
//	SUBJECT: HARBOR DUES
//
// Find the line in the original.
//
// Fix: none. A classification is never written automatically.
//
// Source: ACP 127(G) 209; 5 FAH-2 H-222.
var MissingClassification = add(lint.Rule{
	Name: "missing-classification", Group: "marking", Severity: lint.Error,
	In:      lint.In(grammar.ArchiveProfile, lint.Warning),
	Layouts: telegrams&^poemsPrints | archivePrints, Check: checkClassification,
})

func checkClassification(p *lint.Pass) {
	if p.Cable.Fields == nil || grammar.First[*grammar.Marking](p.Cable) != nil {
		return
	}
	for _, e := range p.Cable.Fields.Lines {
		switch e.Kind() {
		case grammar.OrderKind, grammar.TagsKind, grammar.SubjectKind:
			at := p.Cable.Fields.Lines[0].Span().Start
			p.Reportf(grammar.Span{Start: at, End: at},
				"missing classification line at the start of the text")
			return
		}
	}
}
