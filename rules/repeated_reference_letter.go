package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedReferenceLetter reports a reference with its letter twice.
//
//	REF: A. A) PORT LOUIS 31
//
// A form numbered what the drafter had numbered. Taking the second away is a suggestion.
//
// Source: observed in published copies.
var RepeatedReferenceLetter = add(lint.Rule{
	Name: "repeated-reference-letter", Group: "reference", Tags: []string{lint.Habits},
	Severity: lint.Info, HasSuggestion: true, Check: checkTwoLetters,
})

func checkTwoLetters(p *lint.Pass) {
	for e := range grammar.All[*grammar.References](p.Cable) {
		for _, item := range e.Items {
			if len(item.Bullets) < 2 {
				continue
			}
			second := item.Bullets[1]
			p.Reportf(second, "reference letter %s a second time", strings.Trim(second.Text, ".): ")).
				Suggest("take the second away", lint.Delete(grammar.Span{Start: item.Bullets[0].At.End, End: second.At.End}))
		}
	}
}
