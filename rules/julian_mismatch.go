package rules

import (
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// JulianMismatch reports a DE line and a date-time group that name days more than one apart.
//
// A station files a message twice over: on the DE line by the day of the year, in the date-time group by the day of the
// month. One clock sets both, so when they are far apart one of them was garbled or typed by hand. A day's difference is
// a message held overnight, and a message with ZDK or ZDS behind its date is a repetition and may be filed much later.
//
//	DE RUEHPO #0042/01 0871109
//	O 251109Z MAR 06
//
// Compare with the original; nothing is changed by itself.
//
// Source: ACP 127(G) 113 and 115.
var JulianMismatch = add(lint.Rule{Name: "julian-mismatch", Group: "heading", Severity: lint.Warning, Check: checkJulian})

func checkJulian(p *lint.Pass) {
	f := p.Facts
	if !f.Sent.Known || repeated(p) || f.FilingDay.Value < 1 || f.FilingDay.Value > daysIn(f.Sent.Value.Year()) {
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
		p.Reportf(f.FilingDay, "day %03d of %d is %s, where the date-time group says %s", f.FilingDay.Value, sent.Year(),
			day.Format("2 January"), sent.Format("2 January")).Note(f.Sent, "the date-time group")
	}
}

// repeated reports whether an operating signal says that the message is sent again: ZDK, ZDS, ZFG.
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
