package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// OrderLabel reports an E.O. line whose label or punctuation is not E.O. 12958: DECL:.
//
// Programs find the line by its label. The number and what it says are right.
//
//	EO 12958 DECL 03/27/2016
//
// The fix writes label and colons as they are due and leaves number, date and words alone.
//
// Source: 5 FAH-1 H-240; spellings counted in published copies.
var OrderLabel = add(lint.Rule{
	Name: "order-label", Group: "authority", Tags: []string{lint.Habits},
	Severity: lint.Info, HasFix: true, Check: checkOrderLabel,
})

func checkOrderLabel(p *lint.Pass) {
	for e := range grammar.All[*grammar.Order](p.Cable) {
		if e.Number == nil {
			continue
		}
		var edits []lint.Edit
		due := func(at grammar.Span, text string) {
			if p.Text(at) != text {
				edits = append(edits, lint.Replace(at, text))
			}
		}
		due(grammar.Span{Start: e.Span().Start, End: e.Number.At.Start}, "E.O. ")
		next := behindOrder(e)
		if next == nil {
			continue // another rule says that nothing stands there
		}
		due(grammar.Span{Start: e.Number.At.End, End: next.At.Start}, ": ")
		if e.Declassify != nil && next == &e.Declassify.Word && e.Declassify.Text == "DECL" {
			if e.Date != nil {
				due(grammar.Span{Start: e.Declassify.At.End, End: e.Date.At.Start}, ": ")
			} else if e.Value != nil {
				due(grammar.Span{Start: e.Declassify.At.End, End: e.Value.At.Start}, ": ")
			}
		}
		if len(edits) > 0 {
			p.Reportf(e.Span().To(next), "label %s where E.O. %s: %s is due", shownLabel(p, e.Span().To(next)), e.Number.Text, next.Text[:min(len(next.Text), 20)]).
				Fix("write label and colons as they are due", edits...)
		}
	}
}

// behindOrder returns what stands behind the number of the order, or nil.
func behindOrder(e *grammar.Order) *grammar.Word {
	switch {
	case e.Declassify != nil:
		return &e.Declassify.Word
	case e.Date != nil:
		return &e.Date.Word
	case e.Value != nil:
		return &e.Value.Word
	}
	return nil
}

// shownLabel returns the words up to and with the first behind the number, cut to what can be read.
func shownLabel(p *lint.Pass, at grammar.Span) string {
	const most = 30
	at.End = min(at.End, at.Start+most)
	return p.Text(at)
}
