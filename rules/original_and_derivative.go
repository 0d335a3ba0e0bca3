package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// OriginalAndDerivative reports a cable that gives both a reason for its classification and a
// source from which it is derived.
//
// A classification is either original, made by an officer for a reason, or derived from a guide or
// another document. It cannot be both.
//
//	REASON: 1.4 (D)
//	DERIVED FROM: DSCG 05-1
//
// Find out which line is correct, and remove the other.
//
// Fix: none. A classification authority is never changed automatically.
//
// Source: E.O. 12958 and 13526, sections 1.6 and 2.1; 32 CFR 2001.
var OriginalAndDerivative = add(lint.Rule{
	Name: "original-and-derivative", Group: "authority", Severity: lint.Warning,
	Kinds: lint.Kinds(grammar.DerivedFromKind), Check: checkDerivative,
})

func checkDerivative(p *lint.Pass) {
	reason := grammar.First[*grammar.Reason](p.Cable)
	derived := grammar.First[*grammar.DerivedFrom](p.Cable)
	if reason != nil && derived != nil {
		p.Reportf(derived, "found a derived classification beside an original one, expected only one").
			Note(reason, "the reason")
	}
}
