package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TextAfterEnd reports text after NNNN.
//
// The message has ended: the text belongs to another message, or to the system that stored it. The
// heading of a whole second message is reported by messages-run-together.
//
//	NNNN
//	THE PORT CAPTAIN SAID
//
// Find out where the text belongs.
//
// Fix: none. Text is never removed automatically.
//
// Source: ACP 127(G) 114 and 202.
var TextAfterEnd = add(lint.Rule{
	Name: "text-after-end", Group: "heading", Severity: lint.Warning, BaseProcedure: true,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkAfterEnd,
})

func checkAfterEnd(p *lint.Pass) {
	ended := false
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.EndOfMessageKind:
			ended = true
		case grammar.PublisherKind:
		default:
			if ended {
				if stationSerial(p.Text(e)) == "" && e.Kind() == grammar.StrayKind &&
					grammar.First[*grammar.Repeat](p.Cable) == nil {
					p.Reportf(grammar.Span{Start: e.Span().Start, End: e.Span().Start}, "text after NNNN")
				}
				return
			}
		}
	}
}
