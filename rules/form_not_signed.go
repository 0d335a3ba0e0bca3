package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FormNotSigned reports a joint message form on which the box of the drafter or of the releaser is
// empty.
//
// A message is sent on the signature of whoever releases it. A sheet without a name there may be a
// draft that was never sent. A box that a copy does not have is not reported.
//
//	TYPED NAME, TITLE, OFFICE SYMBOL AND PHONE:
//	SIGNATURE                      SECURITY CLASSIFICATION UNCLASSIFIED
//
// Look in the original for the name.
//
// Fix: none. The record is what it is.
//
// Source: DD Form 173, from memory.
var FormNotSigned = add(lint.Rule{
	Name: "form-not-signed", Group: "text", Severity: lint.Info,
	Layouts: messageForms, Check: checkFormSigned,
})

func checkFormSigned(p *lint.Pass) {
	for e := range grammar.All[*grammar.Form](p.Cable) {
		text := p.Text(e)
		if !strings.Contains(text, "TYPED NAME") || !strings.HasSuffix(text, ":") {
			continue
		}
		box := "releaser"
		if strings.HasPrefix(text, "DRAFTER") {
			box = "drafter"
		}
		p.Reportf(e, "the box for the name of the %s is empty", box)
	}
}
