package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// MisspeltCaption reports a caption that is a known one but for a letter.
//
// Distribution follows the caption: a misspelt NODIS is distributed.
//
//	NODSI
//
// The known spelling is a suggestion, since captions are part of the record.
//
// Source: 5 FAH-2 H-440, the captions.
var MisspeltCaption = add(lint.Rule{
	Name: "misspelt-caption", Group: "caption",
	Severity: lint.Warning, HasSuggestion: true, Check: checkMisspeltCaption,
})

func checkMisspeltCaption(p *lint.Pass) {
	for _, c := range p.Facts.Captions {
		if near, ok := misspeltCaption(p, c.Value); ok {
			p.Reportf(c, "caption %s where %s is due", c.Value, near).Suggest("write "+near, lint.Replace(c, near))
		}
	}
}
