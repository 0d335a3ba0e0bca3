package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingClassifiedBy reports a classified cable of 1996 or later that names neither a classifying
// officer nor a source from which its classification is derived.
//
// Without one of them the classification has no authority. Later sections of a cable do not repeat
// the line and are not checked. The severity is info in archive copies, which often lose it.
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//	E.O. 12958: DECL: 03/27/2016
//
// Use instead:
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//	E.O. 12958: DECL: 03/27/2016
//	CLASSIFIED BY: Jane Roe, Ambassador, for reasons 1.4 (b) and (d)
//
// Fix: none. The officer has to come from the original.
//
// Source: E.O. 12958, section 1.7, and E.O. 13526, section 1.6; 5 FAH-1 H-240.
var MissingClassifiedBy = add(lint.Rule{
	Name: "missing-classified-by", Group: "authority", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: textLayouts, Check: checkMissingClassifiedBy,
})

func checkMissingClassifiedBy(p *lint.Pass) {
	f := p.Facts
	if !f.Level.Value.Classified() || f.Order.Value < 12958 || f.Officer.Known ||
		f.Declassify.NotApplicable.Known || f.Section.Value > 1 ||
		f.Sent.Known && f.Sent.Value.Before(date(1996, 1, 1)) {
		return
	}
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.ClassifiedByKind, grammar.DerivedFromKind, grammar.ReasonKind:
			return
		}
	}
	if e := grammar.First[*grammar.Order](p.Cable); e != nil {
		p.Reportf(e, "missing classifying officer on a cable that is %s", f.Level.Value).
			Note(f.Level, "the classification line")
	}
}
