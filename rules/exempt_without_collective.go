package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ExemptWithoutCollective reports XMT on a message without a collective, or XMT for an addressee
// that is also addressed by name.
//
// XMT exempts a member of a collective from the addressees. Without a collective it has no meaning,
// and with the name addressed elsewhere the heading contradicts itself.
//
//	TO RUEHFR/AMEMBASSY PARIS
//	XMT AMEMBASSY BRUSSELS
//
// Compare with the original: add the collective, or remove the XMT line.
//
// Fix: none. Addressees are never changed automatically.
//
// Source: ACP 127(G), Annex B, format line 9; 5 FAH-2 H-321.9.
var ExemptWithoutCollective = add(lint.Rule{
	Name: "exempt-without-collective", Group: "heading", Severity: lint.Warning,
	Layouts: textLayouts, Check: checkExempt,
})

func checkExempt(p *lint.Pass) {
	isExempt := func(a lint.Addressee) bool { return a.Role == grammar.ExemptRole }
	if !slices.ContainsFunc(p.Facts.Addressees, isExempt) {
		return
	}
	collective := false
	addressed := map[string]lint.Addressee{}
	for _, a := range p.Facts.Addressees {
		if isExempt(a) {
			continue
		}
		addressed[a.Name] = a
		collective = collective || isCollective(a)
	}
	for _, a := range p.Facts.Addressees {
		if !isExempt(a) {
			continue
		}
		if first, also := addressed[a.Name]; also {
			p.Reportf(a.At, "%s is exempt here, but addressed by name above", orElse(a.Name, "addressee")).
				Note(first.At, "the addressee")
		} else if !collective {
			p.Reportf(a.At, "%s is exempt, but no collective is addressed", orElse(a.Name, "addressee"))
			return
		}
	}
}

// isCollective reports whether an addressee is a collective of State, by its name (ALL EUROPEAN
// POSTS, CIS COLLECTIVE, AIG 8123, EU MEMBER STATES) or by its routing indicator (RUCNAFR).
func isCollective(a lint.Addressee) bool {
	for _, prefix := range [...]string{"RUCN", "RUEHZ", "RHCR"} {
		if strings.HasPrefix(a.Indicator, prefix) {
			return true
		}
	}
	for _, word := range [...]string{
		"COLLECTIVE", "AIG ", "CAD ", "ALL ", "POSTS", "MEMBER", "STATES", "NATIONS",
		"COUNTRIES", "GROUP",
	} {
		if strings.Contains(a.Name, word) {
			return true
		}
	}
	return false
}
