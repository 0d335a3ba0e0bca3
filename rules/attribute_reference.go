package rules

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// AttributeReference reports a telegram among the references of a text that its record does not list, and
// a text without references whose record lists telegrams.
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
		if len(p.Facts.References) == 0 {
			checkLostReferences(p, c.Attribute)
		}
		return
	}
	more := ""
	if n := len(c.Missing) - 1; n > 0 {
		more = fmt.Sprintf(" and %d more", n)
	}
	p.Reportf(c.Attribute.ValueAt, "attribute Reference does not list %s%s", p.Text(c.Missing[0]), more).
		Note(c.Missing[0], "in the text")
}

// checkLostReferences reports a record that lists telegrams, 74 STATE 41207, of a text without references.
func checkLostReferences(p *lint.Pass, a lint.Attribute) {
	listed, _, _ := strings.Cut(a.Value, ",")
	words := strings.Fields(listed)
	if len(words) < 3 || len(words[0]) != 2 || !isDigits(words[0]) || !isDigits(words[len(words)-1]) ||
		grammar.First[*grammar.References](p.Cable) != nil {
		return
	}
	p.Reportf(a.ValueAt, "attribute Reference lists %s, but the text has no references", listed)
}
