package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GluedSignature reports a name in capitals behind the last sentence, on its line.
//
//  4. (U) The dues rise. ROE
//
// Programs that look for the signature do not find it. A line of its own is a suggestion, since the word may be the last of
// the text.
//
// Source: observed in published copies.
var GluedSignature = add(lint.Rule{
	Name: "glued-signature", Group: "text",
	Severity: lint.Info, HasSuggestion: true, Check: checkGluedSignature,
})

func checkGluedSignature(p *lint.Pass) {
	for i, e := range p.Cable.Elements {
		if e.Kind() != grammar.SignatureKind || i == 0 {
			continue
		}
		gap := grammar.Span{Start: p.Cable.Elements[i-1].Span().End, End: e.Span().Start}
		if strings.ContainsAny(p.Text(gap), "\r\n") {
			continue
		}
		p.Reportf(e, "%s behind the last sentence, where a signature is due on a line of its own", p.Text(e)).
			Suggest("begin a line", lint.Replace(gap, "\n"))
	}
}
