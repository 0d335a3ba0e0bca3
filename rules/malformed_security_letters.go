package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedSecurityLetters reports security letters that are not five: one level's letter five times, or three times with
// a transmission release code of two letters behind.
//
// Relays and switches read nothing else to decide where the message may go.
//
//	ZNY CCCC
//	ZNY CCSCC
//
// Find out the level first; nothing here is ever changed by itself.
//
// Source: ACP 127(G) 124 and 203; ACP 117 paragraph 7d for release codes.
var MalformedSecurityLetters = add(lint.Rule{Name: "malformed-security-letters", Group: "heading", Severity: lint.Error, Check: checkSecurityShape})

func checkSecurityShape(p *lint.Pass) {
	for e := range grammar.All[*grammar.Security](p.Cable) {
		switch {
		case e.SyntaxError != nil:
		case e.Letters == nil:
			p.Reportf(e.Warning, "%s alone where five security letters are due behind it", e.Warning.Text)
		case !areSecurityLetters(e.Letters.Text):
			p.Reportf(e.Letters, "security letters %s where one of U, E, R, C, S or T is due five times", e.Letters.Text)
		}
	}
}
