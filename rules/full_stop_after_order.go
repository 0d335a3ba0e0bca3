package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FullStopAfterOrder reports a full stop, a comma or a backslash at the end of the E.O. line.
//
// The handbook writes no full stop there, and programs that compare the values treat N/A with a
// stop as different from N/A.
//
//	E.O. 12958: N/A.
//
// Use instead:
//
//	E.O. 12958: N/A
//
// Fix: safe. It removes the punctuation only.
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
		certain := e.Date != nil && e.Date.At.End == end || strings.HasSuffix(last, "N/A") ||
			last == "OADR"
		if len(bare) < len(text) && certain {
			tail := grammar.Span{Start: end, End: e.Span().End}
			at := tail // without the spaces before the punctuation, which goes with them
			at.Start += len(p.Text(at)) - len(strings.TrimLeft(p.Text(at), " "))
			p.Reportf(at, "unexpected %q at the end of the E.O. line", p.Text(at)).
				Fix("remove the punctuation", lint.Delete(tail))
		}
	}
}
