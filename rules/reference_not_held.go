package rules

import "github.com/cablelint/cablelint/lint"

// ReferenceNotHeld reports a reference to a cable that the corpus does not hold, though it holds most of that post's cables of that year,
// earlier ones and later ones.
//
// Most references lead out of a collection, which is no fault of the cable. In a series that is nearly whole, one that leads
// nowhere is a hole in the series, or a wrong digit in the reference. A year and a post count as nearly whole when ten cables
// are held or more, and more than half of the numbers between the first and the last.
//
//	REF: PARIS 1201
//
// Where the configuration says that the series is closed, reference-not-in-closed-corpus says so as a warning.
//
// Source: counted in published sets, of whose references a quarter leads to no cable that is held.
var ReferenceNotHeld = add(lint.Rule{Name: "reference-not-held", Group: "corpus", Severity: lint.Info, By: byPost, CheckCorpus: checkReferenceNotHeld})

func checkReferenceNotHeld(p *lint.CorpusPass) {
	for g := range p.Groups() {
		years := heldYears(g)
		whole := map[int64]heldYear{}
		for _, y := range years {
			if y.dense() {
				whole[y.year] = y
			}
		}
		if len(whole) == 0 {
			continue
		}
		absent(g, years, func(m lint.Member) {
			y, ok := whole[m.Order>>32]
			if !ok || !y.within(m.Order) {
				return
			}
			e := p.Entry(m)
			if c := cited(m, e); !p.Closed().Covers(c.MRN.Post, c.MRN.Year) {
				p.Reportf(m, e, c, "reference to %v, which is not held, where %d others of that post and year are", c.MRN, len(y.cables))
			}
		})
	}
}
