package rules

import "github.com/cablelint/cablelint/lint"

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
	if c, ok := p.Facts.Contradicted("Subject"); ok {
		p.Reportf(c.Attribute.ValueAt, "attribute Subject is not the subject of the text").Note(c.At, "the subject")
	}
}
