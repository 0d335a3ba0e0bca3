package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// MisspeltProsign reports FM, TO, INFO or XMT with a letter wrong, missing or too many, or with a
// blank within it.
//
// Programs that look for the prosign miss the address, and what role it has.
//
//	T0 RUEHC/SECSTATE WASHDC
//
// Use instead:
//
//	TO RUEHC/SECSTATE WASHDC
//
// Fix: suggested. It writes the prosign, which changes the record.
//
// Source: ACP 127(G), Annex B, for the prosigns; observed in scans.
var MisspeltProsign = add(lint.Rule{
	Name: "misspelt-prosign", Group: "heading", Severity: lint.Warning, BaseProcedure: true, HasSuggestion: true,
	Layouts: headedTexts,
	Kinds:   lint.Kinds(grammar.OriginatorKind, grammar.AddresseeKind), Check: checkMisspeltProsign,
})

func checkMisspeltProsign(p *lint.Pass) {
	report := func(at grammar.Span, prosigns ...string) {
		if slices.Contains(prosigns, p.Text(at)) { // most lines
			return
		}
		found := strings.TrimRight(capitals(p.Text(at)), "/")
		expected := prosigns[0]
		for _, prosign := range prosigns {
			if found == "" || found == prosign {
				return
			}
			if tables.OneLetterApart(tables.AsLetters(found), prosign) ||
				strings.ReplaceAll(tables.AsLetters(found), " ", "") == prosign {
				expected = prosign
			}
		}
		p.Reportf(at, "found prosign %s, expected %s", p.Text(at), expected).
			Suggest("write "+expected, lint.Replace(at, expected))
	}
	for _, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Originator:
			report(e.Label(), "FM")
		case *grammar.Addressee:
			report(e.Label(), "TO", "INFO", "XMT")
		}
	}
}
