package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingSerial reports a classification line without a serial number.
//
// Post and serial number are the name of a cable. Drafts are not checked, because they have no
// number yet.
//
//	UNCLAS PORT LOUIS
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
// Fix: none. The number has to come from the original, or from cables that refer to this one.
//
// Source: 5 FAH-2 H-222; observed in all traffic.
var MissingSerial = add(lint.Rule{
	Name: "missing-serial", Group: "marking", Severity: lint.Warning,
	In:    lint.In(grammar.DraftProfile, lint.Off),
	Check: checkMissingSerial,
})

func checkMissingSerial(p *lint.Pass) {
	for e := range grammar.All[*grammar.Marking](p.Cable) {
		if e.Serial != nil { // a level stands alone above it
			return
		}
	}
	if e := grammar.First[*grammar.Marking](p.Cable); e != nil && e.SyntaxError == nil && !p.Facts.Number.Known {
		at := grammar.Span{Start: e.Span().End, End: e.Span().End}
		p.Reportf(at, "missing serial number on the classification line")
	}
}
