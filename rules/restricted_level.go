package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// RestrictedLevel reports the security letters RRRRR, or the level RESTRICTED, on a cable of an
// American post.
//
// RESTRICTED is a level of NATO and of other nations; the United States ended it in 1953. The
// severity is info, because a post may pass on such a text.
//
//	ZNY RRRRR
//	FM AMEMBASSY PORT LOUIS
//
// Compare the level with the original.
//
// Fix: none. A classification is never changed automatically.
//
// Source: ACP 127(G) 124b; E.O. 10501 for the end of the American level.
var RestrictedLevel = add(lint.Rule{
	Name: "restricted-level", Group: "heading", Severity: lint.Info,
	Layouts: textLayouts, Check: checkRestricted,
})

func checkRestricted(p *lint.Pass) {
	f := p.Facts
	from := f.Originator.Value
	if !strings.HasPrefix(from, "AM") && !strings.HasPrefix(from, "US") &&
		!strings.HasPrefix(from, "SECSTATE") {
		return
	}
	if strings.HasPrefix(f.Letters.Value, "RRR") {
		p.Reportf(f.Letters, "security letters %s mean RESTRICTED, expected a level of the United States",
			f.Letters.Value)
	} else if f.Level.Value == lint.Restricted {
		p.Reportf(f.Level, "found level RESTRICTED, expected a level of the United States")
	}
}
