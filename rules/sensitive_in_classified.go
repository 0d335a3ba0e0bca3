package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// SensitiveInClassified reports the caption SENSITIVE on a classified cable.
//
// The caption protects unclassified text; on a classified cable it has no meaning. Sensitive
// paragraphs of a classified cable are marked (SBU).
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//	SENSITIVE
//
// Remove the caption, or correct the level.
//
// Fix: none. A caption is never removed automatically.
//
// Source: 5 FAH-2 H-252, by inference.
var SensitiveInClassified = add(lint.Rule{
	Name: "sensitive-in-classified", Group: "caption", Severity: lint.Info,
	Check: checkSensitiveClassified,
})

func checkSensitiveClassified(p *lint.Pass) {
	if !p.Facts.Level.Value.Classified() {
		return
	}
	for _, c := range p.Facts.Captions {
		if c.Value == "SENSITIVE" {
			p.Reportf(c, "caption SENSITIVE has no meaning on a cable that is %s", p.Facts.Level.Value).
				Note(p.Facts.Level, "the classification line")
			return
		}
	}
}
