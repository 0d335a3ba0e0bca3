package rules

import "github.com/cablelint/cablelint/lint"

// ReferenceNotInClosedCorpus reports a reference to a cable that is not there, of a post and year which the configuration says the
// corpus holds without a gap.
//
//	closed:
//	  - posts: [PARIS]
//	    years: 2005-2007
//
//	REF: PARIS 1201
//
// A digit of the reference is wrong, or the series is not as whole as it is said to be.
//
// Source: the configuration.
var ReferenceNotInClosedCorpus = add(lint.Rule{
	Name: "reference-not-in-closed-corpus", Group: "corpus", Severity: lint.Warning, By: byPost, CheckCorpus: checkReferenceNotInClosedCorpus,
})

func checkReferenceNotInClosedCorpus(p *lint.CorpusPass) {
	if len(p.Closed()) == 0 {
		return
	}
	for g := range p.Groups() {
		absent(g, heldYears(g), func(m lint.Member) {
			e := p.Entry(m)
			if c := cited(m, e); p.Closed().Covers(c.MRN.Post, c.MRN.Year) {
				p.Reportf(m, e, c, "reference to %v, which is not there, where the corpus is said to hold all of that post and year", c.MRN)
			}
		})
	}
}
