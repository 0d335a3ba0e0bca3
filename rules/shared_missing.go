package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// checkMissing reports, behind the classification line, that a cable has no line of type T. Telegrams of before March 1973
// did without.
func checkMissing[T interface {
	grammar.Element
	comparable
}](p *lint.Pass, label string) {
	var none T
	marking := grammar.First[*grammar.Marking](p.Cable)
	if marking == nil || grammar.First[T](p.Cable) != none || p.Facts.Sent.Known && p.Facts.Sent.Value.Before(date(1973, 3, 1)) {
		return
	}
	p.Reportf(marking, "no %s line where one is due under the classification line", label)
}
