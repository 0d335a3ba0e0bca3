package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// ReferenceLetterOutOfOrder reports references whose letters leave one out or repeat one.
//
//	REF: A. PORT LOUIS 31 C. PORT LOUIS 33
//
// The text speaks of references by their letters, so nothing is changed by itself.
//
// Source: observed in all traffic; 5 FAH-1 for the enumeration.
var ReferenceLetterOutOfOrder = add(lint.Rule{Name: "reference-letter-out-of-order", Group: "reference", Severity: lint.Warning, Check: checkLettersOrder})

func checkLettersOrder(p *lint.Pass) {
	due := byte('A')
	last := -1
	for _, r := range p.Facts.References {
		if len(r.Letter) != 1 || r.LetterAt.Start == last {
			continue
		}
		if last = r.LetterAt.Start; r.Letter[0] != due {
			p.Reportf(r.LetterAt, "reference %s where %c is due", r.Letter, due)
		}
		due = r.Letter[0] + 1
	}
}
