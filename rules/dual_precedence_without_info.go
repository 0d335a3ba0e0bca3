package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DualPrecedenceWithoutInfo reports two precedences on a message that has nobody for information.
//
// The second precedence is for information addressees. Collectives and address groups may hold such addressees.
//
//	O P 271109Z MAR 06
//	TO RUEHC/SECSTATE WASHDC
//
// Either the second precedence or the INFO lines are wrong; compare with the original.
//
// Source: ACP 127(G) 152a.
var DualPrecedenceWithoutInfo = add(lint.Rule{
	Name: "dual-precedence-without-info", Group: "heading", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkDualPrecedence,
})

func checkDualPrecedence(p *lint.Pass) {
	f := p.Facts
	if len(f.Precedence) < 2 || len(f.Addressees) == 0 {
		return
	}
	if !slices.ContainsFunc(f.Addressees, func(a lint.Addressee) bool {
		return a.Role == grammar.InfoRole || strings.Contains(a.Name, "COLLECTIVE") || strings.HasPrefix(a.Name, "AIG ") || strings.HasPrefix(a.Name, "ALL ")
	}) {
		p.Reportf(f.Precedence[1], "precedence %s for information where there is no INFO addressee", f.Precedence[1].Value)
	}
}
