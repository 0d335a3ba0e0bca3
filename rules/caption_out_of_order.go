package rules

import (
	"slices"

	"github.com/cablelint/cablelint/lint"
)

// CaptionOutOfOrder reports a caption that limits distribution behind one that limits it less.
//
// The most restrictive stands first, where nobody overlooks it: NODIS, EXDIS, LIMDIS, STADIS.
//
//	STADIS
//	NODIS
//
// Source: 5 FAH-2 H-252; the Handbook of 1974 for the older captions.
var CaptionOutOfOrder = add(lint.Rule{Name: "caption-out-of-order", Group: "caption", Severity: lint.Info, Check: checkCaptionOrder})

// distributionCaptions are the captions that limit distribution, the most restrictive first.
var distributionCaptions = []string{"NODIS", "EXDIS", "LIMDIS", "STADIS"}

func checkCaptionOrder(p *lint.Pass) {
	last := lint.Fact[string]{}
	for _, c := range p.Facts.Captions {
		rank := slices.Index(distributionCaptions, c.Value)
		if rank < 0 {
			continue
		}
		if rank < slices.Index(distributionCaptions, last.Value) {
			p.Reportf(c, "caption %s behind %s where the more restrictive is due first", c.Value, last.Value).Note(last, "the less restrictive")
		}
		last = c
	}
}
