package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedTagsLine reports a second TAGS line before the text.
//
// Programs read one of the two. Sections that were joined repeat the line in the text, and are left alone.
//
//	TAGS: N/A
//	TAGS: PREL, MP
//
// Source: observed in published copies.
var RepeatedTagsLine = add(lint.Rule{Name: "repeated-tags-line", Group: "tags", Severity: lint.Info, Check: checkTagsLines})

func checkTagsLines(p *lint.Pass) {
	if p.Cable.Fields == nil {
		return
	}
	var first *grammar.Tags
	for _, e := range p.Cable.Fields.Lines {
		if t, ok := e.(*grammar.Tags); ok {
			if first != nil {
				p.Reportf(t, "a second TAGS line where one is due").Note(first, "the first one")
				return
			}
			first = t
		}
	}
}
