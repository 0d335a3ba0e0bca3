package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TitleWithoutText reports a title that is followed by another title, the signature or the end of
// the text.
//
// A paragraph may be lost. The severity is info, because two lines may be title and subtitle.
// Archive copies are not checked.
//
//	THE NEW BERTH
//
//	THE FISH MARKET
//
// Compare with the original.
//
// Fix: none. The words of the text are never changed automatically.
//
// Source: 5 FAH-1 H-246, by inference.
var TitleWithoutText = add(lint.Rule{
	Name: "title-without-text", Group: "text", Severity: lint.Info,
	In:      lint.In(grammar.ArchiveProfile, lint.Off),
	Layouts: telegrams,
	Kinds:   lint.Kinds(grammar.TitleKind), Check: checkTitles,
})

func checkTitles(p *lint.Pass) {
	var title *grammar.Title
	for _, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Title:
			if title != nil {
				p.Reportf(title, "title %s is followed by another title, expected text", p.Text(title))
			}
			title = e
		case *grammar.Underline, *grammar.Page:
		case *grammar.Signature, *grammar.TextSeparation:
			if title != nil {
				p.Reportf(title, "title %s is followed by no text", p.Text(title))
			}
			title = nil
		default:
			title = nil
		}
	}
}
