package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// PrecedenceOutOfOrder reports two precedences of which the second is not lower than the first.
//
// The first is for action, the second for information, which cannot be more urgent.
//
//	P O 271109Z MAR 06
//
// Use instead:
//
//	O P 271109Z MAR 06
//
// Fix: suggested. It exchanges the two, which changes a precedence of the record.
//
// Source: ACP 127(G) 152a.
var PrecedenceOutOfOrder = add(lint.Rule{
	Name: "precedence-out-of-order", Group: "heading", BaseProcedure: true,
	Severity: lint.Error, HasSuggestion: true, Layouts: plaindress, Check: checkPrecedenceOrder,
})

func checkPrecedenceOrder(p *lint.Pass) {
	f := p.Facts
	if len(f.Precedence) < 2 || len(f.Precedence[0].Value) != 1 || len(f.Precedence[1].Value) != 1 {
		return
	}
	first, second := f.Precedence[0], f.Precedence[1]
	a := strings.Index(tables.PrecedenceLetters, first.Value)
	b := strings.Index(tables.PrecedenceLetters, second.Value)
	switch {
	case a < 0 || b < 0 || a < b:
	case a == b:
		p.Reportf(second, "repeated precedence %s, expected a lower one for information", second.Value)
	default:
		p.Reportf(first.At.To(second),
			"precedence %s before the higher %s, expected the higher one first",
			first.Value, second.Value).
			Suggest("exchange the precedences", lint.Replace(first, second.Value),
				lint.Replace(second, first.Value))
	}
}
