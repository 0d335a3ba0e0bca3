package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FieldOutOfOrder reports a field of the text in the wrong place. The order is E.O., TAGS, SUBJECT,
// REF, then the classifying officer; captions are above all of them.
//
// Forms and programs rely on the order, which nine of ten cables keep. The severity is info,
// because cablelint reads the fields in any order.
//
//	SUBJECT: HARBOR DUES
//	TAGS: PREL, MP
//
// Use instead:
//
//	TAGS: PREL, MP
//	SUBJECT: HARBOR DUES
//
// Fix: none. A field is never moved automatically.
//
// Source: 5 FAH-1 H-240; counted in published copies.
var FieldOutOfOrder = add(lint.Rule{
	Name: "field-out-of-order", Group: "text", Severity: lint.Info,
	Layouts: telegrams, Check: checkFieldOrder,
})

func checkFieldOrder(p *lint.Pass) {
	if p.Cable.Fields == nil {
		return
	}
	var last grammar.Element
	var late, before grammar.Element // the first caption below a field, and that field
	for _, e := range p.Cable.Fields.Lines {
		switch e.Kind() { // kinds are in the order in which a cable has them
		case grammar.CaptionKind:
			if late == nil && last != nil && last.Kind() != grammar.ClassifiedByKind {
				late, before = e, last
			}
			continue
		case grammar.OrderKind, grammar.TagsKind, grammar.SubjectKind, grammar.ReferencesKind, grammar.ClassifiedByKind:
		default:
			continue
		}
		if last != nil && e.Kind() < last.Kind() {
			label := e.(interface{ Label() grammar.Span }).Label()
			p.Reportf(label, "%s after %s, expected before it", fieldLabels[e.Kind()],
				fieldLabels[last.Kind()]).
				Note(last, "the %s field", fieldLabels[last.Kind()])
			return
		}
		last = e
	}
	if late != nil {
		p.Reportf(late, "caption after %s, expected before it", fieldLabels[before.Kind()]).
			Note(before, "the %s field", fieldLabels[before.Kind()])
	}
}
