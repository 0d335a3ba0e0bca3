package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedCaption reports a caption that occurs twice.
//
// In a message as sent or in a draft, the second one is a mistake of the drafter. Archive copies,
// many of which print SIPDIS twice as a habit, are checked on request only.
//
//	SIPDIS
//
//	SIPDIS
//
// Use instead:
//
//	SIPDIS
//
// Fix: suggested. It removes the second line, which changes the record.
//
// Source: 5 FAH-2 H-252.1, one caption per line; for the habit, observed in over a quarter of
// published copies.
var RepeatedCaption = add(lint.Rule{
	Name: "repeated-caption", Group: "caption", Tags: []string{lint.Habits}, Severity: lint.Warning, HasSuggestion: true,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: textLayouts, Check: checkRepeatedCaption,
})

func checkRepeatedCaption(p *lint.Pass) {
	if len(p.Facts.Captions) < 2 {
		return
	}
	// The line of each caption that has one of its own, with the blank lines after it.
	lines := map[grammar.Span]grammar.Span{}
	for e := range grammar.All[*grammar.Caption](p.Cable) {
		lines[e.Span()] = e.Extent()
	}
	seen := map[string]lint.Fact[string]{}
	for _, c := range p.Facts.Captions {
		first, again := seen[c.Value]
		if !again {
			seen[c.Value] = c
			continue
		}
		d := p.Reportf(c, "repeated caption %s", c.Value).Note(first, "the first occurrence")
		if line, ok := lines[c.At]; ok {
			d.Suggest("remove the repeated caption", lint.Delete(line))
		}
	}
}
