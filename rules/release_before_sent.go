package rules

import (
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ReleaseBeforeSent reports a release that is dated before the cable was sent.
//
// One of the two dates is wrong, or the banner is of another document.
//
//	Date: 04/29/1999
//	...
//	Date/DTG: Jun 14, 2012 / 141022Z JUN 12
//
// Use instead:
//
//	Date: 04/29/2016
//	...
//	Date/DTG: Jun 14, 2012 / 141022Z JUN 12
//
// Fix: none. The record is what it is.
//
// Source: a document cannot be released before it is written.
var ReleaseBeforeSent = add(lint.Rule{
	Name: "release-before-sent", Group: "layout", Severity: lint.Error,
	Everywhere: true,
	Kinds:      lint.Kinds(grammar.WrapperKind), Check: checkReleaseBeforeSent,
})

func checkReleaseBeforeSent(p *lint.Pass) {
	f := p.Facts
	if f.Release.Date.Known && f.Sent.Known && f.Release.Date.Value.Before(f.Sent.Value.Truncate(24*time.Hour)) {
		p.Reportf(f.Release.Date, "released on %s, before the cable was sent on %s",
			f.Release.Date.Value.Format("2 January 2006"), f.Sent.Value.Format("2 January 2006")).
			Note(f.Sent, "the date-time group")
	}
}
