package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedReleaseCode reports a transmission release code, the last two of the security letters, that names no nation or
// names two out of alphabetical order.
//
// A is Australia, B the United Kingdom, C Canada, O Japan, U the United States, X NATO, Z New Zealand. One nation is written
// twice, two in alphabetical order; a switch rejects the rest.
//
//	ZNY SSSXB
//
// Two letters out of order can be exchanged: a suggestion, since the code says who may have the message.
//
// Source: ACP 117 CAN-US SUPP-1 paragraph 7d.
var MalformedReleaseCode = add(lint.Rule{
	Name: "malformed-release-code", Group: "heading",
	Severity: lint.Warning, HasSuggestion: true, Check: checkReleaseCode,
})

func checkReleaseCode(p *lint.Pass) {
	for e := range grammar.All[*grammar.Security](p.Cable) {
		if e.Letters == nil || !areSecurityLetters(e.Letters.Text) || e.Letters.Text[3] == e.Letters.Text[0] {
			continue
		}
		a, b := e.Letters.Text[3], e.Letters.Text[4]
		at := grammar.Span{Start: e.Letters.At.Start + 3, End: e.Letters.At.End}
		switch {
		case !isReleaseNation(a) || !isReleaseNation(b):
			p.Reportf(at, "transmission release code %c%c where letters of nations, A, B, C, O, U, X or Z, are due", a, b)
		case a > b:
			p.Reportf(at, "transmission release code %c%c where %c%c, in alphabetical order, is due", a, b, b, a).
				Suggest("write "+string([]byte{b, a}), lint.Replace(at, string([]byte{b, a})))
		}
	}
}
