package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnknownOperatingSignal reports an operating signal that is not in the table of known signals.
//
// A signal that operators do not know has no effect. The severity is info, because nations and
// services assign the signals from ZYA on, and lists differ.
//
//	ZNY CCCCC ZQH
//
// Look the signal up in ACP 131.
//
// Fix: none. A signal is never changed automatically.
//
// Source: ACP 127(G) 135; the signals that ACP 127 itself, 5 FAH-2 and published cables use.
var UnknownOperatingSignal = add(lint.Rule{
	Name: "unknown-operating-signal", Group: "heading", Severity: lint.Info,
	Kinds: lint.Kinds(grammar.SecurityKind, grammar.PreambleKind), Check: checkSignals,
})

func checkSignals(p *lint.Pass) {
	operatingSignals(p, func(w *grammar.Word) {
		bare := strings.TrimRight(w.Text, "0123456789")
		if _, known := tables.FindSignal(bare); len(bare) == 3 && !known {
			p.Reportf(w, "unknown operating signal %s", w.Text)
		}
	})
}
