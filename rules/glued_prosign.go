package rules

import (
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GluedProsign reports TO, INFO, XMT or FM without a space after it.
//
// Programs that look for the prosign miss the address.
//
//	TORUEHC/SECSTATE WASHDC
//
// Use instead:
//
//	TO RUEHC/SECSTATE WASHDC
//
// Fix: safe. It inserts a space only.
//
// Source: ACP 127(G), Annex B; observed in published copies.
var GluedProsign = add(lint.Rule{
	Name: "glued-prosign", Group: "heading", BaseProcedure: true,
	Severity: lint.Error, HasFix: true, Check: checkGlued,
})

func checkGlued(p *lint.Pass) {
	for _, e := range p.Cable.Elements {
		var label grammar.Span
		switch e := e.(type) {
		case *grammar.Addressee:
			label = e.Label()
		case *grammar.Originator:
			label = e.Label()
		}
		text := p.Cable.File.Text
		if label.Len() == 0 || label.End >= e.Span().End || text[label.End-1] == '/' ||
			beginsWithBlank(text[label.End:]) {
			continue // also XMT/AMEMBASSY PARIS
		}
		p.Reportf(label, "missing space between %s and the address", p.Text(label)).
			Fix("insert a space after "+p.Text(label), lint.Insert(label.End, " "))
	}
}

// beginsWithBlank reports whether a space, a line end or another blank comes first, also a no-break space.
func beginsWithBlank(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}
