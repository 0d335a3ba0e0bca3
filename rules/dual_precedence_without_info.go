package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DualPrecedenceWithoutInfo reports two precedences on a message that has no information addressee.
//
// The second precedence is for information addressees. Either it is wrong, or the INFO lines are
// lost. A collective or an address group may contain information addressees.
//
//	O P 271109Z MAR 06
//	TO RUEHC/SECSTATE WASHDC
//
// Compare with the original: remove the second precedence, or add the INFO lines.
//
// Fix: none. A precedence is never changed automatically.
//
// Source: ACP 127(G) 152a.
var DualPrecedenceWithoutInfo = add(lint.Rule{
	Name: "dual-precedence-without-info", Group: "heading", Severity: lint.Warning,
	BaseProcedure: true,
	In:            lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts:       plaindress, Check: checkDualPrecedence,
})

func checkDualPrecedence(p *lint.Pass) {
	f := p.Facts
	if len(f.Precedence) < 2 || len(f.Addressees) == 0 {
		return
	}
	if !slices.ContainsFunc(f.Addressees, func(a lint.Addressee) bool {
		return mayInform(a) || strings.Contains(a.Name, "COLLECTIVE")
	}) {
		p.Reportf(f.Precedence[1], "precedence %s for information, but there is no INFO addressee",
			f.Precedence[1].Value)
	}
}
