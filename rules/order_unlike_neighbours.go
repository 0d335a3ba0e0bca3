package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// OrderUnlikeNeighbours reports a cable whose executive order, or whose section for reasons,
// differs from that of nine in ten cables of the same post and month, if at least ten cables
// agree.
//
// When an order changes, both are used for a while. In a month in which the whole post uses one of
// them, a cable with the other was probably written on an old form, or has a wrong digit. An order
// that was not in force at all is reported by order-out-of-date, and such a section by
// reason-out-of-date.
//
//	E.O. 12958: DECL: 03/27/2016     once
//	E.O. 13526: DECL: 03/27/2016     twelve times
//
//	Reason: 1.5 (b)     once
//	Reason: 1.4 (b)     twelve times
//
// Compare with the original.
//
// Fix: none. A declassification instruction is never changed automatically.
//
// Source: the orders themselves.
var OrderUnlikeNeighbours = add(lint.Rule{
	Name: "order-unlike-neighbours", Group: "corpus", Severity: lint.Info,
	By: byMonth, CheckCorpus: checkOrderUnlikeNeighbours,
})

// byMonth groups the cables of a post and month, once for the order that they name and once for the
// section of their reasons. The Value is the order, or 14 for section 1.4. The Item is orderItem or
// reasonItem.
var byMonth = &lint.Grouping{Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	if !e.MRN.Known() || e.Sent.IsZero() {
		return
	}
	month := e.MRN.Post + e.Sent.Format(" 2006-01")
	if e.Order != 0 {
		put(month, lint.Member{Value: int64(e.Order), Item: orderItem})
	}
	if n, err := strconv.ParseInt(strings.Replace(e.Reason.Text, ".", "", 1), 10, 64); err == nil {
		put(month+" reasons", lint.Member{Value: n, Item: reasonItem})
	}
}}

const (
	orderItem = iota
	reasonItem
)

func checkOrderUnlikeNeighbours(p *lint.CorpusPass) {
	const fewest, share = 10, 9 // others; of ten
	for g := range p.Groups() {
		counts := map[int64]int{}
		usual := int64(0)
		for _, m := range g.Members {
			if counts[m.Value]++; counts[m.Value] > counts[usual] {
				usual = m.Value
			}
		}
		if n := counts[usual]; n < fewest || n == g.Size || 10*n < share*g.Size {
			continue
		}
		for _, m := range g.Members {
			if m.Value != usual {
				reportUnlike(p, m, usual, counts[usual])
			}
		}
	}
}

func reportUnlike(p *lint.CorpusPass, m lint.Member, usual int64, n int) {
	e := p.Entry(m)
	others := fmt.Sprintf("%d other cables of %s in %s", n, orElse(e.PostAsIs.Text, e.MRN.Post),
		e.Sent.Format("January 2006"))
	if m.Item == reasonItem {
		p.Reportf(m, e, e.Reason, "reason of section %s, but %s name section %d.%d",
			e.Reason.Text, others, usual/10, usual%10)
		return
	}
	p.Reportf(m, e, e.OrderAt, "found E.O. %d, but %s name E.O. %d", e.Order, others, usual)
}
