package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedReferenceLetter reports a reference with its letter twice.
//
// A form added letters to references that already had them. Programs read the second letter as
// part of the reference.
//
//	REF: A. A) PORT LOUIS 31
//
// Use instead:
//
//	REF: A. PORT LOUIS 31
//
// Fix: suggested. It removes the second letter, which changes the record.
//
// Source: observed in published copies.
var RepeatedReferenceLetter = add(lint.Rule{
	Name: "repeated-reference-letter", Group: "reference", Tags: []string{lint.Habits},
	Layouts: stateTexts, Severity: lint.Info, HasSuggestion: true,
	Kinds: lint.Kinds(grammar.ReferencesKind), Check: checkTwoLetters,
})

func checkTwoLetters(p *lint.Pass) {
	for e := range grammar.All[*grammar.References](p.Cable) {
		for _, item := range e.Items {
			if len(item.Bullets) < 2 {
				continue
			}
			second := item.Bullets[1]
			again := grammar.Span{Start: item.Bullets[0].At.End, End: second.At.End}
			p.Reportf(second, "repeated reference letter %s",
				orElse(strings.Trim(second.Text, ".): "), second.Text)).
				Suggest("remove the second letter", lint.Delete(again))
		}
	}
}
