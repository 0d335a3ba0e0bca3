package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingReason reports a classifying officer without a reason.
//
// An original classification names the section and letter of the order that allow it. The severity
// is info, because published copies often lose the line.
//
//	Classified By: Jane Roe, Ambassador
//
// Use instead:
//
//	Classified By: Jane Roe, Ambassador
//	Reasons: 1.4 (b) and (d)
//
// Fix: none. The reason has to come from the original.
//
// Source: E.O. 12958, section 1.7, and E.O. 13526, section 1.6.
var MissingReason = add(lint.Rule{
	Name: "missing-reason", Group: "authority", Severity: lint.Info,
	Layouts: textLayouts,
	Kinds:   lint.Kinds(grammar.ClassifiedByKind), Check: checkReason,
})

func checkReason(p *lint.Pass) {
	f := p.Facts
	e := grammar.First[*grammar.ClassifiedBy](p.Cable)
	if e == nil || e.SyntaxError != nil || len(e.Sections) > 0 || !f.Level.Value.Classified() {
		return
	}
	if reason := grammar.First[*grammar.Reason](p.Cable); reason != nil {
		if bare := len(reason.Sections) == 0 && reason.Rest == nil; bare && reason.Err() == nil && len(f.Reasons) == 0 {
			p.Reportf(reason, "found no section of the order in the reason")
		}
		return
	}
	isDerived := strings.HasPrefix(capitals(p.Text(e)), "CLASSIFIED BY: DERIVED FROM")
	if isDerived || grammar.First[*grammar.DerivedFrom](p.Cable) != nil {
		return
	}
	at := grammar.Span{Start: e.Span().End, End: e.Span().End}
	p.Reportf(at, "missing reason after the classifying officer")
}
