package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// PortionAboveLevel reports a paragraph whose portion mark is above the classification of the cable.
//
// The classification line says the highest level of any part. Marks in lower case are left alone: (c) may be the item of
// a list.
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//	1. (S) The port captain said
//
// Find out which one is right; a marking is never changed by itself.
//
// Source: E.O. 13526, section 1.6; 5 FAH-1 H-132.
var PortionAboveLevel = add(lint.Rule{Name: "portion-above-level", Group: "text", Severity: lint.Error, Check: checkPortions})

func checkPortions(p *lint.Pass) {
	f := p.Facts
	if !f.Level.Known {
		return
	}
	for _, para := range f.Paragraphs {
		if para.Level.Classified() && para.Level > f.Level.Value && para.Mark.Value == strings.ToUpper(para.Mark.Value) {
			p.Reportf(para.Mark, "paragraph %d is %s where the cable is %s", para.Number.Value, para.Level, f.Level.Value).
				Note(f.Level, "the classification line")
		}
	}
}
