package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// ReasonOutOfDate reports a reason by a section of the order that did not list reasons on the day of the cable.
//
// The reasons stood in section 1.5 of E.O. 12958 until it was amended in 2003; from then on they stand in 1.4. Between 25 March
// and 22 September 2003 both were used.
//
//	R 271109Z MAR 06
//	Reason: 1.5 (b)
//
// Compare with the original; nothing is changed by itself.
//
// Source: E.O. 12958, sections 1.4 and 1.5, and its amendment by E.O. 13292.
var ReasonOutOfDate = add(lint.Rule{Name: "reason-out-of-date", Group: "authority", Severity: lint.Warning, Check: checkReasonSection})

func checkReasonSection(p *lint.Pass) {
	f := p.Facts
	if f.Order.Known && f.Order.Value < 12958 {
		return
	}
	const grace = 60 // days in which forms outlive the change
	for _, r := range f.Reasons {
		switch {
		case r.Section == "1.5" && f.Sent.Value.After(date(2003, 9, 22).AddDate(0, 0, grace)):
			p.Reportf(r.At, "reason by section 1.5 in a cable of %s where 1.4 is due since 2003", f.Sent.Value.Format("2 January 2006")).Note(f.Sent, "the date-time group")
			return
		case r.Section == "1.4" && f.Sent.Value.Before(date(2003, 3, 25)) && f.Sent.Value.After(date(1995, 10, 14)):
			p.Reportf(r.At, "reason by section 1.4 in a cable of %s where 1.5 is due before 2003", f.Sent.Value.Format("2 January 2006")).Note(f.Sent, "the date-time group")
			return
		}
	}
}
