package rules

import (
	"fmt"
	"strconv"
	"strings"

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
	a, ok := p.Facts.Attribute("Reference")
	if !ok || a.Value == "" {
		return
	}
	// a number may be broken by the wrap of the line, so digits are compared without what is between them
	listed := strings.Map(func(r rune) rune {
		if r == ' ' || r == ',' {
			return -1
		}
		return r
	}, a.Value)
	const most = 200 // references; no telegram has as many
	missing := []*lint.Reference{}
	for i := range min(len(p.Facts.References), most) {
		r := &p.Facts.References[i]
		if r.Kind == "cable" && r.Serial > 0 && !strings.Contains(listed, strconv.Itoa(r.Serial)) {
			missing = append(missing, r)
		}
	}
	if len(missing) == 0 {
		return
	}
	more := ""
	if n := len(missing) - 1; n > 0 {
		more = fmt.Sprintf(" and %d more", n)
	}
	p.Reportf(a.ValueAt, "attribute Reference does not list %s%s", p.Text(missing[0].At), more).
		Note(missing[0].At, "in the text")
}
