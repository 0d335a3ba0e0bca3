package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FieldOutOfOrder reports a field of the text that stands behind one which it should precede: E.O., TAGS, SUBJECT, REF, then the
// classifying officer.
//
// Nine of ten cables keep the order, and forms and programs count on it; the others are read all the same, so this is a note.
//
//	SUBJECT: HARBOR DUES
//	TAGS: PREL, MP
//
// Source: 5 FAH-1 H-240; counted in published copies.
var FieldOutOfOrder = add(lint.Rule{Name: "field-out-of-order", Group: "text", Severity: lint.Info, Check: checkFieldOrder})

func checkFieldOrder(p *lint.Pass) {
	if p.Cable.Fields == nil {
		return
	}
	due := map[grammar.Kind]int{grammar.OrderKind: 1, grammar.TagsKind: 2, grammar.SubjectKind: 3, grammar.ReferencesKind: 4, grammar.ClassifiedByKind: 5}
	var last grammar.Element
	for _, e := range p.Cable.Fields.Lines {
		if due[e.Kind()] == 0 {
			continue
		}
		if last != nil && due[e.Kind()] < due[last.Kind()] {
			p.Reportf(e.(interface{ Label() grammar.Span }).Label(), "%s behind %s where it is due before it", fieldLabels[e.Kind()], fieldLabels[last.Kind()]).Note(last, "the field before")
			return
		}
		last = e
	}
}
