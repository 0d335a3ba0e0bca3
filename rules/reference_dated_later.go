package rules

import (
	"time"

	"github.com/cablelint/cablelint/lint"
)

// ReferenceDatedLater reports a reference to a cable that the corpus holds and that was sent more than a day after the one which
// refers to it.
//
// Nobody can refer to what is not written yet: a digit of the number or of a date is wrong. Where the year is left out early in a
// year, and the cable of that number was sent months later or the corpus holds one of the year before, that one is meant; this is no
// mistake.
//
//	a.cable, of 27 March: REF: PARIS 1201
//	b.cable: UNCLAS PARIS 001201, of 2 April
//
// Compare with the original. Numbers are given out when drafting begins, so published copies hold a few by right.
//
// Source: 5 FAH-1 H-240; two or three references of a hundred in published sets, most for the year left out.
var ReferenceDatedLater = add(lint.Rule{Name: "reference-dated-later", Group: "corpus", Severity: lint.Warning, By: byPost, CheckCorpus: checkReferenceDatedLater})

func checkReferenceDatedLater(p *lint.CorpusPass) {
	const (
		tolerance = 24 * 60 * 60   // seconds; clocks and zones
		months    = 60 * tolerance // further off than a wrong digit is likely to lead
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
			if m.Item == own || !held || later.Same(m) || m.Value == undated || later.Value == undated || later.Value <= m.Value+tolerance {
				continue
			}
			e := p.Entry(m)
			c := cited(m, e)
			if _, lastYear := at[m.Order-oneYear]; c.Inferred && e.Sent.Month() <= time.March && (lastYear || later.Value > m.Value+months) {
				continue
			}
			if e.MRN.Post == c.MRN.Post && e.MRN.Year == c.MRN.Year && c.MRN.Serial > e.MRN.Serial || c.MRN.Year > e.MRN.Year {
				continue // later-reference says so
			}
			other := p.Entry(later)
			p.Reportf(m, e, c, "reference to %v, sent on %s, in a cable of %s", c.MRN, other.Sent.Format("2 January 2006"), e.Sent.Format("2 January 2006")).
				NoteIn(other, other.SentAt, "the date-time group of the cable referred to")
		}
	}
}
