package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// AttributeTAGS reports a TAGS code of a telegram that is not among the TAGS of its record.
//
// Indexers put the codes right. A code that is not among theirs is misspelt in the text, or the record
// belongs to another text.
//
//	TAGS: EWTT, MT
//	Message Attributes
//	TAGS: EWWT, MT
//
// Compare with the original.
//
// Fix: none. The record is never changed automatically.
//
// Source: 311 of 341 records of 1974 and 1979 agree.
var AttributeTAGS = add(lint.Rule{
	Name: "attribute-tags", Group: "layout", Severity: lint.Info,
	Layouts: archivePrints, Check: checkAttributeTAGS,
})

func checkAttributeTAGS(p *lint.Pass) {
	a, ok := p.Facts.Attribute("TAGS")
	if !ok || a.Value == "" || strings.EqualFold(a.Value, "n/a") {
		return
	}
	listed := map[string]bool{}
	for code := range strings.FieldsFuncSeq(strings.ToUpper(a.Value), isTAGSeparator) {
		listed[code] = true
	}
	for _, t := range p.Facts.TAGS {
		if code := strings.ToUpper(t.Code); t.Kind != lint.NameTAG && !listed[code] {
			p.Reportf(t.At, "TAGS code %s is not among the TAGS of the record", t.Code).Note(a.ValueAt, "the TAGS of the record")
		}
	}
}

func isTAGSeparator(r rune) bool { return strings.ContainsRune(" ,()", r) }
