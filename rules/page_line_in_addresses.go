package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// PageLineInAddresses reports a page line among the addressees.
//
// Long lists run over a page, and copies keep the line that begins the next page. Programs take
// it for an addressee.
//
//	INFO RUEHBS/USEU BRUSSELS
//	PAGE 02 RUEHPL 0042 UNCLAS
//	RUEHFR/AMEMBASSY PARIS
//
// Use instead:
//
//	INFO RUEHBS/USEU BRUSSELS
//	RUEHFR/AMEMBASSY PARIS
//
// Fix: suggested. It removes the page line, which is part of what was sent.
//
// Source: ACP 127(G) 208; observed in archive prints.
var PageLineInAddresses = add(lint.Rule{
	Name: "page-line-in-addresses", Group: "heading", Severity: lint.Info, HasSuggestion: true,
	Kinds: lint.Kinds(grammar.PageKind), Check: checkPageInAddresses,
})

func checkPageInAddresses(p *lint.Pass) {
	heading := false // above it a page line is of a print, with the distribution
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.PreambleKind, grammar.OriginatorKind, grammar.AddresseeKind:
			heading = true
		case grammar.PageKind:
			if !heading {
				continue
			}
			p.Reportf(e, "page line among the addressees").
				Suggest("remove the page line", lint.Delete(e.Extent()))
		case grammar.SeparationKind, grammar.MarkingKind, grammar.ParagraphKind:
			return
		}
	}
}
