package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingSeparation reports a transmission without the prosign BT before or behind its text.
//
// BT parts the heading from the text and the text from the ending. Published copies have lost both, so there nothing is
// reported.
//
//	TO RUEHC/SECSTATE WASHDC
//	C O N F I D E N T I A L PORT LOUIS 000042
//
// BT can be put in: a suggestion, since where the text ends is part of the record.
//
// Source: ACP 127(G), format lines 11 and 13.
var MissingSeparation = add(lint.Rule{
	Name: "missing-separation", Group: "heading", Severity: lint.Error, HasSuggestion: true,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off, grammar.DraftProfile: lint.Off},
	Check: checkSeparations,
})

func checkSeparations(p *lint.Pass) {
	c := p.Cable
	if c.Heading == nil {
		return
	}
	if c.Heading.Separation == nil {
		if e := lastOfHeading(c); e != nil {
			p.Reportf(grammar.Span{Start: e.Span().End, End: e.Span().End}, "no BT where one is due between heading and text")
		}
	}
	if c.Ending == nil {
		return // cut short, or another rule says that NNNN is missing
	}
	first := c.Ending.Lines[0]
	for _, e := range c.Ending.Lines {
		if e.Kind() == grammar.TextSeparatorKind {
			return
		}
	}
	p.Reportf(grammar.Span{Start: first.Span().Start, End: first.Span().Start}, "no BT where one is due between text and ending").
		Suggest("put BT before the line", lint.Insert(first.Span().Start, "BT\n"))
}

// lastOfHeading returns the last line of the heading, BT aside.
func lastOfHeading(c *grammar.Cable) (last grammar.Element) {
	for e := range formatLines(c) {
		last = e
	}
	return last
}
