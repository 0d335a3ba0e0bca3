package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// PortionAboveLevel reports a paragraph whose portion mark is above the level of the cable, and several
// of them once, for then the level itself is probably wrong.
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
	Layouts: textLayouts, Check: checkPortions,
})

func checkPortions(p *lint.Pass) {
	const most = 4 // other paragraphs that are shown
	f := p.Facts
	if !f.Level.Known {
		return
	}
	above := paragraphsAbove(f)
	if len(above) == 0 {
		return
	}
	highest := 0
	for i, para := range above {
		if para.Level > above[highest].Level {
			highest = i
		}
	}
	first := above[highest]
	what := fmt.Sprintf("paragraph %d is %s", first.Number.Value, first.Level)
	if len(above) > 1 {
		upTo := ""
		if slices.ContainsFunc(above, func(o lint.Paragraph) bool { return o.Level != first.Level }) {
			upTo = "up to "
		}
		what = fmt.Sprintf("%d paragraphs are %s%s", len(above), upTo, first.Level)
	}
	d := p.Reportf(first.Mark, "%s, but the cable is %s", what, f.Level.Value).
		Note(f.Level, "the classification line")
	others := slices.Delete(above, highest, highest+1)
	for _, para := range others[:min(len(others), most)] {
		d.Note(para.Mark, "paragraph %d", para.Number.Value)
	}
}

// paragraphsAbove returns the paragraphs whose mark is above the level of the cable.
func paragraphsAbove(f *lint.Facts) (above []lint.Paragraph) {
	for _, para := range f.Paragraphs {
		capital := para.Mark.Value == strings.ToUpper(para.Mark.Value)
		if para.Level.Classified() && para.Level > f.Level.Value && capital {
			above = append(above, para)
		}
	}
	return above
}
