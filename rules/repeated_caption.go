package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedCaption reports a caption that stands twice.
//
// Published copies print SIPDIS twice as a habit, so in an archive copy this is a note; in a message as sent or a draft it
// is a slip of the drafter.
//
//	SIPDIS
//
//	SIPDIS
//
// The repeated line can be taken away: a suggestion, since captions are part of the record.
//
// Source: 5 FAH-2 H-252.1, one caption a line; for the habit, observed in over a quarter of published copies.
var RepeatedCaption = add(lint.Rule{
	Name: "repeated-caption", Group: "caption", Tags: []string{lint.Habits}, Severity: lint.Warning, HasSuggestion: true,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkRepeatedCaption,
})

func checkRepeatedCaption(p *lint.Pass) {
	if len(p.Facts.Captions) < 2 {
		return
	}
	lines := map[grammar.Span]grammar.Span{} // of captions that have a line to themselves, blank lines behind it included
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
		d := p.Reportf(c, "caption %s a second time", c.Value).Note(first, "the first time")
		if line, ok := lines[c.At]; ok {
			d.Suggest("remove the repeated caption", lint.Delete(line))
		}
	}
}
