package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnassignedNationLetter reports a routing indicator whose second letter is assigned to no nation
// or alliance.
//
// In indicators that begin with R, the second letter names the operator of the station: U and H the
// United States, B the United Kingdom, X NATO. Another letter is probably garbled.
//
//	OO RJEHC
//
// Look the indicator up in the routing indicator book.
//
// Fix: none. A routing indicator is never changed automatically.
//
// Source: ACP 117 CAN-US SUPP-1, appendix.
var UnassignedNationLetter = add(lint.Rule{
	Name: "unassigned-nation-letter", Group: "heading", Severity: lint.Info,
	Kinds: lint.Kinds(grammar.RoutingKind, grammar.StationKind, grammar.AddresseeKind), Check: checkNation,
})

func checkNation(p *lint.Pass) {
	indicators(p, func(w *grammar.Word) {
		text := strings.TrimSuffix(w.Text, "/")
		if len(text) > 1 && text[0] == 'R' && strings.IndexByte("ABCDEFGHIKNOPQUXYZ", text[1]) < 0 &&
			isRoutingIndicator(text) {
			p.Reportf(w.At, "the second letter of routing indicator %s is assigned to no nation", text)
		}
	})
}
