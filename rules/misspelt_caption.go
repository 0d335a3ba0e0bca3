package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// MisspeltCaption reports an unknown caption that differs by one letter from a known one.
//
// Distribution follows the caption: a cable with a misspelt NODIS may be distributed.
//
//	NODSI
//
// Use instead:
//
//	NODIS
//
// Fix: suggested. It writes the known caption, which changes the record.
//
// Source: 5 FAH-2 H-440, the captions.
var MisspeltCaption = add(lint.Rule{
	Name: "misspelt-caption", Group: "caption",
	Severity: lint.Warning, HasSuggestion: true, Layouts: textLayouts, Check: checkMisspeltCaption,
})

func checkMisspeltCaption(p *lint.Pass) {
	for _, c := range p.Facts.Captions {
		if near, ok := misspeltCaption(p, c.Value); ok {
			p.Reportf(c, "unknown caption %s; did you mean %s?", c.Value, near).
				Suggest("write "+near, lint.Replace(c, near))
		}
	}
}
