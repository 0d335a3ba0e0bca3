package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// CodesInFullRelease reports the code of an exemption in a document that is released in full.
//
// Nothing is taken out of such a document, so nothing needs a reason.
//
//	RELEASE IN FULL
//	...
//	1. (U) The dues rise.                    B6
//
// Use instead:
//
//	RELEASE IN FULL
//	...
//	1. (U) The dues rise.
//
// Fix: none. The record is what it is.
//
// Source: 1,067 of 1,067 documents released in full have none.
var CodesInFullRelease = add(lint.Rule{
	Name: "codes-in-full-release", Group: "layout", Severity: lint.Error,
	Everywhere: true,
	Kinds:      lint.Kinds(grammar.WrapperKind), Check: checkCodesInFullRelease,
})

func checkCodesInFullRelease(p *lint.Pass) {
	r := p.Facts.Release
	if r.Kind.Value != "in full" {
		return
	}
	for _, code := range releaseCodes(p) {
		p.Reportf(code, "found code %s, but the document is released in full", code.Value).Note(r.Kind, "the release line")
	}
}
