package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// ItemSubjectMismatch reports an item subject of a print of 1997 that is not how the subject begins.
//
// The message system printed the first seventy letters or so of the subject above each page. Others
// show that the page belongs to another telegram.
//
//	Item Subject: THE LIGHTHOUSE COMMISSIONER ASKS FOR A
//	SUBJECT: THE HARBOUR MASTER ASKS FOR A LAMP
//
// Compare with the original.
//
// Fix: none. The record is never changed automatically.
//
// Source: prints of 1997, 5 of 5.
var ItemSubjectMismatch = add(lint.Rule{
	Name: "item-subject-mismatch", Group: "heading", Severity: lint.Info,
	Layouts: poemsPrints, Check: checkItemSubjectMismatch,
})

func checkItemSubjectMismatch(p *lint.Pass) {
	subject := p.Facts.Subject
	if !subject.Known {
		return
	}
	whole, marked := tables.LettersAndDigits(subject.Value), tables.LettersAndDigits(p.Facts.Mark.Value+subject.Value)
	for _, a := range p.Facts.Attributes {
		if a.Key != "Item Subject" {
			continue
		}
		if item := tables.LettersAndDigits(a.Value); !strings.HasPrefix(whole, item) && !strings.HasPrefix(marked, item) {
			p.Reportf(a.ValueAt, "item subject is not the beginning of the subject").Note(subject, "the subject")
		}
	}
}
