package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ReleaseWithoutCodes reports a release in part that names no exemption on any page.
//
// What is taken out is taken out under a law, whose code is on the release line or in the
// margin.
//
//	RELEASE IN PART
//
// Use instead:
//
//	RELEASE IN PART B6
//
// Fix: none. The record is what it is.
//
// Source: 1,640 of 1,640 documents released in part have one.
var ReleaseWithoutCodes = add(lint.Rule{
	Name: "release-without-codes", Group: "layout", Severity: lint.Error,
	Everywhere: true,
	Kinds:      lint.Kinds(grammar.WrapperKind), Check: checkReleaseWithoutCodes,
})

func checkReleaseWithoutCodes(p *lint.Pass) {
	r := p.Facts.Release
	if r.Kind.Value != "in part" || len(r.Codes) > 0 {
		return
	}
	for _, redaction := range p.Facts.Redactions {
		if redaction.Code != "" {
			return
		}
	}
	p.Reportf(r.Kind, "released in part, but no page has the code of an exemption")
}
