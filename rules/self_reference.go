package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// SelfReference reports a cable that refers to itself.
//
// A digit is usually wrong. The severity is info, because a corrected copy may refer to the first
// one.
//
//	UNCLAS PORT LOUIS 000042
//	REF: PORT LOUIS 0042
//
// Compare both numbers with the original.
//
// Fix: none. A reference is never changed automatically.
//
// Source: 5 FAH-1 H-240, by inference.
var SelfReference = add(lint.Rule{
	Name: "self-reference", Group: "reference", Severity: lint.Info,
	Layouts: stateTexts, Check: checkSelf,
})

func checkSelf(p *lint.Pass) {
	f := p.Facts
	for _, r := range f.References {
		sameYear := r.Year == f.Year.Value || r.Year == 0
		if r.Kind == "cable" && f.Number.Known && sameYear &&
			r.Post == f.Post.Value && r.Serial == f.Number.Value {
			p.Reportf(r.At, "reference to the cable itself").Note(f.Number, "the number of this cable")
		}
	}
}
