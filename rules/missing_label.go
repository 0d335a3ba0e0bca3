package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// MissingLabel reports a cable in the form of SMART without one of the labels that each such cable
// has: MRN, From, Action, E.O., TAGS and Subject.
//
// A program that reads the form by its labels reads nothing there. The line was cut off with a
// page, or its label was lost when a machine read the page.
//
//	MRN:     12 PORT LOUIS 318
//	Action:  WASHDC, SECSTATE ROUTINE
//
// Use instead:
//
//	MRN:     12 PORT LOUIS 318
//	From:    AMEMBASSY PORT LOUIS
//	Action:  WASHDC, SECSTATE ROUTINE
//
// Fix: none. The record is what it is.
//
// Source: counted over 18 cables of SMART, released by the Department of State.
var MissingLabel = add(lint.Rule{
	Name: "missing-label", Group: "heading", Severity: lint.Error,
	Layouts: smartLayouts, Check: checkMissingLabel,
})

func checkMissingLabel(p *lint.Pass) {
	reportMissingLabels(p, func(l tables.SMARTLabel) bool { return l.Required })
}
