package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// PageNumberOutOfOrder reports page lines of a section of a print that are not numbered 1, 2, 3.
//
// A page is missing, or pages were put together in the wrong order. Each section begins with page 1
// again. Published copies of later prints often lack the page line of page 1; that is not reported.
//
//	PAGE 01   VALLET 01306 101644Z
//	PAGE 03   VALLET 01306 101644Z
//
// Compare with the original.
//
// Fix: none. Text is never moved automatically.
//
// Source: counted on records of 1974 and 1979: 427 of 427 sections.
var PageNumberOutOfOrder = add(lint.Rule{
	Name: "page-number-out-of-order", Group: "marking", Severity: lint.Error,
	Layouts: prints, Check: checkPageNumberOutOfOrder,
})

func checkPageNumberOutOfOrder(p *lint.Pass) {
	numbers := sequence{expected: 1}
	for i := range p.Facts.Pages {
		page := &p.Facts.Pages[i]
		if !page.Number.Known {
			continue
		}
		n, expected := page.Number.Value, numbers.expected
		switch {
		case n == 1:
			numbers.restart(2)
		case numbers.take(n):
		case expected > 1:
			p.Reportf(page.Number, "found page %d after page %d, expected page %d", n, expected-1, expected)
		case p.Cable.Layout == grammar.ArchivePrint:
			p.Reportf(page.Number, "found page %d, expected page 1", n)
		default:
			numbers.restart(n + 1)
		}
	}
}
