package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// VisitTagWithoutName reports a code for visits and travel (OVIP, OREP or OTRA) on a line without a
// name.
//
// The code shows that somebody travels, and the name in parentheses shows who. The severity is
// info, because later cables often left the name out. Archive copies are not checked.
//
//	TAGS: OVIP, MP
//
// Use instead:
//
//	TAGS: OVIP (ROE, JANE), MP
//
// Fix: none. The name has to come from the original.
//
// Source: the Handbook of 1974; 5 FAH-3.
var VisitTagWithoutName = add(lint.Rule{
	Name: "visit-tag-without-name", Group: "tags", Severity: lint.Info,
	In:      lint.In(grammar.ArchiveProfile, lint.Off),
	Layouts: telegrams, Check: checkVisitTag,
})

func checkVisitTag(p *lint.Pass) {
	visit := lint.TAG{}
	for _, t := range p.Facts.TAGS {
		switch {
		case t.Kind == lint.NameTAG:
			return
		case visit.Code == "" && (t.Code == "OVIP" || t.Code == "OREP" || t.Code == "OTRA"):
			visit = t
		}
	}
	if visit.Code != "" {
		p.Reportf(visit.At, "missing name after TAGS code %s, expected the form %s (ROE, JANE)",
			visit.Code, visit.Code)
	}
}
