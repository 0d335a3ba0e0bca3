package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ClassifiedByOnUnclassified reports a classifying officer or a reason on an unclassified cable.
//
// Either the lines were left over from a classified cable, or the level is too low.
//
//	UNCLAS PORT LOUIS 000042
//	Classified By: Jane Roe, Ambassador
//
// Remove the lines, or correct the level.
//
// Fix: none. A classification is never changed automatically.
//
// Source: 5 FAH-1 H-240.
var ClassifiedByOnUnclassified = add(lint.Rule{
	Name: "classified-by-on-unclassified", Group: "authority", Severity: lint.Info,
	Kinds: lint.Kinds(grammar.ClassifiedByKind, grammar.ReasonKind, grammar.DerivedFromKind),
	Check: checkClassifiedUnclassified,
})

func checkClassifiedUnclassified(p *lint.Pass) {
	if !p.Facts.Level.Known || p.Facts.Level.Value.Classified() {
		return
	}
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.ClassifiedByKind, grammar.ReasonKind, grammar.DerivedFromKind:
			p.Reportf(e, "unexpected classification authority on a cable that is %s", p.Facts.Level.Value).
				Note(p.Facts.Level, "the classification line")
			return
		}
	}
}
