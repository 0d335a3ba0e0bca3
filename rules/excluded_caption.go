package rules

import (
	"slices"

	"github.com/cablelint/cablelint/lint"
)

// ExcludedCaption reports two captions that exclude each other.
//
// SIPDIS puts a cable on a network that many people read; NODIS, EXDIS, STADIS and the channels
// keep it from them. NODIS and EXDIS are two different distributions, and a cable has only one.
//
//	EXDIS
//	SIPDIS
//
// Find out which caption is correct, and remove the other.
//
// Fix: none. A caption is never changed automatically.
//
// Source: 5 FAH-2 H-440.
var ExcludedCaption = add(lint.Rule{
	Name: "excluded-caption", Group: "caption", Severity: lint.Warning,
	Layouts: textLayouts, Check: checkExcluded,
})

func checkExcluded(p *lint.Pass) {
	captions := p.Facts.Captions
	if len(captions) > 50 { // no cable has so many; the pairs would grow with the square
		captions = captions[:50]
	}
	for i, c := range captions {
		known, _ := p.Tables.FindCaption(c.Value)
		for _, before := range captions[:i] {
			other, _ := p.Tables.FindCaption(before.Value)
			if slices.Contains(known.Excludes, before.Value) || slices.Contains(other.Excludes, c.Value) {
				p.Reportf(c, "captions %s and %s exclude each other", before.Value, c.Value).
					Note(before, "the other caption")
				break
			}
		}
	}
}
