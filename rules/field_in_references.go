package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FieldInReferences reports another field within the list of references.
//
//	REF: PORT LOUIS 31 CLASSIFIED BY: JANE ROE, DCM
//
// Lines were drawn together. A line of its own is a suggestion.
//
// Source: observed in published copies.
var FieldInReferences = add(lint.Rule{
	Name: "field-in-references", Group: "reference",
	Severity: lint.Warning, HasSuggestion: true, Check: checkFieldInReferences,
})

func checkFieldInReferences(p *lint.Pass) {
	for e := range grammar.All[*grammar.References](p.Cable) {
		for _, item := range e.Items {
			if item.Text == nil {
				continue
			}
			upper := capitals(item.Text.Text)
			for _, label := range [...]string{"CLASSIFIED BY", "SUBJECT:", "TAGS:", "E.O. 1"} {
				i := strings.Index(upper, label)
				if i < 0 || i > 0 && upper[i-1] != ' ' && upper[i-1] != '\n' {
					continue
				}
				start := item.Text.At.Start + i
				at := grammar.Span{Start: start, End: start + len(label)}
				p.Reportf(at, "%s within the references where it is due on a line of its own", p.Text(at)).Suggest("begin a line", lint.Insert(start, "\n"))
				break
			}
		}
	}
}
