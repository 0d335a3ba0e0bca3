package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TextAfterEnd reports text behind NNNN.
//
// The message has ended: what follows is of another one, or of the system that stored it. The heading of a whole second
// message has a rule of its own.
//
//	NNNN
//	THE PORT CAPTAIN SAID
//
// Source: ACP 127(G) 114 and 202.
var TextAfterEnd = add(lint.Rule{
	Name: "text-after-end", Group: "heading", Severity: lint.Warning,
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
				if stationSerial(p.Text(e)) == "" && grammar.First[*grammar.Repeat](p.Cable) == nil && e.Kind() == grammar.StrayKind {
					p.Reportf(grammar.Span{Start: e.Span().Start, End: e.Span().Start}, "text behind NNNN, where the message has ended")
				}
				return
			}
		}
	}
}
