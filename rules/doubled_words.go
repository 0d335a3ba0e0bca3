package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DoubledWords reports words that are repeated in the classification authority.
//
// Forms fill in words that the drafter has already typed.
//
//	Classified By: Classified by Jane Roe, Ambassador, for for reasons
//
// Use instead:
//
//	Classified By: Jane Roe, Ambassador, for reasons
//
// Fix: suggested. It removes the second of the two, which changes the words of the record.
//
// Source: observed in published copies.
var DoubledWords = add(lint.Rule{
	Name: "doubled-words", Group: "authority",
	Severity: lint.Info, HasSuggestion: true, Layouts: textLayouts,
	Kinds: lint.Kinds(grammar.ClassifiedByKind), Check: checkDoubledWords,
})

func checkDoubledWords(p *lint.Pass) {
	for e := range grammar.All[*grammar.ClassifiedBy](p.Cable) {
		text := p.Text(e)
		upper := capitals(text) // in the same places, also after letters such as ı
		for _, doubled := range [...]struct{ words, single string }{
			{"CLASSIFIED BY: CLASSIFIED BY", "CLASSIFIED BY: "}, {" FOR FOR", " FOR"},
			{" REASONS REASONS", " REASONS"}, {" REASON REASON", " REASON"},
		} {
			if i := indexWords(upper, doubled.words); i >= 0 {
				start := e.Span().Start + i
				at := grammar.Span{Start: start + len(doubled.single), End: start + len(doubled.words)}
				p.Reportf(at, "repeated words %q", strings.TrimSpace(p.Text(at))).
					Suggest("remove the second occurrence", lint.Delete(at))
			}
		}
	}
}

// indexWords returns the offset of words in a text, or -1. The words have to end at the end of a
// word: FOR FOR is not found in FOR FORCE.
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
