package rules

import (
	"time"

	"github.com/cablelint/cablelint/lint"
)

// ReferenceDatedLater reports a reference to a cable of the corpus that was sent more than a day
// after the cable that refers to it.
//
// Nobody can refer to a cable that is not written yet, so a digit of the number or of a date is
// wrong. A reference without a year may mean the year before. It is not reported where the corpus
// holds the cable of the year before, or where the one of this year was sent months later. Numbers
// are given out when drafting begins, so a few such references in published copies are correct.
//
//	a.cable, of 27 March: REF: PARIS 1201
//	b.cable: UNCLAS PARIS 001201, of 2 April
//
// Compare the number and both dates with the originals.
//
// Fix: none. A reference is never changed automatically.
//
// Source: 5 FAH-1 H-240; two or three references of a hundred in published sets, most of them
// without a year.
var ReferenceDatedLater = add(lint.Rule{
	Name: "reference-dated-later", Group: "corpus", Severity: lint.Warning,
	By: byPost, CheckCorpus: checkReferenceDatedLater,
})

func checkReferenceDatedLater(p *lint.CorpusPass) {
	const (
		tolerance = 24 * 60 * 60   // seconds; clocks and zones
		months    = 60 * tolerance // more than a wrong digit is likely to cause
	)
	undated := time.Time{}.Unix()
	for g := range p.Groups() {
		at := map[int64]lint.Member{} // the first cable of each number
		for _, m := range g.Members {
			if _, known := at[m.Order]; m.Item == own && !known {
				at[m.Order] = m
			}
		}
		for _, m := range g.Members {
			later, held := at[m.Order]
			if m.Item == own || !held || later.Same(m) || m.Value == undated ||
				later.Value == undated || later.Value <= m.Value+tolerance {
				continue
			}
			e := p.Entry(m)
			c := cited(m, e)
			_, lastYear := at[m.Order-oneYear]
			if c.Inferred && e.Sent.Month() <= time.March && (lastYear || later.Value > m.Value+months) {
				continue
			}
			samePost := e.MRN.Post == c.MRN.Post && e.MRN.Year == c.MRN.Year
			if samePost && c.MRN.Serial > e.MRN.Serial || c.MRN.Year > e.MRN.Year {
				continue // reported by later-reference
			}
			other := p.Entry(later)
			p.Reportf(m, e, c, "reference to %v, which was sent on %s, in a cable of %s", c.MRN,
				other.Sent.Format("2 January 2006"), e.Sent.Format("2 January 2006")).
				NoteIn(other, other.SentAt, "the date-time group of the cable referred to")
		}
	}
}
