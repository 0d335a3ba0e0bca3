package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FullStopAfterOrder reports a full stop, a comma or a backslash behind the E.O. line.
//
//	E.O. 12958: N/A.
//
// The handbook has none; programs that compare the value find N/A. unequal to N/A. The fix takes it away.
//
// Source: Department of State, Handbook on cables of 1974; counted in published copies.
var FullStopAfterOrder = add(lint.Rule{
	Name: "full-stop-after-order", Aliases: []string{"stop-behind-order"}, Group: "authority",
	Severity: lint.Info, HasFix: true, Check: checkStop,
})

func checkStop(p *lint.Pass) {
	for e := range grammar.All[*grammar.Order](p.Cable) {
		if e.SyntaxError != nil {
			continue
		}
		text := p.Text(e)
		bare := strings.TrimRight(text, ".,\\ ")
		end := e.Span().Start + len(bare)
		last := strings.ToUpper(bare[max(0, len(bare)-4):])
		certain := e.Date != nil && e.Date.At.End == end || strings.HasSuffix(last, "N/A") || last == "OADR"
		if len(bare) < len(text) && certain {
			at := grammar.Span{Start: end, End: e.Span().End}
			p.Reportf(at, "%q behind the E.O. line where it is due to end", p.Text(at)).Fix("take it away", lint.Delete(at))
		}
	}
}
