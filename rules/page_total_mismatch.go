package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// PageTotalMismatch reports a page line with another total of sections than the classification line
// or the page line before it.
//
// A section may be missing, or the page belongs to another cable.
//
//	UNCLAS SECTION 01 OF 02 PORT LOUIS 000042
//	PORT LOUIS 00000042  002 OF 003
//
// Compare both totals with the original.
//
// Fix: none. A section counter is never changed automatically.
//
// Source: ACP 127(G) 208c.
var PageTotalMismatch = add(lint.Rule{
	Name: "page-total-mismatch", Group: "marking", Severity: lint.Error, BaseProcedure: true,
	Kinds: lint.Kinds(grammar.PageKind), Check: checkPageTotal,
})

func checkPageTotal(p *lint.Pass) {
	total := p.Facts.Sections
	for _, page := range p.Facts.Pages {
		switch {
		case !page.Total.Known:
		case !total.Known:
			total = page.Total
		case page.Total.Value != total.Value:
			p.Reportf(page.Total, "found a total of %d sections, expected %d", page.Total.Value,
				total.Value).
				Note(total, "the total before")
			return // the page lines after it only repeat it
		}
	}
}
