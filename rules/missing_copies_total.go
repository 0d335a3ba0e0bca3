package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingCopiesTotal reports a distribution of an archive's print without the total of its copies.
//
// The total closes the list of offices. Where it is missing, rows of the list may be missing with it.
// A distribution that is closed by ( ISO ) W has none.
//
//	INFO OCT-01 EB-08
//
// Use instead:
//
//	INFO OCT-01 EB-08 /021 W
//
// Fix: none. A number is never written automatically.
//
// Source: counted on records of 1974 and 1979: 422 of 427, the others with ( ISO ).
var MissingCopiesTotal = add(lint.Rule{
	Name: "missing-copies-total", Group: "heading", Severity: lint.Info,
	Layouts: archivePrints, Check: checkMissingCopiesTotal,
})

func checkMissingCopiesTotal(p *lint.Pass) {
	const near = 200 // bytes from the last office to the counter line
	for s := range sectionsOfPrint(p) {
		d := s.distribution
		if d == nil || d.Actions == 0 || d.Total.Known || d.Letter.Known {
			continue
		}
		last := d.Offices[len(d.Offices)-1]
		rest := p.Cable.File.Text[last.At.End:]
		if row, _, _ := strings.Cut(rest[:min(len(rest), near)], "-----"); strings.Contains(row, "( ISO )") {
			continue
		}
		p.Reportf(grammar.Span{Start: last.At.End, End: last.At.End}, "missing total of the copies after %s", p.Text(last.At))
	}
}
