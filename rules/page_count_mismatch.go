package rules

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// PageCountMismatch reports a number of pages at the foot of a release that is not the number of
// its pages.
//
// Pages are missing, or pages of another document were added.
//
//	Page 1 of 3
//
// Use instead:
//
//	Page 1 of 2
//
// Fix: none. The record is what it is.
//
// Source: seen on pages printed by mail programs.
var PageCountMismatch = add(lint.Rule{
	Name: "page-count-mismatch", Group: "layout", Severity: lint.Info,
	Everywhere: true,
	Kinds:      lint.Kinds(grammar.WrapperKind), Check: checkPageCountMismatch,
})

func checkPageCountMismatch(p *lint.Pass) {
	pages := p.Facts.Release.Pages
	if pages < 2 {
		return
	}
	for _, e := range p.Cable.Elements {
		if k := e.Kind(); k != grammar.ForeignKind && k != grammar.WrapperKind {
			continue
		}
		words := strings.Fields(p.Text(e))
		if len(words) != 4 || !strings.EqualFold(words[0], "Page") || !strings.EqualFold(words[2], "of") {
			continue
		}
		if n, err := strconv.Atoi(words[3]); err == nil && n != pages {
			p.Reportf(e, "found %d pages, expected %d", pages, n)
			return
		}
	}
}
