package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// SignatureMismatch reports a signature that is not the surname of who approved the cable.
//
// The chief of a post signs by surname what he or she approved. A deputy may have approved in the
// chief's absence.
//
//	Signature:    FERRIS
//	Approved By:  EXEC:Beaumont, Charles D
//
// Use instead:
//
//	Signature:    BEAUMONT
//	Approved By:  EXEC:Beaumont, Charles D
//
// Fix: none. The record is what it is.
//
// Source: 14 of 17 cables of SMART, released by the Department of State.
var SignatureMismatch = add(lint.Rule{
	Name: "signature-mismatch", Group: "text", Severity: lint.Info,
	Layouts: smartLayouts, Check: checkSignatureMismatch,
})

func checkSignatureMismatch(p *lint.Pass) {
	f := p.Facts
	if !f.Signature.Known || !f.Approver.Known || p.Cable.Inner != nil {
		return
	}
	surname, _, _ := strings.Cut(f.Approver.Value.Name, ",")
	if plainName(surname) != plainName(f.Signature.Value) {
		p.Reportf(f.Signature, "signature %s does not match %s, who approved the cable", f.Signature.Value, surname).
			Note(f.Approver, "who approved it")
	}
}
