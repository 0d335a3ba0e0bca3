package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// MissingUsualLabel reports a cable in the form of SMART without a label that nearly all such
// cables have: Date/DTG, Signature and Dissemination Rule.
//
// The end of the cable may have been cut off, or a page. A telegram that SMART printed again has
// only the first labels, and is not reported.
//
//	MRN:     12 PORT LOUIS 318
//	From:    AMEMBASSY PORT LOUIS
//
// Use instead:
//
//	MRN:       12 PORT LOUIS 318
//	Date/DTG:  Jun 14, 2012 / 141022Z JUN 12
//	From:      AMEMBASSY PORT LOUIS
//
// Fix: none. The record is what it is.
//
// Source: counted over 18 cables of SMART, released by the Department of State.
var MissingUsualLabel = add(lint.Rule{
	Name: "missing-usual-label", Group: "heading", Severity: lint.Info,
	Layouts: smartLayouts, Check: checkMissingUsualLabel,
})

func checkMissingUsualLabel(p *lint.Pass) {
	if p.Cable.Inner == nil {
		reportMissingLabels(p, func(l tables.SMARTLabel) bool { return l.Usual })
	}
}
