package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedProsign reports a routing line whose precedence prosign is not one known letter twice.
//
// Relays sort messages by the doubled prosign. A single letter is taken for a garble.
//
//	O RUEHC
//	OP RUEHC
//
// Use instead:
//
//	OO RUEHC
//
// Fix: suggested for a single letter. It doubles the letter, which changes a precedence of the
// record.
//
// Source: ACP 127(G) 151; YY, US Navy training texts.
var MalformedProsign = add(lint.Rule{
	Name: "malformed-prosign", Group: "heading", BaseProcedure: true,
	Severity: lint.Error, HasSuggestion: true,
	Kinds: lint.Kinds(grammar.RoutingKind), Check: checkProsignShape,
})

func checkProsignShape(p *lint.Pass) {
	for e := range grammar.All[*grammar.Routing](p.Cable) {
		if e.SyntaxError != nil {
			continue
		}
		text := strings.TrimPrefix(e.Prosign.Text, "JJJJJSSSSS") // the bell signal before FLASH
		switch {
		case len(text) == 2 && text[0] == text[1] && text[0] != 'X':
		case len(text) == 1 && text != "X":
			p.Reportf(e.Prosign, "found precedence prosign %s, expected %s", text, text+text).
				Suggest("write "+text+text, lint.Replace(e.Prosign, text+text))
		default:
			p.Reportf(e.Prosign, "found precedence prosign %s, expected YY, ZZ, OO, PP or RR",
				e.Prosign.Text)
		}
	}
}
