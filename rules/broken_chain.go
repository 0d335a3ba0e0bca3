package rules

import "github.com/cablelint/cablelint/lint"

// BrokenChain reports a reference with AND PREVIOUS to a post of which the corpus holds cables, but none before the one that is
// named.
//
// AND PREVIOUS means the whole exchange up to that cable. Whoever follows it finds nothing to read here.
//
//	REF: PARIS 1201 AND PREVIOUS
//
// Nothing is changed by itself.
//
// Source: 5 FAH-1 H-240.
var BrokenChain = add(lint.Rule{Name: "broken-chain", Group: "corpus", Severity: lint.Info, By: byPost, CheckCorpus: checkBrokenChain})

func checkBrokenChain(p *lint.CorpusPass) {
	for g := range p.Groups() {
		years := heldYears(g)
		if len(years) == 0 {
			continue
		}
		first := years[0].cables[0].Order
		for _, m := range g.Members {
			if m.Item == own || m.Item&previous == 0 || first < m.Order {
				continue
			}
			e := p.Entry(m)
			c := cited(m, e)
			p.Reportf(m, e, c, "%v and previous, where nothing of that post before it is held", c.MRN)
		}
	}
}
