package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// CodeNotListed reports a code in the margin of a release that the release line does not list.
//
// The line lists all exemptions of the document.
//
//	RELEASE IN PART B5
//	...
//	1. (U) The dues rise.                    B6
//
// Use instead:
//
//	RELEASE IN PART B5,B6
//	...
//	1. (U) The dues rise.                    B6
//
// Fix: none. The record is what it is.
//
// Source: 1,596 of 1,613 documents released by the Department of State list all codes.
var CodeNotListed = add(lint.Rule{
	Name: "code-not-listed", Group: "layout", Severity: lint.Warning,
	Everywhere: true,
	Kinds:      lint.Kinds(grammar.WrapperKind), Check: checkCodeNotListed,
})

func checkCodeNotListed(p *lint.Pass) {
	r := p.Facts.Release
	if len(r.Codes) == 0 || r.Kind.Value == "in full" {
		return
	}
	for _, redaction := range p.Facts.Redactions {
		listed := slices.ContainsFunc(r.Codes, func(c lint.Fact[string]) bool { return c.Value == redaction.Code })
		if redaction.Code != "" && !listed {
			p.Reportf(redaction.At, "code %s is not on the release line", redaction.Code).Note(r.Kind, "the release line")
		}
	}
}
