package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ReferenceLetterOutOfOrder reports references whose letters skip or repeat one.
//
// The text names references by their letters, so a reader may look up the wrong cable, or a
// reference was lost.
//
//	REF: A. PORT LOUIS 31 C. PORT LOUIS 33
//
// Compare with the original, and correct the letters or the words of the text.
//
// Fix: none. The text refers to the letters.
//
// Source: observed in all traffic; 5 FAH-1 for the enumeration.
var ReferenceLetterOutOfOrder = add(lint.Rule{
	Name: "reference-letter-out-of-order", Group: "reference", Severity: lint.Warning,
	Layouts: stateTexts, Check: checkLettersOrder,
})

func checkLettersOrder(p *lint.Pass) {
	begins := map[int]bool{} // places of the first letters of lists
	for e := range grammar.All[*grammar.References](p.Cable) {
		if len(e.Items) > 0 && e.Name != nil && e.Items[0].Letter() != nil {
			begins[e.Items[0].Letter().At.Start] = true
		}
	}
	letters := sequence{expected: 'A'}
	last := -1
	for _, r := range p.Facts.References {
		if len(r.Letter) != 1 || r.LetterAt.Start == last {
			continue
		}
		last = r.LetterAt.Start
		if r.Letter == "A" && begins[last] {
			letters.restart('A') // the list appears twice
		}
		if first := grammar.First[*grammar.References](p.Cable); first != nil && first.Name == nil &&
			first.Span().Contains(r.LetterAt) && letters.expected == 'A' {
			letters.restart(int(r.Letter[0])) // the text begins within a list that was cut
		}
		expected := letters.expected
		if !letters.take(int(r.Letter[0])) {
			p.Reportf(r.LetterAt, "found reference letter %s, expected %c", r.Letter, expected)
		}
	}
}
