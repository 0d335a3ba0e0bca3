package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Line128SerialMismatch reports a serial number after # that is not the station serial number of
// the line of ACP 128.
//
// The number is printed at the end once more, so that a message whose end belongs to another one
// is found.
//
//	#0043
//
// Use instead:
//
//	#0042
//
// Fix: none. The record is what it is.
//
// Source: 3 of 3 messages of the White House, 1995; ACP 128, Allied telecommunications record
// system, as its positions are known from messages of 1991 to 1995.
var Line128SerialMismatch = add(lint.Rule{
	Name: "line128-serial-mismatch", Group: "heading", Severity: lint.Error,
	Layouts: lint.Layouts(grammar.ACP128, grammar.GENADMIN), Check: checkLine128SerialMismatch,
})

func checkLine128SerialMismatch(p *lint.Pass) {
	f := p.Facts
	if f.Serial.Known && f.Check.Known && f.Serial.Value != f.Check.Value {
		p.Reportf(f.Check, "serial number %s does not match %s of the first line", p.Text(f.Check), p.Text(f.Serial)).
			Note(f.Serial, "the first line")
	}
}
