package rules

import "github.com/cablelint/cablelint/lint"

// ReferenceNotHeld reports a reference to a cable that the corpus does not hold, though it holds
// earlier and later cables of that post and year, and most of those between them.
//
// Most references lead out of a collection, which is no mistake of the cable. In a series that is
// nearly complete, such a reference points to a gap in the series or to a wrong digit. A year of a
// post counts as nearly complete when at least ten cables are held, and more than half of the
// numbers between the first and the last. A series that the configuration declares closed is
// checked by reference-not-in-closed-corpus.
//
//	REF: PARIS 1201
//
// Compare the reference with the original, or add the missing cable to the corpus.
//
// Fix: none. A reference is never changed automatically.
//
// Source: counted in published sets, a quarter of whose references lead to no cable that is held.
var ReferenceNotHeld = add(lint.Rule{
	Name: "reference-not-held", Group: "corpus", Severity: lint.Info,
	By: byPost, CheckCorpus: checkReferenceNotHeld,
})

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
				p.Reportf(m, e, c, "reference to %v, which the corpus lacks; it has %d others of that year",
					c.MRN, len(y.cables))
			}
		})
	}
}
