package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// SetNotClosed reports a set of a general message that does not end with two slants.
//
// The next set is then read as a part of it.
//
//	SUBJ/LIBRARY BOOKS
//
// Use instead:
//
//	SUBJ/LIBRARY BOOKS//
//
// Fix: none. The record is what it is.
//
// Source: message text formatting (USMTF), from memory.
var SetNotClosed = add(lint.Rule{
	Name: "set-not-closed", Group: "text", Severity: lint.Error,
	Layouts: lint.Layouts(grammar.GENADMIN), Check: checkSetNotClosed,
})

func checkSetNotClosed(p *lint.Pass) {
	for e := range grammar.All[*grammar.Form](p.Cable) {
		if e.Set != nil && e.Set.Closed == nil {
			p.Reportf(e.Set.Name, "set %s does not end with two slants", e.Set.Name.Text)
		}
	}
}
