package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnknownOperatingSignal reports an operating signal that is in no list that we know.
//
// Signals from ZYA on are for nations and services to give out, and lists differ, so this is a note.
//
//	ZNY CCCCC ZQH
//
// Look it up in ACP 131.
//
// Source: ACP 127(G) 135; the signals that ACP 127 itself, 5 FAH-2 and published cables use.
var UnknownOperatingSignal = add(lint.Rule{Name: "unknown-operating-signal", Group: "heading", Severity: lint.Info, Check: checkSignals})

func checkSignals(p *lint.Pass) {
	operatingSignals(p, func(w *grammar.Word) {
		bare := strings.TrimRight(w.Text, "0123456789")
		if _, known := tables.FindSignal(bare); len(bare) == 3 && !known {
			p.Reportf(w, "operating signal %s where a known one is due", w.Text)
		}
	})
}
