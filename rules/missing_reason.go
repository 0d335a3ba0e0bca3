package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingReason reports a classifying officer without a reason.
//
// An original classification names the section and letter of the order that allow it. Published copies lose the line often,
// so this is a note.
//
//	Classified By: Jane Roe, Ambassador
//
// Source: E.O. 12958, section 1.7, and E.O. 13526, section 1.6.
var MissingReason = add(lint.Rule{Name: "missing-reason", Group: "authority", Severity: lint.Info, Check: checkReason})

func checkReason(p *lint.Pass) {
	f := p.Facts
	e := grammar.First[*grammar.ClassifiedBy](p.Cable)
	if e == nil || e.SyntaxError != nil || !f.Level.Value.Classified() || grammar.First[*grammar.Reason](p.Cable) != nil || grammar.First[*grammar.DerivedFrom](p.Cable) != nil {
		return
	}
	p.Reportf(grammar.Span{Start: e.Span().End, End: e.Span().End}, "no reason where one is due behind the classifying officer")
}
