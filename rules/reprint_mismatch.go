package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// ReprintMismatch reports labels of SMART's form that do not match the older telegram printed
// below them.
//
// The labels were made from the telegram. Where number, day, originator, TAGS or subject differ,
// one of the two is of another cable. The time may be zeros, which stand for an unknown one.
//
//	MRN:  94 WINDHOEK 817
//	...
//	UNCLAS WINDHOEK 00871
//
// Use instead:
//
//	MRN:  94 WINDHOEK 871
//	...
//	UNCLAS WINDHOEK 00871
//
// Fix: none. The record is what it is.
//
// Source: 4 of 4 telegrams that SMART printed again, released by the Department of State.
var ReprintMismatch = add(lint.Rule{
	Name: "reprint-mismatch", Group: "heading", Severity: lint.Error,
	Layouts: smartLayouts, Check: checkReprintMismatch,
})

func checkReprintMismatch(p *lint.Pass) {
	inner := p.Facts.Inner
	if inner == nil {
		return
	}
	f := p.Facts
	differs := func(what string, outer, below lint.Fact[string]) {
		if outer.Known && below.Known && plainName(outer.Value) != plainName(below.Value) {
			p.Reportf(outer, "%s %s does not match %s of the telegram below", what, outer.Value, below.Value).
				Note(below, "the telegram")
		}
	}
	if f.Number.Known && inner.Number.Known && f.Number.Value != inner.Number.Value {
		p.Reportf(f.Number, "number %d does not match %d of the telegram below", f.Number.Value, inner.Number.Value).
			Note(inner.Number, "the telegram")
	}
	if f.Sent.Known && inner.Sent.Known && !sameDay(f.Sent.Value, inner.Sent.Value) {
		p.Reportf(f.Sent, "date %s does not match %s of the telegram below", f.Sent.Value.Format("2 January 2006"),
			inner.Sent.Value.Format("2 January 2006")).Note(inner.Sent, "the telegram")
	}
	differs("originator", f.Originator, inner.Originator)
	differs("subject", f.Subject, inner.Subject)
	if len(f.TAGS) > 0 && len(inner.TAGS) > 0 && tagCodes(f.TAGS) != tagCodes(inner.TAGS) {
		p.Reportf(f.TAGS[0].At.To(f.TAGS[len(f.TAGS)-1].At), "TAGS %s do not match %s of the telegram below",
			tagCodes(f.TAGS), tagCodes(inner.TAGS)).Note(inner.TAGS[0].At, "the telegram")
	}
}
