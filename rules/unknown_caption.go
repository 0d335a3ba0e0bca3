package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnknownCaption reports a single word among the captions that is in no table and near to none.
//
// Offices make captions of their own, so this is a note; published copies hold every slug there is, so there it is not
// reported. A table of your own can be added by the configuration.
//
//	HARBORDIS
//
// Source: 5 FAH-2 H-440, the captions.
var UnknownCaption = add(lint.Rule{
	Name: "unknown-caption", Group: "caption", Severity: lint.Info,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off},
	Check: checkUnknownCaption,
})

func checkUnknownCaption(p *lint.Pass) {
	for _, c := range p.Facts.Captions {
		if _, known := p.Tables.FindCaption(c.Value); known || strings.Contains(c.Value, " ") {
			continue
		}
		if _, near := misspeltCaption(p, c.Value); !near {
			p.Reportf(c, "caption %s where a known one is due", c.Value)
		}
	}
}
