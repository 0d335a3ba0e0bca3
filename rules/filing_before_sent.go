package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// FilingBeforeSent reports a page line of a print whose time lies before the date-time group.
//
// A telegram is filed after it was dated. An earlier time shows that a digit of it, or of the
// date-time group, is garbled. A time early in a month may follow a date late in the month before.
//
//	PAGE 01   VALLET 01306 101444Z
//	P R 101530Z MAY 79
//
// Compare with the original.
//
// Fix: none. A time is never changed automatically.
//
// Source: counted on records of 1974 and 1979: 350 of 352.
var FilingBeforeSent = add(lint.Rule{
	Name: "filing-before-sent", Group: "heading", Severity: lint.Warning,
	Layouts: prints, Check: checkFilingBeforeSent,
})

func checkFilingBeforeSent(p *lint.Pass) {
	sent := p.Facts.Sent
	if !sent.Known {
		return
	}
	group := sent.Value.Format("021504")
	for _, page := range firstPages(p.Facts) {
		if page.Filed.Known && isEarlier(page.Filed.Value, group) {
			p.Reportf(page.Filed, "filed at %sZ, before the date-time group %sZ", page.Filed.Value, group).
				Note(sent, "the date-time group")
		}
	}
}
