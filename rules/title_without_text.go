package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TitleWithoutText reports a heading with another heading, the signature or the end behind it.
//
// A paragraph was lost, or two lines are title and subtitle, so this is a note; published copies are left alone.
//
//	THE NEW BERTH
//
//	THE FISH MARKET
//
// Source: 5 FAH-1 H-246, by inference.
var TitleWithoutText = add(lint.Rule{
	Name: "title-without-text", Group: "text", Severity: lint.Info,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off},
	Check: checkTitles,
})

func checkTitles(p *lint.Pass) {
	var title *grammar.Title
	for _, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Title:
			if title != nil {
				p.Reportf(title, "heading %s with another heading behind it, where text is due", p.Text(title))
			}
			title = e
		case *grammar.Underline, *grammar.Page:
		case *grammar.Signature, *grammar.TextSeparation:
			if title != nil {
				p.Reportf(title, "heading %s without text behind it", p.Text(title))
			}
			title = nil
		default:
			title = nil
		}
	}
}
