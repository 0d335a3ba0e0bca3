package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// PortionAboveLevel reports a paragraph whose portion mark is above the level of the cable.
//
// The level of a cable is the highest level of its parts, so one of the two is wrong, and the cable
// may be protected too little. Marks in lower case are not checked, because (c) may be an item of a
// list.
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//
//	1. (S) The port captain said
//
// Find out whether the level or the mark is correct.
//
// Fix: none. A marking is never changed automatically.
//
// Source: E.O. 13526, section 1.6; 5 FAH-1 H-132.
var PortionAboveLevel = add(lint.Rule{
	Name: "portion-above-level", Group: "text", Severity: lint.Error,
	Layouts: stateTexts, Check: checkPortions,
})

func checkPortions(p *lint.Pass) {
	f := p.Facts
	if !f.Level.Known {
		return
	}
	for _, para := range f.Paragraphs {
		capital := para.Mark.Value == strings.ToUpper(para.Mark.Value)
		if para.Level.Classified() && para.Level > f.Level.Value && capital {
			p.Reportf(para.Mark, "paragraph %d is %s, but the cable is %s",
				para.Number.Value, para.Level, f.Level.Value).Note(f.Level, "the classification line")
		}
	}
}
