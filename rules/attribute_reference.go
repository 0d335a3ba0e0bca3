package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
)

// AttributeReference reports a telegram among the references of a text that its record does not list.
//
// The record lists the telegrams that the text refers to. A number that differs is garbled on one of
// the two sides.
//
//	REF: STATE 40112
//	Message Attributes
//	Reference: 79 STATE 40121
//
// Compare with the original.
//
// Fix: none. The record is never changed automatically.
//
// Source: 152 of 195 records of 1974 and 1979 have the same numbers; of the others most break off.
var AttributeReference = add(lint.Rule{
	Name: "attribute-reference", Group: "layout", Severity: lint.Info,
	Layouts: archivePrints, Check: checkAttributeReference,
})

func checkAttributeReference(p *lint.Pass) {
	c, ok := p.Facts.Contradicted("Reference")
	if !ok {
		return
	}
	more := ""
	if n := len(c.Missing) - 1; n > 0 {
		more = fmt.Sprintf(" and %d more", n)
	}
	p.Reportf(c.Attribute.ValueAt, "attribute Reference does not list %s%s", p.Text(c.Missing[0]), more).
		Note(c.Missing[0], "in the text")
}
