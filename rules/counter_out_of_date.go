package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// CounterOutOfDate reports a counter line in a form that was not in use at the date of the telegram.
//
// Up to November 1976 the counter was dashes and six digits; from December 1976 a time and two digits
// follow. From the 1990s the counter is hexadecimal. Another form shows a wrong date, or a line of
// another telegram.
//
//	--------------------- 071320
//	P R 101530Z MAY 79
//
// Compare with the original.
//
// Fix: none. A date is never changed automatically.
//
// Source: counted on records of 1974 and 1979: 258 of 258 and 169 of 169.
var CounterOutOfDate = add(lint.Rule{
	Name: "counter-out-of-date", Group: "heading", Severity: lint.Warning,
	Layouts: prints, Check: checkCounterOutOfDate,
})

func checkCounterOutOfDate(p *lint.Pass) {
	sent := p.Facts.Sent
	if !sent.Known {
		return
	}
	for i := range p.Facts.Distribution {
		d := &p.Facts.Distribution[i]
		switch day := sent.Value; {
		case !d.Counter.Known:
		case !d.Relayed.Known && day.Year() >= 1977:
			p.Reportf(d.Counter, "counter %s without a time, expected one in %d", d.Counter.Value, day.Year())
		case d.Relayed.Known && day.Before(date(1976, 11, 1)):
			p.Reportf(d.Relayed, "counter with a time, expected none in %d", day.Year())
		case strings.ContainsAny(d.Counter.Value, "ABCDEF") && day.Year() < 1990:
			p.Reportf(d.Counter, "hexadecimal counter %s, expected digits in %d", d.Counter.Value, day.Year())
		}
	}
}
