package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// SeveralChannels reports two channel captions on one cable.
//
// A channel names the few offices that may see a cable, so two channels contradict each other.
//
//	ROGER CHANNEL
//	DS CHANNEL
//
// Find out which channel is correct, and remove the other.
//
// Fix: none. A caption is never changed automatically.
//
// Source: 5 FAH-2 H-440.
var SeveralChannels = add(lint.Rule{
	Name: "several-channels", Group: "caption", Severity: lint.Warning,
	Layouts: textLayouts, Check: checkChannels,
})

func checkChannels(p *lint.Pass) {
	first := lint.Fact[string]{}
	for _, c := range p.Facts.Captions {
		if known, ok := p.Tables.FindCaption(c.Value); !ok || known.Kind != "channel" ||
			c.Value == first.Value {
			continue
		}
		if first.Known {
			p.Reportf(c, "channel captions %s and %s on one cable, expected one", first.Value, c.Value).
				Note(first, "the other channel")
			return
		}
		first = c
	}
}
