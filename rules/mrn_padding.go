package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MRNPadding reports zeros before the serial number of the label MRN, and a year of four digits.
//
// SMART prints neither. Such a number was typed, or is of another system.
//
//	MRN: 12 PORT LOUIS 000318
//
// Use instead:
//
//	MRN: 12 PORT LOUIS 318
//
// Fix: none. The record is what it is.
//
// Source: counted over 18 cables of SMART, released by the Department of State.
var MRNPadding = add(lint.Rule{
	Name: "mrn-padding", Group: "heading", Severity: lint.Info,
	Layouts: smartLayouts, Check: checkMRNPadding,
})

func checkMRNPadding(p *lint.Pass) {
	for e := range grammar.All[*grammar.Labelled](p.Cable) {
		m := e.Reference
		if m == nil {
			continue
		}
		if strings.HasPrefix(m.Serial.Text, "0") {
			p.Reportf(m.Serial, "found serial number %s, expected %s without zeros before it", m.Serial.Text,
				strings.TrimLeft(m.Serial.Text, "0"))
		}
		if len(m.Year.Text) == len("2012") {
			p.Reportf(m.Year, "found year %s, expected its last two digits", m.Year.Text)
		}
	}
}
