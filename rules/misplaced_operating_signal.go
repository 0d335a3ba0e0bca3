package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MisplacedOperatingSignal reports an operating signal on a line where it has no meaning. ZEX, for
// a book message, belongs after the date-time group; ZNR and ZNY belong at the start of the
// security line.
//
// Operators look for each signal in its own place, and miss it elsewhere.
//
//	ZNR UUUUU ZEX
//
// Use instead:
//
//	ZNR UUUUU
//	R 271109Z MAR 06 ZEX
//
// Fix: none. A signal is never moved automatically.
//
// Source: ACP 127(G) 135, 203d and 206c.
var MisplacedOperatingSignal = add(lint.Rule{
	Name: "misplaced-operating-signal", Group: "heading", Severity: lint.Info, BaseProcedure: true,
	Kinds: lint.Kinds(grammar.SecurityKind, grammar.PreambleKind), Check: checkSignalPlace,
})

func checkSignalPlace(p *lint.Pass) {
	for e := range grammar.All[*grammar.Security](p.Cable) {
		for _, w := range e.Signals {
			if w.Text == "ZEX" {
				p.Reportf(w, "operating signal ZEX on the security line, expected on the date-time line")
			}
		}
	}
	operatingSignals(p, func(w *grammar.Word) {
		if strings.HasPrefix(w.Text, "ZNR") || strings.HasPrefix(w.Text, "ZNY") {
			p.Reportf(w, "found security warning %s, expected it at the start of the line only", w.Text)
		}
	})
}
