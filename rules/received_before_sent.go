package rules

import (
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ReceivedBeforeSent reports a telegram that was received more than a day before its date-time group, or more
// than a week after it.
//
// TOR on a print of the White House is the time of receipt. A telegram cannot arrive before it is
// sent; a day is allowed, because the clocks of the two systems may be in different zones. It arrives
// within hours: a week later, the year or the month is that of another telegram.
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
	if err != nil {
		return
	}
	sent, place := p.Facts.Sent.Value, "before"
	switch {
	case received.Before(sent.AddDate(0, 0, -1)):
	case received.After(sent.AddDate(0, 0, 7)):
		place = "more than a week after"
	default:
		return
	}
	at := grammar.Span{Start: a.ValueAt.Start, End: a.ValueAt.Start + len(form)}
	p.Reportf(at, "received on %s, %s the date-time group of %s", received.Format("2 January 2006"), place,
		sent.Format("2 January 2006")).Note(p.Facts.Sent, "the date-time group")
}
