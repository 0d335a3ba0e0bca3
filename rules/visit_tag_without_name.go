package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// VisitTagWithoutName reports a code for visits and travel, OVIP, OREP or OTRA, on a line without a name.
//
// The code says that somebody travels; the name in parentheses says who. Later cables left it out often, so this is a note,
// and published copies are left alone.
//
//	TAGS: OVIP, MP
//
// Source: the Handbook of 1974; 5 FAH-3.
var VisitTagWithoutName = add(lint.Rule{
	Name: "visit-tag-without-name", Group: "tags", Severity: lint.Info,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off},
	Check: checkVisitTag,
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
		p.Reportf(visit.At, "TAGS code %s without a name, %s (ROE, JANE), where one is due", visit.Code, visit.Code)
	}
}
