package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// ReferenceWithoutPost reports a reference that is a number alone.
//
//	REF: A. 6307
//
// Nobody can look it up. In a list a number without a post follows the post before it, STATE 188314, 259032, and is left alone.
//
// Source: 5 FAH-1 H-240; observed in published copies.
var ReferenceWithoutPost = add(lint.Rule{Name: "reference-without-post", Group: "reference", Severity: lint.Info, Check: checkReferencePost})

func checkReferencePost(p *lint.Pass) {
	for _, r := range p.Facts.References {
		if r.Kind == "cable" && r.Post == "" {
			p.Reportf(r.At, "reference %d without a post", r.Serial)
		}
	}
}
