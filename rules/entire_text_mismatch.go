package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// EntireTextMismatch reports an ENTIRE TEXT mark that does not match the level of the cable.
//
// A reader cannot know how to protect the text.
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//
//	1. SECRET - ENTIRE TEXT.
//
// Find out which level is correct.
//
// Fix: none. A marking is never changed automatically.
//
// Source: 5 FAH-1 H-132.
var EntireTextMismatch = add(lint.Rule{
	Name: "entire-text-mismatch", Group: "text", Severity: lint.Error,
	Layouts: textLayouts &^ smartLayouts, Check: checkEntireText,
})

func checkEntireText(p *lint.Pass) {
	f := p.Facts
	for _, para := range f.Paragraphs {
		if !para.Entire || para.Level == lint.NoLevel || para.Level > f.Level.Value &&
			para.Level.Classified() {
			continue // a mark above the level is reported by portion-above-level
		}
		level := f.Level.Value
		if para.Level.Classified() != level.Classified() || para.Level.Classified() &&
			para.Level != level {
			p.Reportf(para.Mark, "entire text is marked %s, but the cable is %s", para.Level, level).
				Note(f.Level, "the classification line")
		}
	}
}
