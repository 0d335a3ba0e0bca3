package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FieldOutOfOrder reports a field of the text in the wrong place. The order is E.O., TAGS, SUBJECT,
// REF, then the classifying officer.
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
	for _, e := range p.Cable.Fields.Lines {
		switch e.Kind() { // kinds are in the order in which a cable has them
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
}
