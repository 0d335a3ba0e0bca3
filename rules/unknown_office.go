package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnknownOffice reports an office of a distribution that is not in the table of known offices.
//
// The code may be garbled, so that the office never got its copies. The severity is info: the table
// holds the offices of the records of 1974 and 1979, and some of later prints, which are not judged.
//
//	INFO OCT-01 EURR-12
//
// Use instead:
//
//	INFO OCT-01 EUR-12
//
// Fix: suggested where only one known code differs by one letter. It changes the record.
//
// Source: the offices counted on records of 1974 and 1979 and on prints of 2000-2010.
var UnknownOffice = add(lint.Rule{
	Name: "unknown-office", Group: "heading", Severity: lint.Info, HasSuggestion: true,
	Layouts: archivePrints, Check: checkUnknownOffice,
})

func checkUnknownOffice(p *lint.Pass) {
	told := map[string]bool{}
	for _, d := range outerDistributions(p.Facts) {
		for _, o := range d.Offices {
			if _, ok := tables.FindOffice(o.Code); ok || told[o.Code] {
				continue
			}
			told[o.Code] = true
			found := p.Reportf(o.At, "unknown office %s", o.Code)
			if near, ok := tables.NearestOffice(o.Code); ok {
				at := grammar.Span{Start: o.At.Start, End: o.At.Start + len(o.Code)}
				found.Suggest("write "+near, lint.Replace(at, near))
			}
		}
	}
}
