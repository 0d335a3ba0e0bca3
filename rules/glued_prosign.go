package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GluedProsign reports TO, INFO, XMT or FM without a blank behind it.
//
//	TORUEHC/SECSTATE WASHDC
//
// Programs that look for the prosign miss the addressee. The fix puts the blank in; no letter changes.
//
// Source: ACP 127(G), Annex B; observed in published copies.
var GluedProsign = add(lint.Rule{
	Name: "glued-prosign", Group: "heading",
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
		if label.Len() == 0 || label.End >= e.Span().End || strings.IndexByte(" \t\r\n", text[label.End]) >= 0 || text[label.End-1] == '/' {
			continue // also XMT/AMEMBASSY PARIS
		}
		p.Reportf(label, "%s glued to the address where a blank is due behind it", p.Text(label)).
			Fix("put a blank behind "+p.Text(label), lint.Insert(label.End, " "))
	}
}
