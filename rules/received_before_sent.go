package rules

import (
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ReceivedBeforeSent reports a telegram that was received more than a day before its date-time group.
//
// TOR on a print of the White House is the time of receipt. A telegram cannot arrive before it is
// sent; a day is allowed, because the clocks of the two systems may be in different zones.
//
//	DTG:   201850Z FEB 95
//	TOR:   950118141233 M1509911
//
// Compare with the original.
//
// Fix: none. A date is never changed automatically.
//
// Source: prints of 1995, 3 of 3.
var ReceivedBeforeSent = add(lint.Rule{
	Name: "received-before-sent", Group: "heading", Severity: lint.Warning,
	Layouts: nscPrints, Check: checkReceivedBeforeSent,
})

func checkReceivedBeforeSent(p *lint.Pass) {
	a, ok := p.Facts.Attribute("TOR")
	const form = "060102150405"
	if !ok || len(a.Value) < len(form) || !p.Facts.Sent.Known {
		return
	}
	received, err := time.Parse(form, a.Value[:len(form)])
	if err == nil && received.Before(p.Facts.Sent.Value.AddDate(0, 0, -1)) {
		at := grammar.Span{Start: a.ValueAt.Start, End: a.ValueAt.Start + len(form)}
		p.Reportf(at, "received on %s, before the date-time group of %s", received.Format("2 January 2006"),
			p.Facts.Sent.Value.Format("2 January 2006")).Note(p.Facts.Sent, "the date-time group")
	}
}
