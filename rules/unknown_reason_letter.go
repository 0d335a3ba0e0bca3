package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// UnknownReasonLetter reports a reason with a letter that its section does not have.
//
// The letter names the kind of information that is protected; a wrong one names nothing. Section
// 1.5 of E.O. 12958 has (a) to (g); section 1.4, since 2003, has (a) to (h).
//
//	Reason: 1.4 (j)
//
// Compare with the original.
//
// Fix: none. A classification authority is never changed automatically.
//
// Source: E.O. 12958, section 1.5; E.O. 13292 and 13526, section 1.4.
var UnknownReasonLetter = add(lint.Rule{
	Name: "unknown-reason-letter", Group: "authority", Severity: lint.Error,
	Layouts: textLayouts, Check: checkReasonLetter,
})

func checkReasonLetter(p *lint.Pass) {
	for _, r := range p.Facts.Reasons {
		last := map[string]string{"1.4": "h", "1.5": "g"}[r.Section]
		if last != "" && r.Letter > last {
			p.Reportf(r.At, "found reason %s (%s), expected (a) to (%s)", r.Section, r.Letter, last)
		}
	}
}
