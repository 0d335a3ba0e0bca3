package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// ReferenceWithoutPost reports a reference that consists of a number only.
//
// Nobody can look it up. In a list, a number without a post belongs to the post before it, as in
// STATE 188314, 259032, and is not reported.
//
//	REF: A. 6307
//
// Use instead:
//
//	REF: A. STATE 6307
//
// Fix: none. The post has to come from the original.
//
// Source: 5 FAH-1 H-240; observed in published copies.
var ReferenceWithoutPost = add(lint.Rule{
	Name: "reference-without-post", Group: "reference", Severity: lint.Info,
	Layouts: telegrams, Check: checkReferencePost,
})

func checkReferencePost(p *lint.Pass) {
	for _, r := range p.Facts.References {
		if r.Kind == "cable" && r.Post == "" {
			p.Reportf(r.At, "reference %d without a post", r.Serial)
		}
	}
}
