package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MalformedHandlingDesignator reports a special handling designator, behind the slant of the security letters, that is not
// one letter five times, or /FFFFF without a release code of the United Kingdom.
//
//	ZNY SSSSS/FFFF
//
// Compare with the original; the designator says who may see the message and is never changed by itself.
//
// Source: ACP 117 CAN-US SUPP-1 paragraph 7d; US Navy training texts on AUTODIN.
var MalformedHandlingDesignator = add(lint.Rule{Name: "malformed-handling-designator", Group: "heading", Severity: lint.Warning, Check: checkHandlingDesignator})

func checkHandlingDesignator(p *lint.Pass) {
	for e := range grammar.All[*grammar.Security](p.Cable) {
		if e.Handling == nil || e.Letters == nil {
			continue
		}
		text := e.Handling.Text
		switch {
		case len(text) != 5 || strings.Count(text, text[:1]) != 5:
			p.Reportf(e.Handling, "special handling designator %s where one letter is due five times", text)
		case text == "FFFFF" && strings.Count(e.Letters.Text, "B") == 0:
			p.Reportf(e.Handling, "special handling designator FFFFF with %s where a release code with B is due", e.Letters.Text)
		}
	}
}
