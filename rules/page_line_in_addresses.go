package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// PageLineInAddresses reports a page line among the addressees.
//
// Long lists run over a page, and copies keep the line that begins the next one; programs take it for an addressee.
//
//	INFO RUEHBS/USEU BRUSSELS
//	PAGE 02 RUEHPL 0042 UNCLAS
//	RUEHFR/AMEMBASSY PARIS
//
// Taking it away is a suggestion, since page lines are part of what was sent.
//
// Source: ACP 127(G) 208; observed in archive prints.
var PageLineInAddresses = add(lint.Rule{
	Name: "page-line-in-addresses", Group: "heading", Severity: lint.Info, HasSuggestion: true, Check: checkPageInAddresses,
})

func checkPageInAddresses(p *lint.Pass) {
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.PageKind:
			p.Reportf(e, "page line where an addressee is due").Suggest("take the page line away", lint.Delete(e.Extent()))
		case grammar.SeparationKind, grammar.MarkingKind, grammar.ParagraphKind:
			return
		}
	}
}
