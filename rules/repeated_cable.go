package rules

import "github.com/cablelint/cablelint/lint"

// RepeatedCable reports a cable that the corpus already holds: under the same message reference
// number, with the same text, or as a corrected copy or a repetition.
//
// Published sets hold copies of one message from several files. They are no mistake, but they are
// counted twice. Different sections of one message are not reported.
//
//	a.cable: UNCLAS PORT LOUIS 000042
//	b.cable: UNCLAS PORT LOUIS 000042, with the same text
//
// Leave one of the copies out when cables are counted.
//
// Fix: none. cablelint does not remove files.
//
// Source: counted in published sets.
var RepeatedCable = add(lint.Rule{
	Name: "repeated-cable", Group: "corpus", Severity: lint.Info,
	By: byPost, CheckCorpus: checkRepeatedCable,
})

func checkRepeatedCable(p *lint.CorpusPass) {
	sameNumber(p, func(same []lint.Member) {
		first := p.Entry(same[0])
		for _, m := range same[1:] {
			e := p.Entry(m)
			if how, ok := copies(first, e); ok && !otherSection(first, e) {
				p.Reportf(m, e, e.SerialAt, "repeated cable %v: %s", e.MRN, how).
					NoteIn(first, first.SerialAt, "the first cable of that number")
			}
		}
	})
}
