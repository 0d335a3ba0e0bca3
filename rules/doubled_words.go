package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DoubledWords reports words that stand twice in the authority for classification.
//
// Forms fill in words that the drafter has typed already.
//
//	Classified By: Classified by Jane Roe, Ambassador, for for reasons
//
// Taking the second away is a suggestion, since a word changes.
//
// Source: observed in published copies.
var DoubledWords = add(lint.Rule{
	Name: "doubled-words", Group: "authority",
	Severity: lint.Info, HasSuggestion: true, Check: checkDoubledWords,
})

func checkDoubledWords(p *lint.Pass) {
	for e := range grammar.All[*grammar.ClassifiedBy](p.Cable) {
		text := p.Text(e)
		upper := strings.ToUpper(text)
		for _, doubled := range [...]struct{ words, single string }{
			{"CLASSIFIED BY: CLASSIFIED BY", "CLASSIFIED BY: "}, {" FOR FOR", " FOR"}, {" REASONS REASONS", " REASONS"}, {" REASON REASON", " REASON"},
		} {
			if i := indexWords(upper, doubled.words); i >= 0 {
				start := e.Span().Start + i
				at := grammar.Span{Start: start + len(doubled.single), End: start + len(doubled.words)}
				p.Reportf(at, "%q a second time", strings.TrimSpace(p.Text(at))).Suggest("take the second away", lint.Delete(at))
			}
		}
	}
}

// indexWords returns where words stand in a text, or -1. What they are only the beginning of does not count: FOR FOR in FOR FORCE.
func indexWords(text, words string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return -1
		}
		if end := from + i + len(words); end == len(text) || !isWordByte(text[end]) {
			return from + i
		}
		from += i + 1
	}
}
