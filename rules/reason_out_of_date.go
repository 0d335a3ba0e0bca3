package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// ReasonOutOfDate reports a reason that cites section 1.4 or 1.5 of the order on a day on which
// that section did not list the reasons.
//
// Section and date contradict each other. Section 1.5 of E.O. 12958 listed the reasons until 2003;
// then the order was amended, and section 1.4 lists them. Between 25 March and 22 September 2003
// both were used.
//
//	R 271109Z MAR 06
//	Reason: 1.5 (b)
//
// Compare section and date with the original.
//
// Fix: none. A classification authority is never changed automatically.
//
// Source: E.O. 12958, sections 1.4 and 1.5, and its amendment by E.O. 13292.
var ReasonOutOfDate = add(lint.Rule{
	Name: "reason-out-of-date", Group: "authority", Severity: lint.Warning,
	Layouts: textLayouts, Check: checkReasonSection,
})

func checkReasonSection(p *lint.Pass) {
	f := p.Facts
	if f.Order.Known && f.Order.Value < 12958 || len(f.Reasons) == 0 {
		return
	}
	const grace = 60 // days in which old forms stay in use
	began, ended, over := date(1995, 10, 14), date(2003, 3, 25), date(2003, 9, 22).AddDate(0, 0, grace)
	for _, r := range f.Reasons {
		sent := f.Sent.Value
		switch {
		case r.Section == "1.5" && sent.After(over):
			p.Reportf(r.At, "reason of section 1.5 in a cable of %s, expected section 1.4 since 2003",
				sent.Format("2 January 2006")).Note(f.Sent, "the date-time group")
			return
		case r.Section == "1.4" && sent.Before(ended) && sent.After(began):
			p.Reportf(r.At, "reason of section 1.4 in a cable of %s, expected section 1.5 before 2003",
				sent.Format("2 January 2006")).Note(f.Sent, "the date-time group")
			return
		}
	}
}
