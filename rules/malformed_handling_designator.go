package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedHandlingDesignator reports a special handling designator that is not one letter five
// times, or that is FFFFF without a release code of the United Kingdom. The designator follows
// the security letters and a slant.
//
// The designator decides who may see the message. A switch cannot read a malformed one.
//
//	ZNY SSSSS/FFFF
//
// Compare the designator with the original.
//
// Fix: none. A marking is never changed automatically.
//
// Source: ACP 117 CAN-US SUPP-1 paragraph 7d; US Navy training texts on AUTODIN.
var MalformedHandlingDesignator = add(lint.Rule{
	Name: "malformed-handling-designator", Group: "heading", Severity: lint.Warning,
	Kinds: lint.Kinds(grammar.SecurityKind), Check: checkHandlingDesignator,
})

func checkHandlingDesignator(p *lint.Pass) {
	for e := range grammar.All[*grammar.Security](p.Cable) {
		if e.Handling == nil || e.Letters == nil {
			continue
		}
		text := e.Handling.Text
		switch {
		case len(text) != 5 || strings.Count(text, text[:1]) != 5:
			p.Reportf(e.Handling, "found special handling designator %s, expected one letter five times",
				text)
		case text == "FFFFF" && strings.Count(e.Letters.Text, "B") == 0:
			p.Reportf(e.Handling,
				"special handling designator FFFFF after %s, expected letters with the release code B",
				e.Letters.Text)
		}
	}
}
