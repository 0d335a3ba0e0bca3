package rules

import (
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TelegramReference reports a British telegram that refers to a later number of its own post's: MY
// TELNO 64 in telegram 61.
//
// Numbers begin again each year, so that in January a higher one is of the year before.
//
//	TELNO 61
//	...
//	MY TELNO 64
//
// Use instead:
//
//	TELNO 61
//	...
//	MY TELNO 58
//
// Fix: none. The record is what it is.
//
// Source: telegrams of the Foreign and Commonwealth Office, whose layout is known from memory.
var TelegramReference = add(lint.Rule{
	Name: "telegram-reference", Group: "reference", Severity: lint.Info,
	Layouts: lint.Layouts(grammar.UKTelno), Check: checkTelegramReference,
})

func checkTelegramReference(p *lint.Pass) {
	f := p.Facts
	if !f.Number.Known || f.Sent.Known && f.Sent.Value.Month() < time.March {
		return
	}
	for _, c := range ownTelegrams(p) {
		if c.number >= f.Number.Value && !(f.Sent.Known && !c.day.IsZero() && c.day.Year() < f.Sent.Value.Year()) {
			p.Reportf(c.at, "found telegram %d, expected one below %d", c.number, f.Number.Value).
				Note(f.Number, "the number of this one")
		}
	}
}
