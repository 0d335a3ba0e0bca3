package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingBanner reports a page of a release without the banner at its head or its foot.
//
// Each page has two. Where one is missing, a part of the page was cut off, or the page is of
// another document.
//
//	(a page that ends with the text)
//
// Use instead:
//
//	UNCLASSIFIED U.S. Department of State Case No. F-2014-30117 ...
//
// Fix: none. The record is what it is.
//
// Source: 2,611 of 2,716 documents released by the Department of State.
var MissingBanner = add(lint.Rule{
	Name: "missing-banner", Group: "layout", Severity: lint.Info,
	Everywhere: true,
	Kinds:      lint.Kinds(grammar.WrapperKind), Check: checkMissingBanner,
})

func checkMissingBanner(p *lint.Pass) {
	if !p.Facts.Release.Case.Known || !strings.Contains(p.Cable.File.Text, "\f") {
		return
	}
	pages := pagesOf(p)
	for i, n := range bannersOn(p, pages) {
		if n < 2 {
			at := grammar.Span{Start: pages[i].Start, End: pages[i].Start}
			p.Reportf(at, "found %d banners on page %d, expected one at head and foot", n, i+1)
		}
	}
}
