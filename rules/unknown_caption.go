package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnknownCaption reports a single word among the captions that is in no table and close to no known
// caption.
//
// A misspelt caption may be distributed too widely. The severity is info, because offices make
// captions of their own; a table of your own can be added in the configuration. Archive copies,
// which hold many such words, are not checked.
//
//	HARBORDIS
//
// Compare with the original, or add the caption to a table.
//
// Fix: none. A caption is never changed automatically.
//
// Source: 5 FAH-2 H-440, the captions.
var UnknownCaption = add(lint.Rule{
	Name: "unknown-caption", Group: "caption", Severity: lint.Info,
	In:      lint.In(grammar.ArchiveProfile, lint.Off),
	Layouts: textLayouts, Check: checkUnknownCaption,
})

func checkUnknownCaption(p *lint.Pass) {
	for _, c := range p.Facts.Captions {
		if _, known := p.Tables.FindCaption(c.Value); known || strings.Contains(c.Value, " ") {
			continue
		}
		if _, near := misspeltCaption(p, c.Value); !near {
			p.Reportf(c, "unknown caption %s", c.Value)
		}
	}
}
