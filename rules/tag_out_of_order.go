package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TagOutOfOrder reports a subject code after a country or an organization.
//
// The handbook puts subjects first, then countries and organizations, then names. The severity is
// info, because searches find the codes in any order. Archive copies are not checked.
//
//	TAGS: MP, PREL
//
// Use instead:
//
//	TAGS: PREL, MP
//
// Fix: none. A code is never moved automatically.
//
// Source: 5 FAH-3; the Handbook of 1974.
var TagOutOfOrder = add(lint.Rule{
	Name: "tag-out-of-order", Group: "tags", Severity: lint.Info,
	In:      lint.In(grammar.ArchiveProfile, lint.Off),
	Layouts: stateTexts, Check: checkTagOrder,
})

func checkTagOrder(p *lint.Pass) {
	var before *lint.TAG
	for i, t := range p.Facts.TAGS {
		switch t.Kind {
		case lint.SubjectTAG:
			if before != nil {
				p.Reportf(t.At, "subject code %s after %s, expected subjects first", t.Code, before.Code).
					Note(before.At, "the code before it")
				return
			}
		case lint.GeographicTAG:
			before = &p.Facts.TAGS[i]
		}
	}
}
