package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedSecurityLetters reports security letters that have neither the form CCCCC, the letter of
// one level five times, nor the form SSSBX, the letter of a level three times with a transmission
// release code of two letters.
//
// Relays and switches read only these letters to decide where the message may go.
//
//	ZNY CCCC
//	ZNY CCSCC
//
// Use instead, once the level is certain:
//
//	ZNY CCCCC
//
// Fix: none. A marking is never changed automatically.
//
// Source: ACP 127(G) 124 and 203; ACP 117 paragraph 7d for release codes.
var MalformedSecurityLetters = add(lint.Rule{
	Name: "malformed-security-letters", Group: "heading", Severity: lint.Error, BaseProcedure: true,
	Layouts: lint.Layouts(grammar.ACP127, grammar.ACP128, grammar.GENADMIN),
	Kinds:   lint.Kinds(grammar.SecurityKind), Check: checkSecurityShape,
})

func checkSecurityShape(p *lint.Pass) {
	for e := range grammar.All[*grammar.Security](p.Cable) {
		switch {
		case e.SyntaxError != nil:
		case e.Letters == nil:
			p.Reportf(e.Warning, "missing security letters after %s", e.Warning.Text)
		case !areSecurityLetters(e.Letters.Text):
			p.Reportf(e.Letters, "found security letters %s, expected U, E, R, C, S or T five times",
				e.Letters.Text)
		}
	}
}
