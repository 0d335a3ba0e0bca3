package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MisplacedOperatingSignal reports an operating signal on a line where it has no meaning: ZEX, book message, belongs behind
// the date-time group; ZNR and ZNY belong at the head of the security line.
//
//	ZNR UUUUU ZEX
//
// Source: ACP 127(G) 135, 203d and 206c.
var MisplacedOperatingSignal = add(lint.Rule{Name: "misplaced-operating-signal", Group: "heading", Severity: lint.Info, Check: checkSignalPlace})

func checkSignalPlace(p *lint.Pass) {
	for e := range grammar.All[*grammar.Security](p.Cable) {
		for _, w := range e.Signals {
			if w.Text == "ZEX" {
				p.Reportf(w, "operating signal ZEX on the security line where it is due on the date-time line")
			}
		}
	}
	operatingSignals(p, func(w *grammar.Word) {
		if strings.HasPrefix(w.Text, "ZNR") || strings.HasPrefix(w.Text, "ZNY") {
			p.Reportf(w, "security warning %s where it is due at the head of the security line", w.Text)
		}
	})
}
