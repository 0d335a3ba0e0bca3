package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ExemptWithoutCollective reports XMT, which exempts members of a collective, on a message that has no collective, or whose
// exempt addressee is addressed by name too.
//
//	TO RUEHFR/AMEMBASSY PARIS
//	XMT AMEMBASSY BRUSSELS
//
// Compare with the original; nothing is changed by itself.
//
// Source: ACP 127(G), Annex B, format line 9; 5 FAH-2 H-321.9.
var ExemptWithoutCollective = add(lint.Rule{Name: "exempt-without-collective", Group: "heading", Severity: lint.Warning, Check: checkExempt})

func checkExempt(p *lint.Pass) {
	collective := false
	addressed := map[string]lint.Addressee{}
	for _, a := range p.Facts.Addressees {
		if a.Role == grammar.ExemptRole {
			continue
		}
		addressed[a.Name] = a
		name := a.Name
		// State's collectives: ALL EUROPEAN POSTS, CIS COLLECTIVE, AIG 8123, EU MEMBER STATES; a routing indicator RUCN… or RUEHZ… alone
		collective = collective || strings.HasPrefix(a.Indicator, "RUCN") || strings.HasPrefix(a.Indicator, "RUEHZ") || strings.HasPrefix(a.Indicator, "RHCR")
		for _, word := range [...]string{"COLLECTIVE", "AIG ", "CAD ", "ALL ", "POSTS", "MEMBER", "STATES", "NATIONS", "COUNTRIES", "GROUP"} {
			collective = collective || strings.Contains(name, word)
		}
	}
	for _, a := range p.Facts.Addressees {
		if a.Role != grammar.ExemptRole {
			continue
		}
		if first, also := addressed[a.Name]; also {
			p.Reportf(a.At, "%s exempt where it is addressed by name", a.Name).Note(first.At, "the addressee")
		} else if !collective {
			p.Reportf(a.At, "%s exempt where there is no collective that it could belong to", a.Name)
			return
		}
	}
}
