package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// AttributeSubject reports a subject that its record does not repeat.
//
// The record has the subject of the telegram, often with words that follow it. Where it says something
// else, the record belongs to another text, or one of the two was damaged when it was loaded.
//
//	SUBJECT: DRYDOCK TALKS PUT OFF
//	Message Attributes
//	Subject: GRAIN SHIPMENT DELAYED
//
// Compare with the original.
//
// Fix: none. The record is never changed automatically.
//
// Source: 342 of 345 records of 1974 and 1979 begin alike; those that only break off differently are
// not reported.
var AttributeSubject = add(lint.Rule{
	Name: "attribute-subject", Group: "layout", Severity: lint.Info,
	Layouts: archivePrints, Check: checkAttributeSubject,
})

func checkAttributeSubject(p *lint.Pass) {
	a, ok := p.Facts.Attribute("Subject")
	subject := p.Facts.Subject
	if !ok || a.Value == "" || !subject.Known {
		return
	}
	of, said := tables.LettersAndDigits(a.Value), tables.LettersAndDigits(subject.Value)
	if mark := tables.LettersAndDigits(p.Facts.Mark.Value); p.Facts.Mark.Known && !strings.HasPrefix(of, said) {
		of = strings.TrimPrefix(of, mark)
	}
	const least = 8 // letters and digits of a record that breaks off
	if strings.HasPrefix(of, said) || len(of) >= least && strings.HasPrefix(said, of) {
		return
	}
	p.Reportf(a.ValueAt, "attribute Subject is not the subject of the text").Note(subject, "the subject")
}
