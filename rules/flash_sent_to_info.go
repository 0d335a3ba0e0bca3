package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FlashSentToInfo reports a FLASH transmission whose routing line also names stations of
// information addressees, which have a lower precedence.
//
// A message that is FLASH for action and lower for information is sent in two transmissions, so
// that FLASH circuits carry only what is urgent.
//
//	ZZ RUEHC RUEHBS
//	Z R 271109Z MAR 06
//	TO RUEHC/SECSTATE WASHDC
//	INFO RUEHBS/USEU BRUSSELS
//
// Use instead, for the FLASH transmission:
//
//	ZZ RUEHC
//
// Fix: none. Routing is never changed automatically.
//
// Source: ACP 127(G) 152e; 5 FAH-2 H-321.2.
var FlashSentToInfo = add(lint.Rule{
	Name: "flash-sent-to-info", Group: "heading", Severity: lint.Info, BaseProcedure: true,
	Kinds: lint.Kinds(grammar.RoutingKind, grammar.FormKind), Check: checkFlash,
})

func checkFlash(p *lint.Pass) {
	f := p.Facts
	if f.Prosign.Value != "ZZ" || len(f.Precedence) != 2 || f.Precedence[0].Value != "Z" {
		return
	}
	action, info := map[string]bool{}, map[string]bool{}
	for _, a := range f.Addressees {
		switch a.Role {
		case grammar.ActionRole:
			action[a.Indicator] = true
		case grammar.InfoRole:
			info[a.Indicator] = true
		}
	}
	for _, r := range f.Routing {
		if info[r.Value] && !action[r.Value] {
			p.Reportf(r, "routing indicator %s on a FLASH transmission has only INFO addressees", r.Value)
			return
		}
	}
}
