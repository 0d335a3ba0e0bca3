package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// AttributeTAGS reports a TAGS code of a telegram that is not among the TAGS of its record.
//
// Indexers put the codes right. A code that is not among theirs was wrong in the text, or the record
// belongs to another text. A code that is in no table is reported by unknown-tag or misspelt-tag.
//
//	TAGS: ETRD, MT
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
	c, ok := p.Facts.Contradicted("TAGS")
	if !ok {
		return
	}
	unknown := map[grammar.Span]bool{} // which unknown-tag and misspelt-tag report
	unknownTags(p, func(t lint.TAG, _ []string) { unknown[t.At] = true })
	for _, at := range c.Missing {
		if unknown[at] {
			continue
		}
		p.Reportf(at, "TAGS code %s is not among the TAGS of the record", p.Text(at)).
			Note(c.Attribute.ValueAt, "the TAGS of the record")
	}
}
