package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// InfoWithoutAction reports a message with INFO addressees and none for action.
//
// Nearly every cable asks somebody to act, so the TO line was probably lost.
//
//	FM AMEMBASSY PORT LOUIS
//	INFO RUEHBS/USEU BRUSSELS
//
// Look for the TO line in the original.
//
// Fix: none. Addressees are never changed automatically.
//
// Source: ACP 127(G), format lines 7 and 8; observed in published copies.
var InfoWithoutAction = add(lint.Rule{
	Name: "info-without-action", Group: "heading", Severity: lint.Warning, BaseProcedure: true,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: plaindress | shortHeadings, Check: checkAction,
})

func checkAction(p *lint.Pass) {
	info := lint.Addressee{}
	for i, a := range p.Facts.Addressees {
		if a.Role == grammar.ActionRole {
			return
		}
		if i == 0 {
			info = a
		}
	}
	if e := grammar.First[*grammar.Addressee](p.Cable); e != nil && p.Cable.Fields != nil &&
		slices.Contains(p.Cable.Fields.Lines, grammar.Element(e)) {
		return // format-line-out-of-order says that it is below the classification line
	}
	if len(p.Facts.Addressees) > 0 && info.Role == grammar.InfoRole {
		p.Reportf(info.At, "INFO addressee without a TO line before it")
	}
}
