package rules

import "github.com/cablelint/cablelint/lint"

// often is how many times a word has to occur in a corpus for a word that is close to it, and
// occurs once, to be taken as a misspelling.
const often = 20

// words returns the words of a grouping that keeps one member of each group: how often those occur
// that occur at least so often, and those that occur once.
func words(
	p *lint.CorpusPass, least int, word func(e *lint.Entry, item int32) string,
) (frequent map[string]int, lone []lint.Member) {
	frequent = map[string]int{}
	for g := range p.Groups() {
		switch m := g.Members[0]; {
		case g.Size == 1:
			lone = append(lone, m)
		case g.Size >= least:
			frequent[word(p.Entry(m), m.Item)] = g.Size
		}
	}
	return frequent, lone
}
