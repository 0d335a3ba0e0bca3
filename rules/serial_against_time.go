package rules

import (
	"time"

	"github.com/cablelint/cablelint/lint"
)

// SerialAgainstTime reports a cable that is out of order by more than a week: it was sent before
// one with a lower number, or after one with a higher number, of the same post and year.
//
// Numbers rise with time. They are given out when drafting begins, so cables with neighbouring
// numbers may be some days apart; more than a week suggests a wrong digit in the number or in the
// date. The finding is at the cable that does not fit between its neighbours.
//
//	UNCLAS PORT LOUIS 000546, of 27 March
//	UNCLAS PORT LOUIS 000540, of 5 April
//
// Compare the number and the date with the original.
//
// Fix: none. Numbers and dates are never changed automatically.
//
// Source: State's number series as described by the National Archives for RG 59.
var SerialAgainstTime = add(lint.Rule{
	Name: "serial-against-time", Group: "corpus", Severity: lint.Info,
	By: byPost, CheckCorpus: checkSerialAgainstTime,
})

func checkSerialAgainstTime(p *lint.CorpusPass) {
	const week = 7 * 24 * 60 * 60 // seconds
	undated := time.Time{}.Unix()
	for g := range p.Groups() {
		for _, y := range heldYears(g) {
			var last []lint.Member // the two before, without those that do not fit
			for i, m := range y.cables {
				n := len(last)
				if m.Value == undated || n == 0 || m.Value >= last[n-1].Value-week {
					if m.Value != undated {
						last = append(last[max(0, n-1):], m)
					}
					continue
				}
				wrong, right := m, last[n-1]
				if m.Value >= last[0].Value-week && i+1 < len(y.cables) &&
					y.cables[i+1].Value < right.Value-week {
					wrong, right = right, m // the one before is too late for both its neighbours
					last = append(last[:n-1], m)
				}
				reportAgainstTime(p, wrong, right)
			}
		}
	}
}

func reportAgainstTime(p *lint.CorpusPass, wrong, right lint.Member) {
	e, other := p.Entry(wrong), p.Entry(right)
	p.Reportf(wrong, e, e.SentAt, "%v is dated %s, but %v is dated %s",
		e.MRN, e.Sent.Format("2 January"), other.MRN, other.Sent.Format("2 January")).
		NoteIn(other, other.SentAt, "the date-time group of the other cable")
}
