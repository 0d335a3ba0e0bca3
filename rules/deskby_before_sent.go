package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DeskbyBeforeSent reports a British telegram that is to lie on a desk before it was sent.
//
// DESKBY has the day of the month and the hour, and its month is that of the date-time group or
// the next.
//
//	OF 141000Z MARCH 85
//	DESKBY 140800Z
//
// Use instead:
//
//	OF 141000Z MARCH 85
//	DESKBY 150800Z
//
// Fix: none. The record is what it is.
//
// Source: telegrams of the Foreign and Commonwealth Office, whose layout is known from memory.
var DeskbyBeforeSent = add(lint.Rule{
	Name: "deskby-before-sent", Group: "heading", Severity: lint.Error,
	Layouts: lint.Layouts(grammar.UKTelno), Check: checkDeskbyBeforeSent,
})

func checkDeskbyBeforeSent(p *lint.Pass) {
	f := p.Facts
	if f.Deskby.Known && f.Sent.Known && f.Deskby.Value.Before(f.Sent.Value) {
		p.Reportf(f.Deskby, "to be on the desk by %s, before it was sent at %s", p.Text(f.Deskby), p.Text(f.Sent)).
			Note(f.Sent, "the date-time group")
	}
}
