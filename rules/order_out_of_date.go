package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// OrderOutOfDate reports an executive order on classification that was not in force on the day the
// cable was sent.
//
// The cable then has no valid instruction, or its date is wrong. E.O. 11652 dates from 1972,
// 12065 from December 1978, 12356 from August 1982, 12958 from October 1995 and 13526 from June
// 2010. Sixty days are allowed around each change, because old forms stay in use. A cable that
// was typed again for its release may name a later order.
//
//	O 271109Z MAR 06
//	E.O. 13526: DECL: 03/27/2016
//
// Compare the order and the date with the original.
//
// Fix: none. A declassification instruction is never changed automatically.
//
// Source: the orders themselves, 37 FR 5209, 43 FR 28949, 47 FR 14874, 60 FR 19825 and 75 FR 707.
var OrderOutOfDate = add(lint.Rule{
	Name: "order-out-of-date", Group: "authority", Severity: lint.Error,
	Layouts: textLayouts, Check: checkOrder,
})

func checkOrder(p *lint.Pass) {
	f := p.Facts
	if !f.Order.Known || isOfAnother(p) || declassifiedByArchive(p) {
		return
	}
	for i, o := range tables.Orders {
		if o.Number != f.Order.Value {
			continue
		}
		if f.Sent.Known && f.Sent.Value.Before(o.From.Add(-tables.OrderGrace)) {
			sent := f.Sent.Value.Format("2 January 2006")
			p.Reportf(f.Order, "E.O. %d in a cable of %s was not in force before %s",
				o.Number, sent, o.From.Format("2 January 2006")).Note(f.Sent, "the date-time group")
		} else if f.Sent.Known && i+1 < len(tables.Orders) &&
			f.Sent.Value.After(tables.Orders[i+1].From.Add(tables.OrderGrace)) {
			sent := f.Sent.Value.Format("2 January 2006")
			p.Reportf(f.Order, "found E.O. %d in a cable of %s, expected E.O. %d",
				o.Number, sent, tables.OrderOn(f.Sent.Value).Number).Note(f.Sent, "the date-time group")
		}
	}
}
