package rules

import (
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MRNDateMismatch reports a message reference number of another year than the date-time group, and
// a date of another day.
//
// The label Date/DTG says the same day twice, and the message reference number begins with the
// year. One of them was typed again and is wrong.
//
//	Date/DTG:     Jun 15, 2012 / 141022Z JUN 12
//
// Use instead:
//
//	Date/DTG:     Jun 14, 2012 / 141022Z JUN 12
//
// Fix: none. The record is what it is.
//
// Source: counted over 18 cables of SMART, released by the Department of State.
var MRNDateMismatch = add(lint.Rule{
	Name: "mrn-date-mismatch", Group: "heading", Severity: lint.Error,
	Layouts: smartLayouts, Check: checkMRNDateMismatch,
})

func checkMRNDateMismatch(p *lint.Pass) {
	sent, year := p.Facts.Sent, 0 // of the message reference number, where it is another one
	for e := range grammar.All[*grammar.Labelled](p.Cable) {
		if m := e.Reference; m != nil && sent.Known {
			if y, ok := lint.Year(m.Year.Text); ok && y != sent.Value.Year() {
				year = y
				p.Reportf(m.Year, "message reference number of %d does not match %d of the date-time group", year,
					sent.Value.Year()).Note(sent, "the date-time group")
			}
		}
		d := e.Date
		if d == nil || d.Date == nil || d.Group == nil || !sent.Known {
			continue
		}
		day, ok := lint.Date(d.Date.Text)
		if ok && !day.Equal(sent.Value.Truncate(24*time.Hour)) && day.Year() != year { // said already
			p.Reportf(d.Date, "date %s does not match the date-time group %s", d.Date.Text, p.Text(sent)).
				Note(sent, "the date-time group")
		}
	}
}
