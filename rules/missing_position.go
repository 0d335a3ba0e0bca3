package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingPosition reports a classifying officer with a position and no name, or with a name and no
// position.
//
// The order requires both. A year later, a position alone does not show who the officer was.
//
//	Classified By: DCM
//
// Use instead:
//
//	Classified By: Jane Roe, DCM
//
// Fix: none. The name has to come from the original.
//
// Source: E.O. 12958, section 1.7, and E.O. 13526, section 1.6.
var MissingPosition = add(lint.Rule{
	Name: "missing-position", Group: "authority", Severity: lint.Warning,
	In:    lint.In(grammar.ArchiveProfile, lint.Info),
	Kinds: lint.Kinds(grammar.ClassifiedByKind), Check: checkPosition,
})

func checkPosition(p *lint.Pass) {
	e := grammar.First[*grammar.ClassifiedBy](p.Cable)
	switch {
	case e == nil || e.SyntaxError != nil:
	case e.Name == nil && e.Before != nil:
		p.Reportf(e.Before, "classifying officer %s without a name, expected name and position",
			strings.Join(strings.Fields(e.Before.Text), " "))
	case e.Name != nil && e.Before == nil && len(e.Position) == 0 &&
		len(strings.Fields(e.Name.Text)) <= 4:
		p.Reportf(e.Name, "classifying officer %s without a position, expected name and position",
			strings.Join(strings.Fields(e.Name.Text), " "))
	}
}
