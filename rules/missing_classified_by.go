package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingClassifiedBy reports a classified cable of 1996 or later that names neither a classifying officer nor a source from
// which its classification is derived.
//
// Without one of them the classification has no authority. In published copies, which lose the line, it is a note; later
// sections of a cable do not repeat it.
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//	E.O. 12958: DECL: 03/27/2016
//
// Source: E.O. 12958, section 1.7, and E.O. 13526, section 1.6; 5 FAH-1 H-240.
var MissingClassifiedBy = add(lint.Rule{
	Name: "missing-classified-by", Group: "authority", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkMissingClassifiedBy,
})

func checkMissingClassifiedBy(p *lint.Pass) {
	f := p.Facts
	if !f.Level.Value.Classified() || f.Order.Value < 12958 || f.Declassify.NotApplicable.Known || f.Section.Value > 1 || f.Sent.Known && f.Sent.Value.Before(date(1996, 1, 1)) {
		return
	}
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.ClassifiedByKind, grammar.DerivedFromKind, grammar.ReasonKind:
			return
		}
	}
	if e := grammar.First[*grammar.Order](p.Cable); e != nil {
		p.Reportf(e, "no classifying officer where a cable classified %s names one", f.Level.Value).Note(f.Level, "the classification line")
	}
}
