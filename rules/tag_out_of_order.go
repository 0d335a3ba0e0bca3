package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TagOutOfOrder reports a subject code behind a country or an organization.
//
// The handbook puts subjects first, then countries and organizations, then names. Searches do not mind, so this is a note, and
// published copies are left alone.
//
//	TAGS: MP, PREL
//
// Source: 5 FAH-3; the Handbook of 1974.
var TagOutOfOrder = add(lint.Rule{
	Name: "tag-out-of-order", Group: "tags", Severity: lint.Info,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off},
	Check: checkTagOrder,
})

func checkTagOrder(p *lint.Pass) {
	var before *lint.TAG
	for i, t := range p.Facts.TAGS {
		switch t.Kind {
		case lint.SubjectTAG:
			if before != nil {
				p.Reportf(t.At, "subject %s behind %s where subjects are due first", t.Code, before.Code).Note(before.At, "the code before")
				return
			}
		case lint.GeographicTAG:
			before = &p.Facts.TAGS[i]
		}
	}
}
