package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingSeparation reports a transmission without the prosign BT before or after its text.
//
// BT separates the heading from the text and the text from the ending. Archive copies, which have
// lost both, and drafts are not checked.
//
//	TO RUEHC/SECSTATE WASHDC
//	C O N F I D E N T I A L PORT LOUIS 000042
//
// Use instead:
//
//	TO RUEHC/SECSTATE WASHDC
//	BT
//	C O N F I D E N T I A L PORT LOUIS 000042
//
// Fix: suggested for the BT after the text. It decides where the text ends.
//
// Source: ACP 127(G), format lines 11 and 13.
var MissingSeparation = add(lint.Rule{
	Name: "missing-separation", Group: "heading", Severity: lint.Error, HasSuggestion: true,
	BaseProcedure: true,
	In:            lint.In(grammar.ArchiveProfile, lint.Off).And(grammar.DraftProfile, lint.Off),
	Layouts:       plaindress, Check: checkSeparations,
})

func checkSeparations(p *lint.Pass) {
	c := p.Cable
	if c.Heading == nil {
		return
	}
	if c.Heading.Separation == nil {
		if e := lastOfHeading(c); e != nil {
			p.Reportf(grammar.Span{Start: e.Span().End, End: e.Span().End},
				"missing BT between heading and text")
		}
	}
	if c.Ending == nil {
		checkSign(p)
		return // cut short, or reported by missing-end-of-message
	}
	first := c.Ending.Lines[0]
	for _, e := range c.Ending.Lines {
		if e.Kind() == grammar.TextSeparatorKind {
			return
		}
	}
	at := grammar.Span{Start: first.Span().Start, End: first.Span().Start}
	p.Reportf(at, "missing BT between text and ending").
		Suggest("insert BT before the line", lint.Insert(at.Start, "BT\n"))
}

// lastOfHeading returns the last line of the heading before BT.
func lastOfHeading(c *grammar.Cable) (last grammar.Element) {
	for e := range formatLines(c) {
		last = e
	}
	return last
}

// checkSign reports an operating sign of ACP 126, K or AR, with no BT between it and the text.
func checkSign(p *lint.Pass) {
	for e := range grammar.All[*grammar.Form](p.Cable) {
		if s := p.Text(e); p.Cable.Layout == grammar.ACP126 && (s == "K" || s == "AR") {
			p.Reportf(grammar.Span{Start: e.Span().Start, End: e.Span().Start}, "missing BT between text and ending")
		}
	}
}
