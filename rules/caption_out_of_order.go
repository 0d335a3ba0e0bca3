package rules

import (
	"slices"

	"github.com/cablelint/cablelint/lint"
)

// CaptionOutOfOrder reports a caption that limits distribution after one that limits it less.
//
// The most restrictive caption comes first, where nobody overlooks it: NODIS, EXDIS, LIMDIS,
// STADIS.
//
//	STADIS
//	NODIS
//
// Use instead:
//
//	NODIS
//	STADIS
//
// Fix: none. A caption is never moved automatically.
//
// Source: 5 FAH-2 H-252; the Handbook of 1974 for the older captions.
var CaptionOutOfOrder = add(lint.Rule{
	Name: "caption-out-of-order", Group: "caption", Severity: lint.Info,
	Check: checkCaptionOrder,
})

// distributionCaptions holds the captions that limit distribution, the most restrictive first.
var distributionCaptions = []string{"NODIS", "EXDIS", "LIMDIS", "STADIS"}

func checkCaptionOrder(p *lint.Pass) {
	last := lint.Fact[string]{}
	for _, c := range p.Facts.Captions {
		rank := slices.Index(distributionCaptions, c.Value)
		if rank < 0 {
			continue
		}
		if rank < slices.Index(distributionCaptions, last.Value) {
			p.Reportf(c, "caption %s after the less restrictive %s", c.Value, last.Value).
				Note(last, "the less restrictive caption")
		}
		last = c
	}
}
