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
	before := 0
	skipped := 0 // what is expected after a wrong number that stands for the right one
	for i := range p.Facts.Pages {
		page := &p.Facts.Pages[i]
		if !page.Number.Known {
			continue
		}
		n := page.Number.Value
		if n == skipped { // only the number before was wrong
			before = n - 1
		}
		skipped = 0
		if n != before+1 && n != 1 {
			switch {
			case before > 0:
				p.Reportf(page.Number, "found page %d after page %d, expected page %d", n, before, before+1)
				skipped = before + 2
			case p.Cable.Layout == grammar.ArchivePrint:
				p.Reportf(page.Number, "found page %d, expected page 1", n)
				skipped = before + 2
			}
		}
		before = n
	}
}
