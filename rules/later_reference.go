package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LaterReference reports a reference to a cable that was sent after this one: of a later year, or of the same post and year
// with a higher serial number.
//
// A digit of the reference, or of the cable's own number, is wrong. A number of the post's own that stands without a year in
// the first three months is taken for one of the year before.
//
//	UNCLAS PORT LOUIS 000042
//	REF: PORT LOUIS 00442
//
// Compare with the original. Numbers are given out when drafting begins, so published copies hold a few by right; there it is
// a note.
//
// Source: 5 FAH-1 H-240; counted in published copies.
var LaterReference = add(lint.Rule{
	Name: "later-reference", Group: "reference", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkLater,
})

func checkLater(p *lint.Pass) {
	f := p.Facts
	if !f.Year.Known {
		return
	}
	for _, r := range f.References {
		switch {
		case r.Year > f.Year.Value:
			p.Reportf(r.At, "reference to a cable of %d in a cable of %d", r.Year, f.Year.Value).Note(f.Year, "the date-time group")
		case r.Year == f.Year.Value && f.Number.Known && r.Post != "" && r.Post == f.Post.Value && r.Serial > f.Number.Value:
			p.Reportf(r.At, "reference to %s %d in a cable whose number is %d", r.Post, r.Serial, f.Number.Value).Note(f.Number, "the cable's own number")
		}
	}
}
