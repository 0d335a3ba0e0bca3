package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// PageTimeChanges reports page lines of one section of a print with different times.
//
// All pages of a section bear the time at which it was filed. A page with another time belongs to
// another telegram, or a digit is garbled.
//
//	PAGE 01   VALLET 01306 101644Z
//	PAGE 02   VALLET 01306 101844Z
//
// Compare with the original.
//
// Fix: none. A time is never changed automatically.
//
// Source: counted on records of 1974 and 1979: one time in 426 of 427 sections.
var PageTimeChanges = add(lint.Rule{
	Name: "page-time-changes", Group: "heading", Severity: lint.Warning,
	Layouts: prints, Check: checkPageTimeChanges,
})

func checkPageTimeChanges(p *lint.Pass) {
	var first *lint.Page
	for i := range p.Facts.Pages {
		page := &p.Facts.Pages[i]
		switch {
		case !page.Number.Known || !page.Filed.Known:
		case page.Number.Value == 1 || first == nil:
			first = page
		case page.Filed.Value != first.Filed.Value:
			p.Reportf(page.Filed, "time %sZ does not match %sZ on the first page of the section", page.Filed.Value,
				first.Filed.Value).
				Note(first.Filed, "the first page")
		}
	}
}
