package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnassignedNationLetter reports a routing indicator whose second letter stands for no nation or alliance.
//
// In indicators that begin with R the second letter names who runs the station: U and H the United States, B the United
// Kingdom, X NATO. A letter outside the list is likely a garble.
//
//	OO RJEHC
//
// Look it up in the routing indicator book; an indicator is never changed by itself.
//
// Source: ACP 117 CAN-US SUPP-1, appendix.
var UnassignedNationLetter = add(lint.Rule{Name: "unassigned-nation-letter", Group: "heading", Severity: lint.Info, Check: checkNation})

func checkNation(p *lint.Pass) {
	indicators(p, func(w *grammar.Word) {
		text := strings.TrimSuffix(w.Text, "/")
		if isRoutingIndicator(text) && text[0] == 'R' && strings.IndexByte("ABCDEFGHIKNOPQUXYZ", text[1]) < 0 {
			p.Reportf(w.At, "routing indicator %s, whose second letter no nation has, where a letter such as U is due", text)
		}
	})
}
