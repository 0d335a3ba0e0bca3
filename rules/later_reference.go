package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LaterReference reports a reference to a cable that was sent after this one: of a later year, or
// of the same post and year with a higher serial number.
//
// A digit of the reference, or of the cable's own number, is wrong. In the first three months of
// a year, a reference to the post's own cables that names no year is read as one to the year
// before. The severity is info in archive copies: numbers are given out when drafting begins, so
// a few such references are correct.
//
//	UNCLAS PORT LOUIS 000042
//	REF: PORT LOUIS 00442
//
// Compare both numbers with the original.
//
// Fix: none. A serial number is never changed automatically.
//
// Source: 5 FAH-1 H-240; counted in published copies.
var LaterReference = add(lint.Rule{
	Name: "later-reference", Group: "reference", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: textLayouts, Check: checkLater,
})

func checkLater(p *lint.Pass) {
	f := p.Facts
	if !f.Year.Known {
		return
	}
	for _, r := range f.References {
		switch {
		case r.Year > f.Year.Value:
			p.Reportf(r.At, "reference to a cable of %d in a cable of %d", r.Year, f.Year.Value).
				Note(f.Year, "the date-time group")
		case r.Year == f.Year.Value && f.Number.Known && r.Serial > f.Number.Value &&
			r.Post != "" && r.Post == f.Post.Value:
			p.Reportf(r.At, "reference to %s %d in a cable with the lower number %d", r.Post, r.Serial,
				f.Number.Value).
				Note(f.Number, "the number of this cable")
		}
	}
}
