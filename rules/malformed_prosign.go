package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedProsign reports a routing line whose precedence prosign is not one known letter, doubled.
//
// Relays sort by the doubled prosign; a single letter is read as garble.
//
//	O RUEHC
//	OP RUEHC
//
// A single letter can be doubled: a suggestion, since precedence is part of the record.
//
// Source: ACP 127(G) 151; YY, US Navy training texts.
var MalformedProsign = add(lint.Rule{
	Name: "malformed-prosign", Group: "heading",
	Severity: lint.Error, HasSuggestion: true, Check: checkProsignShape,
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
			p.Reportf(e.Prosign, "prosign %s once where it is due doubled", text).
				Suggest("write "+text+text, lint.Replace(e.Prosign, text+text))
		default:
			p.Reportf(e.Prosign, "prosign %s where YY, ZZ, OO, PP or RR is due", text)
		}
	}
}
