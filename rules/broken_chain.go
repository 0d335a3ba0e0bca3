package rules

import "github.com/cablelint/cablelint/lint"

// BrokenChain reports a reference with AND PREVIOUS where the corpus holds cables of that post,
// but none before the one named.
//
// AND PREVIOUS means the whole exchange up to that cable. A reader who follows the reference finds
// nothing earlier to read.
//
//	REF: PARIS 1201 AND PREVIOUS
//
// Add the earlier cables to the corpus, or check the serial number.
//
// Fix: none. What the corpus lacks cannot be written.
//
// Source: 5 FAH-1 H-240.
var BrokenChain = add(lint.Rule{
	Name: "broken-chain", Group: "corpus", Severity: lint.Info,
	By: byPost, CheckCorpus: checkBrokenChain,
})

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
			p.Reportf(m, e, c, "reference to %v and previous, but the corpus has no earlier cable",
				c.MRN)
		}
	}
}
