package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedTagsLine reports a second TAGS line before the text.
//
// Programs read only one of the two. Joined sections repeat the line within the text and are not
// checked.
//
//	TAGS: N/A
//	TAGS: PREL, MP
//
// Write all codes on one line.
//
// Fix: none. Codes are never moved automatically.
//
// Source: observed in published copies.
var RepeatedTagsLine = add(lint.Rule{
	Name: "repeated-tags-line", Group: "tags", Severity: lint.Info,
	Layouts: telegrams, Check: checkTagsLines,
})

func checkTagsLines(p *lint.Pass) {
	if p.Cable.Fields == nil {
		return
	}
	var first *grammar.Tags
	for _, e := range p.Cable.Fields.Lines {
		if t, ok := e.(*grammar.Tags); ok && t.Label().Len() > 0 { // without it, the first goes on
			if first != nil {
				p.Reportf(t, "second TAGS line, expected one").Note(first, "the first TAGS line")
				return
			}
			first = t
		}
	}
}
