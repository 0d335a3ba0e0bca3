package rules

import "github.com/cablelint/cablelint/lint"

// ReferenceNotInClosedCorpus reports a reference to a cable that the corpus does not hold, of a
// post and year which the configuration declares complete.
//
// A digit of the reference is wrong, or the series is not complete.
//
//	closed:
//	  - posts: [PARIS]
//	    years: 2005-2007
//
//	REF: PARIS 1201
//
// Compare the reference with the original, or correct the configuration.
//
// Fix: none. A reference is never changed automatically.
//
// Source: the configuration.
var ReferenceNotInClosedCorpus = add(lint.Rule{
	Name: "reference-not-in-closed-corpus", Group: "corpus", Severity: lint.Warning,
	By: byPost, CheckCorpus: checkReferenceNotInClosedCorpus,
})

func checkReferenceNotInClosedCorpus(p *lint.CorpusPass) {
	if len(p.Closed()) == 0 {
		return
	}
	for g := range p.Groups() {
		absent(g, heldYears(g), func(m lint.Member) {
			e := p.Entry(m)
			if c := cited(m, e); p.Closed().Covers(c.MRN.Post, c.MRN.Year) {
				p.Reportf(m, e, c, "reference to %v, which the corpus lacks; that year is declared complete",
					c.MRN)
			}
		})
	}
}
