package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// SelfReference reports a cable that refers to itself.
//
//	UNCLAS PORT LOUIS 000042
//	REF: PORT LOUIS 0042
//
// A digit is wrong, as a rule; a corrected copy may refer to the first one, so this is a note.
//
// Source: 5 FAH-1 H-240, by inference.
var SelfReference = add(lint.Rule{Name: "self-reference", Group: "reference", Severity: lint.Info, Check: checkSelf})

func checkSelf(p *lint.Pass) {
	f := p.Facts
	for _, r := range f.References {
		if r.Kind == "cable" && f.Number.Known && r.Post == f.Post.Value && r.Serial == f.Number.Value && (r.Year == f.Year.Value || r.Year == 0) {
			p.Reportf(r.At, "reference to the cable itself").Note(f.Number, "its own number")
		}
	}
}
