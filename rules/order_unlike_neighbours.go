package rules

import (
	"strconv"

	"github.com/cablelint/cablelint/lint"
)

// OrderUnlikeNeighbours reports an executive order that one cable of a post names in a month in which nine of ten others, ten or more,
// name another one.
//
// Around the change of an order both are used for a while. In a month in which the whole post has gone over, or not yet, the
// odd one is likely an old form, or a wrong digit.
//
//	E.O. 12958: DECL: 03/27/2016     once
//	E.O. 13526: DECL: 03/27/2016     twelve times
//
// Compare with the original; nothing is changed by itself. An order that was not in force at all is told by order-out-of-date.
//
// Source: the orders themselves.
var OrderUnlikeNeighbours = add(lint.Rule{
	Name: "order-unlike-neighbours", Group: "corpus", Severity: lint.Info, By: byMonth, CheckCorpus: checkOrderUnlikeNeighbours,
})

// byMonth brings the cables of a post and month together. The Value is the order.
var byMonth = &lint.Grouping{Keys: func(e *lint.Entry, put func(string, lint.Member)) {
	if e.MRN.Known() && e.Order != 0 {
		put(e.MRN.Post+e.Sent.Format(" 2006-01"), lint.Member{Value: int64(e.Order)})
	}
}}

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
			if m.Value == usual {
				continue
			}
			e := p.Entry(m)
			p.Reportf(m, e, e.OrderAt, "E.O. %d where %d other cables of %s in %s name E.O. %s", e.Order, counts[usual], e.PostAsIs.Text, e.Sent.Format("January 2006"), strconv.FormatInt(usual, 10))
		}
	}
}
