package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// OrderOutOfDate reports an executive order on classification that was not in force on the day the cable was sent.
//
// Orders follow one another: 11652 from 1972, 12065 from December 1978, 12356 from August 1982, 12958 from October 1995,
// 13526 from June 2010. Around each change sixty days are left, since forms outlive orders.
//
//	O 271109Z MAR 06
//	E.O. 13526: DECL: 03/27/2016
//
// Compare with the original. Cables retyped at their release may carry a later order than their day had.
//
// Source: the orders themselves, 37 FR 5209, 43 FR 28949, 47 FR 14874, 60 FR 19825 and 75 FR 707.
var OrderOutOfDate = add(lint.Rule{Name: "order-out-of-date", Group: "authority", Severity: lint.Error, Check: checkOrder})

func checkOrder(p *lint.Pass) {
	f := p.Facts
	if !f.Order.Known {
		return
	}
	for i, o := range tables.Orders {
		if o.Number != f.Order.Value {
			continue
		}
		if f.Sent.Known && f.Sent.Value.Before(o.From.Add(-tables.OrderGrace)) {
			p.Reportf(f.Order, "E.O. %d in a cable of %s where the order came into force on %s", o.Number,
				f.Sent.Value.Format("2 January 2006"), o.From.Format("2 January 2006")).Note(f.Sent, "the date-time group")
		} else if f.Sent.Known && i+1 < len(tables.Orders) && f.Sent.Value.After(tables.Orders[i+1].From.Add(tables.OrderGrace)) {
			p.Reportf(f.Order, "E.O. %d in a cable of %s where E.O. %d is due", o.Number,
				f.Sent.Value.Format("2 January 2006"), tables.Orders[i+1].Number).Note(f.Sent, "the date-time group")
		}
	}
}
