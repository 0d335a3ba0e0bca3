package rules

import (
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// JulianMismatch reports a DE line and a date-time group whose days are more than one day apart.
//
// A station writes the day of a message twice: on the DE line as the day of the year, in the
// date-time group as the day of the month. One clock sets both, so when they are far apart, one of
// them is garbled or was typed by hand. One day apart is accepted, because a message may be held
// overnight. A message with ZDK or ZDS after its date is a repetition and may be filed much later.
//
//	DE RUEHPO #0042/01 0871109
//	O 251109Z MAR 06
//
// Compare both days with the original.
//
// Fix: none. A date is never changed automatically.
//
// Source: ACP 127(G) 113 and 115.
var JulianMismatch = add(lint.Rule{
	Name: "julian-mismatch", Group: "heading", Severity: lint.Warning, BaseProcedure: true,
	Check: checkJulian,
})

func checkJulian(p *lint.Pass) {
	f := p.Facts
	if !f.Sent.Known || f.FilingDay.Value < 1 || f.FilingDay.Value == f.Sent.Value.YearDay() || repeated(p) ||
		f.FilingDay.Value > daysIn(f.Sent.Value.Year()) {
		return
	}
	sent := f.Sent.Value
	day := date(sent.Year(), time.January, f.FilingDay.Value)
	apart := day.Sub(date(sent.Year(), sent.Month(), sent.Day())).Hours() / 24
	year := float64(daysIn(sent.Year()))
	switch {
	case apart < -year/2:
		apart += year // filed in January, dated in December
	case apart > year/2:
		apart -= float64(daysIn(sent.Year() - 1)) // filed in December, dated in January
	}
	if apart < -1 || apart > 1 {
		p.Reportf(f.FilingDay, "day %03d of %d is %s, which does not match %s in the date-time group",
			f.FilingDay.Value, sent.Year(), day.Format("2 January"), sent.Format("2 January")).
			Note(f.Sent, "the date-time group")
	}
}

// repeated reports whether an operating signal marks the message as sent again: ZDK, ZDS or ZFG.
func repeated(p *lint.Pass) bool {
	for e := range grammar.All[*grammar.Preamble](p.Cable) {
		for _, s := range e.Signals {
			if signal, _ := tables.FindSignal(s.Signal.Text); signal.Again {
				return true
			}
		}
	}
	return false
}
