package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// EndSignalInText reports NNNN or ZCZC within the heading or the text.
//
// Automatic relays act on these letters wherever they occur: NNNN ends the message and ZCZC
// begins another one, so the rest of the message is lost. The severity is info in archive copies,
// which travel on no circuit.
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (U) The operator forgot the NNNN of the first message.
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (U) The operator forgot the end of the first message.
//
// Fix: none. The words of the text are never changed automatically.
//
// Source: ACP 127(G) 202c.
var EndSignalInText = add(lint.Rule{
	Name: "end-signal-in-text", Group: "heading", Severity: lint.Error, BaseProcedure: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Info),
	Check: checkEndSignals,
})

// effect names what a relay takes a signal for.
var effect = map[string]string{"NNNN": "its end", "ZCZC": "the start of another message"}

func checkEndSignals(p *lint.Pass) {
	text := p.Cable.File.Text
	if !strings.Contains(text, "NNNN") && strings.Count(text, "ZCZC") < 2 {
		return
	}
	for _, e := range p.Cable.Elements {
		k := e.Kind()
		if k == grammar.TransmissionKind || k == grammar.EndOfMessageKind || k == grammar.StrayKind ||
			k == grammar.ForeignKind || k == grammar.RepeatKind {
			continue
		}
		line := p.Text(e)
		for _, signal := range [...]string{"NNNN", "ZCZC"} {
			if i := strings.Index(line, signal); i >= 0 {
				start := e.Span().Start + i
				at := grammar.Span{Start: start, End: start + len(signal)}
				p.Reportf(at, "%s within the message, which a relay takes for %s", signal, effect[signal])
			}
		}
	}
}
