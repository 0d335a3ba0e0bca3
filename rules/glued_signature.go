package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GluedSignature reports a name in capitals that follows the last sentence on the same line.
//
// Programs that look for the signature do not find it. It is a habit of published copies, one in four
// of which have it, so it is off in an archive copy unless habits are selected.
//
//	UNCLAS PORT LOUIS 000042
//
//	4. (U) The dues rise. ROE
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	4. (U) The dues rise.
//	ROE
//
// Fix: suggested. It starts a new line; the word may also be the last one of the text.
//
// Source: observed in published copies.
var GluedSignature = add(lint.Rule{
	Name: "glued-signature", Group: "text", Tags: []string{lint.Habits},
	Layouts: telegrams, Severity: lint.Info, HasSuggestion: true,
	Kinds: lint.Kinds(grammar.SignatureKind), Check: checkGluedSignature,
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
		p.Reportf(e, "signature %s after the last sentence, expected on a line of its own", p.Text(e)).
			Suggest("start a new line", lint.Replace(gap, "\n"))
	}
}
