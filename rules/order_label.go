package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// OrderLabel reports an E.O. line whose label or punctuation differs from E.O. 12958: DECL:
// 03/27/2016.
//
// Programs find the line by its label.
//
//	EO 12958 DECL 03/27/2016
//
// Use instead:
//
//	E.O. 12958: DECL: 03/27/2016
//
// Fix: safe. It writes the label and the colons; number, date and words stay.
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
		expect := func(from, to int, text string) {
			if at := (grammar.Span{Start: from, End: to}); p.Text(at) != text {
				edits = append(edits, lint.Replace(at, text))
			}
		}
		expect(e.Span().Start, e.Number.At.Start, "E.O. ")
		next := afterOrder(e)
		if next == nil {
			continue // reported by empty-declassification
		}
		expect(e.Number.At.End, next.At.Start, ": ")
		if e.Declassify != nil && next == &e.Declassify.Word && e.Declassify.Text == "DECL" {
			if e.Date != nil {
				expect(e.Declassify.At.End, e.Date.At.Start, ": ")
			} else if e.Value != nil {
				expect(e.Declassify.At.End, e.Value.At.Start, ": ")
			}
		}
		if len(edits) > 0 {
			at := e.Span().To(next)
			p.Reportf(at, "found label %s, expected E.O. %s: %s",
				shortened(p.Text(at), 30), e.Number.Text, shortened(next.Text, 20)).
				Fix("write label and colons in the usual form", edits...)
		}
	}
}

// afterOrder returns the word after the number of the order, or nil.
func afterOrder(e *grammar.Order) *grammar.Word {
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

// shortened returns s, or its first most bytes and an ellipsis where it is longer.
func shortened(s string, most int) string {
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}
