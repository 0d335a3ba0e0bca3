package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedReleaseCode reports a transmission release code that names no nation, or two nations out
// of alphabetical order. The code is the last two of the security letters.
//
// A switch rejects such a code. A is Australia, B the United Kingdom, C Canada, O Japan, U the
// United States, X NATO, Z New Zealand. A single nation is written twice, and two nations are
// written in alphabetical order.
//
//	ZNY SSSXB
//
// Use instead:
//
//	ZNY SSSBX
//
// Fix: suggested for two letters out of order. It exchanges them, which changes a marking of the
// record.
//
// Source: ACP 117 CAN-US SUPP-1 paragraph 7d.
var MalformedReleaseCode = add(lint.Rule{
	Name: "malformed-release-code", Group: "heading",
	Severity: lint.Warning, HasSuggestion: true,
	Kinds: lint.Kinds(grammar.SecurityKind), Check: checkReleaseCode,
})

func checkReleaseCode(p *lint.Pass) {
	for e := range grammar.All[*grammar.Security](p.Cable) {
		if e.Letters == nil || !areSecurityLetters(e.Letters.Text) ||
			e.Letters.Text[3] == e.Letters.Text[0] {
			continue
		}
		a, b := e.Letters.Text[3], e.Letters.Text[4]
		at := grammar.Span{Start: e.Letters.At.Start + 3, End: e.Letters.At.End}
		switch {
		case !isReleaseNation(a) || !isReleaseNation(b):
			p.Reportf(at, "found transmission release code %c%c, expected two of A, B, C, O, U, X and Z", a,
				b)
		case a > b:
			expected := string([]byte{b, a})
			p.Reportf(at, "found transmission release code %c%c, expected %s in alphabetical order", a, b,
				expected).
				Suggest("write "+expected, lint.Replace(at, expected))
		}
	}
}
