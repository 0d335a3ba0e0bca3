package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingAddresseePrecedence reports an addressee of the labels Action and Info without a
// precedence.
//
// SMART prints the precedence after each addressee. Where it is glued to the name or misread,
// nobody can tell how soon the cable was to arrive.
//
//	Action:  WASHDC, SECSTATE
//
// Use instead:
//
//	Action:  WASHDC, SECSTATE ROUTINE
//
// Fix: none. The record is what it is.
//
// Source: 17 of 18 cables of SMART, released by the Department of State; the 18th has one glued to
// a name.
var MissingAddresseePrecedence = add(lint.Rule{
	Name: "missing-addressee-precedence", Group: "heading", Severity: lint.Error,
	Layouts: smartLayouts, Check: checkMissingAddresseePrecedence,
})

func checkMissingAddresseePrecedence(p *lint.Pass) {
	for _, a := range p.Facts.Addressees {
		if a.Role == grammar.ExemptRole || a.Precedence != "" {
			continue
		}
		if _, word := misspeltPrecedence(p, a); word == "" { // which misspelt-precedence reports
			p.Reportf(a.At, "missing precedence after %s", shortName(a.Name))
		}
	}
}
