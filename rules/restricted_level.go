package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// RestrictedLevel reports the security letters RRRRR, or RESTRICTED as the level, on a cable of an American post.
//
// RESTRICTED is a level of NATO and of other nations; the United States gave it up in 1953. A post may pass on such a text,
// so this is a note.
//
//	ZNY RRRRR
//	FM AMEMBASSY PORT LOUIS
//
// Source: ACP 127(G) 124b; E.O. 10501 for the end of the American level.
var RestrictedLevel = add(lint.Rule{Name: "restricted-level", Group: "heading", Severity: lint.Info, Check: checkRestricted})

func checkRestricted(p *lint.Pass) {
	f := p.Facts
	if from := f.Originator.Value; !strings.HasPrefix(from, "AM") && !strings.HasPrefix(from, "US") && !strings.HasPrefix(from, "SECSTATE") {
		return
	}
	if strings.HasPrefix(f.Letters.Value, "RRR") {
		p.Reportf(f.Letters, "security letters %s, which are RESTRICTED, where a level of the United States is due", f.Letters.Value)
	} else if f.Level.Value == lint.Restricted {
		p.Reportf(f.Level, "level RESTRICTED where a level of the United States is due")
	}
}
