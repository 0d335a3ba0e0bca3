package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FormLevelMismatch reports a level in a box of a joint message form that is not the one of the
// text.
//
// The level is in the boxes at the head and at the foot, as four letters under CLASS, and on the
// first line of the text. Who handles the sheet by the lower one exposes the message.
//
//	SECURITY CLASSIFICATION CONFIDENTIAL
//	...
//	UNCLAS
//
// Use instead:
//
//	SECURITY CLASSIFICATION UNCLASSIFIED
//	...
//	UNCLAS
//
// Fix: none. A classification is never changed automatically.
//
// Source: the four letters from course SS0656 of the US Army; the boxes of DD Form 173 from memory.
var FormLevelMismatch = add(lint.Rule{
	Name: "form-level-mismatch", Group: "marking", Severity: lint.Info,
	Layouts: messageForms, Check: checkFormLevel,
})

func checkFormLevel(p *lint.Pass) {
	level := p.Facts.Level
	if !level.Known {
		return
	}
	for e := range grammar.All[*grammar.Form](p.Cable) {
		switch {
		case e.Row != nil && e.Row.Letters != nil:
			letter := e.Row.Letters.Text[:1]
			if own := levelLetter(level.Value); letter != own && !(letter == "E" && own == "U") {
				p.Reportf(e.Row.Letters, "letters %s in the box CLASS do not match level %s of the text", e.Row.Letters.Text,
					p.Text(level)).Note(level, "the level of the text")
			}
		case e.Field != nil && e.Field.Level != nil:
			box := e.Field.Level
			if of := lint.WordLevel(box.Text); of != lint.NoLevel && levelLetter(of) != levelLetter(level.Value) {
				p.Reportf(box, "level %s in a box of the form does not match %s of the text", box.Text, p.Text(level)).
					Note(level, "the level of the text")
			}
		}
	}
}
