package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// EntireTextMismatch reports a mark for the entire text that is not the level of the cable.
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//	1. SECRET - ENTIRE TEXT.
//
// Find out which one is right; a marking is never changed by itself.
//
// Source: 5 FAH-1 H-132.
var EntireTextMismatch = add(lint.Rule{Name: "entire-text-mismatch", Group: "text", Severity: lint.Error, Check: checkEntireText})

func checkEntireText(p *lint.Pass) {
	f := p.Facts
	for _, para := range f.Paragraphs {
		if !para.Entire || para.Level == lint.NoLevel || para.Level > f.Level.Value && para.Level.Classified() {
			continue // above the level is another rule's
		}
		if para.Level.Classified() != f.Level.Value.Classified() || para.Level.Classified() && para.Level != f.Level.Value {
			p.Reportf(para.Mark, "entire text %s where the cable is %s", para.Level, f.Level.Value).Note(f.Level, "the classification line")
		}
	}
}
