package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// EndSignalInText reports NNNN or ZCZC within the heading or the text.
//
// Automatic relays act on these letters wherever they stand: NNNN ends the message and ZCZC begins another one, so that the
// rest is lost. A text that has to speak of them writes them in another way.
//
//  1. (U) The operator forgot the NNNN of the first message.
//
// Write it in words. Published copies travel on no circuit; there it is a note.
//
// Source: ACP 127(G) 202c.
var EndSignalInText = add(lint.Rule{
	Name: "end-signal-in-text", Group: "heading", Severity: lint.Error,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkEndSignals,
})

func checkEndSignals(p *lint.Pass) {
	text := p.Cable.File.Text
	if !strings.Contains(text, "NNNN") && strings.Count(text, "ZCZC") < 2 {
		return
	}
	for _, e := range p.Cable.Elements {
		k := e.Kind()
		if k == grammar.TransmissionKind || k == grammar.EndOfMessageKind || k == grammar.StrayKind || k == grammar.ForeignKind || k == grammar.RepeatKind {
			continue
		}
		line := p.Text(e)
		for _, signal := range [...]string{"NNNN", "ZCZC"} {
			if i := strings.Index(line, signal); i >= 0 {
				at := grammar.Span{Start: e.Span().Start + i, End: e.Span().Start + i + len(signal)}
				p.Reportf(at, "%s within the message, where relays take it for its end or beginning", signal)
			}
		}
	}
}
