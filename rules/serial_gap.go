package rules

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// SerialGap reports the numbers that are missing in a series that is nearly complete, once for a
// post and year.
//
// A post numbers its cables from 1 each year, so a missing number is a cable that was lost,
// withheld or misfiled, or a number that was never used. A series is nearly complete when the
// corpus holds ten cables or more, and more than half of the numbers between the first and the
// last.
//
//	06PORTLOUIS41, 06PORTLOUIS42, 06PORTLOUIS45
//
// Look for the missing cables. The finding is at the cable after the first gap.
//
// Fix: none. What the corpus lacks cannot be written.
//
// Source: State's number series as described by the National Archives for RG 59.
var SerialGap = add(lint.Rule{
	Name: "serial-gap", Group: "corpus", Severity: lint.Info,
	By: byPost, CheckCorpus: checkSerialGap,
})

func checkSerialGap(p *lint.CorpusPass) {
	for g := range p.Groups() {
		for _, y := range heldYears(g) {
			if y.dense() {
				reportGaps(p, y)
			}
		}
	}
}

func reportGaps(p *lint.CorpusPass, y heldYear) {
	const most = 5 // gaps that are listed
	var gaps []string
	var at lint.Member
	missing := int64(0)
	for i := 1; i < len(y.cables); i++ {
		from, to := serialOf(y.cables[i-1])+1, serialOf(y.cables[i])-1
		if to < from {
			continue
		}
		if missing == 0 {
			at = y.cables[i]
		}
		missing += to - from + 1
		gap := fmt.Sprint(from)
		if to > from {
			gap = fmt.Sprintf("%d-%d", from, to)
		}
		if gaps = append(gaps, gap); len(gaps) > most {
			gaps = append(gaps[:most], "…")
		}
	}
	if missing == 0 {
		return
	}
	e := p.Entry(at)
	first, last := serialOf(y.cables[0]), serialOf(y.cables[len(y.cables)-1])
	numbers := "number is"
	if missing > 1 {
		numbers = "numbers are"
	}
	p.Reportf(at, e, e.SerialAt, "%d %s missing between %d and %d of %s in %d: %s",
		missing, numbers, first, last, orElse(e.PostAsIs.Text, e.MRN.Post), y.year, strings.Join(gaps,
			", "))
}
