package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TelnoOrder reports a British telegram whose heading lacks FM, TO, TELNO or OF, or has them in
// another order.
//
// The four lines name the telegram: who sent it to whom, its number and its day.
//
//	OF 141000Z MARCH 85
//	TELNO 61
//
// Use instead:
//
//	TELNO 61
//	OF 141000Z MARCH 85
//
// Fix: none. The record is what it is.
//
// Source: telegrams of the Foreign and Commonwealth Office, whose layout is known from memory.
var TelnoOrder = add(lint.Rule{
	Name: "telno-order", Group: "heading", Severity: lint.Error,
	Layouts: lint.Layouts(grammar.UKTelno), Check: checkTelnoOrder,
})

func checkTelnoOrder(p *lint.Pass) {
	order := [...]string{"FM", "TO", "TELNO", "OF", "INFO"}
	last, has := 0, map[string]bool{}
	var at grammar.Span
	for e := range grammar.All[*grammar.Form](p.Cable) {
		if e.Field == nil || e.Field.Name == nil {
			continue
		}
		name := e.Field.Name.Text
		i := slices.Index(order[:], name)
		has[name], at = true, e.Span()
		if i >= 0 && i < last {
			p.Reportf(e.Field.Name, "%s after %s, expected the order FM, TO, TELNO, OF, INFO", name, order[last])
		}
		last = max(last, i)
	}
	for _, name := range order[:4] {
		if !has[name] {
			p.Reportf(grammar.Span{Start: at.End, End: at.End}, "missing %s in the heading", name)
		}
	}
}
