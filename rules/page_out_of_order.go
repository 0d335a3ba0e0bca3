package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// PageOutOfOrder reports a page line with a lower section number than the page line before it.
//
// The pages were put together in the wrong order, or a section was copied twice.
//
//	PORT LOUIS 00000042  003 OF 003
//	PORT LOUIS 00000042  002 OF 003
//
// Compare with the original; the paragraph numbers show the order of the text.
//
// Fix: none. Text is never moved automatically.
//
// Source: ACP 127(G) 208c.
var PageOutOfOrder = add(lint.Rule{
	Name: "page-out-of-order", Group: "marking", Severity: lint.Warning, BaseProcedure: true,
	Kinds: lint.Kinds(grammar.PageKind), Check: checkPageOrder,
})

func checkPageOrder(p *lint.Pass) {
	last := lint.Fact[int]{}
	for _, page := range p.Facts.Pages {
		if !page.Section.Known {
			continue
		}
		if last.Known && page.Section.Value < last.Value {
			p.Reportf(
				page.Section,
				"found section %d after section %d, expected ascending order",
				page.Section.Value,
				last.Value,
			).
				Note(
					last,
					"the page line before",
				)
		}
		last = page.Section
	}
}
