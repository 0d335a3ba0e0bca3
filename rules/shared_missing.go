package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// checkMissing reports, at the classification line, that a cable has no line of type T. Telegrams
// from before March 1973 did not need one.
func checkMissing[T interface {
	grammar.Element
	comparable
}](p *lint.Pass, label string) {
	var none T
	marking := grammar.First[*grammar.Marking](p.Cable)
	early := p.Facts.Sent.Known && p.Facts.Sent.Value.Before(date(1973, 3, 1))
	if marking == nil || grammar.First[T](p.Cable) != none || early {
		return
	}
	p.Reportf(marking, "missing %s line after the classification line", label)
}
