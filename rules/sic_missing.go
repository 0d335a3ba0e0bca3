package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// SICMissing reports a NATO message without a line of subject indicator codes.
//
// Registries hand a NATO message out by its codes, which are under the level.
//
//	N A T O  S E C R E T
//	1. TUG HENRIETTE JOINS.
//
// Use instead:
//
//	N A T O  S E C R E T
//	SIC FAA/ICA
//	1. TUG HENRIETTE JOINS.
//
// Fix: none. The record is what it is.
//
// Source: NATO supplements to ACP 127, from memory.
var SICMissing = add(lint.Rule{
	Name: "sic-missing", Group: "text", Severity: lint.Info, BaseProcedure: true,
	Layouts: lint.Layouts(grammar.ACP127, grammar.ACP128, grammar.ACP126), Check: checkSICMissing,
})

func checkSICMissing(p *lint.Pass) {
	at, nato := natoLevel(p)
	if nato && lineBeginning(p.Cable.File, "SIC ") < 0 {
		p.Reportf(at, "missing line of subject indicator codes (SIC) under the level")
	}
}
