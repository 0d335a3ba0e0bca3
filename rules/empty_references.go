package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// EmptyReferences reports a REF line that lists nothing.
//
// A reader cannot see which cables this one answers.
//
//	REF:
//
// Find the list in the original, or remove the line if there is none.
//
// Fix: none. The references have to come from the original.
//
// Source: 5 FAH-1 H-240.
var EmptyReferences = add(lint.Rule{
	Name: "empty-references", Group: "reference", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: telegrams,
	Kinds:   lint.Kinds(grammar.ReferencesKind), Check: checkEmptyReferences,
})

func checkEmptyReferences(p *lint.Pass) {
	for e := range grammar.All[*grammar.References](p.Cable) {
		if e.SyntaxError == nil && len(e.Items) == 0 {
			p.Reportf(e, "missing references after %s", p.Text(e))
		}
	}
}
