package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// RepeatedReference reports a cable that is listed twice among the references.
//
//	REF: A. PORT LOUIS 31 B. PORT LOUIS 31
//
// A digit of one of them is wrong, as a rule.
//
// Source: 5 FAH-1 H-240, by inference.
var RepeatedReference = add(lint.Rule{Name: "repeated-reference", Group: "reference", Severity: lint.Info, Check: checkRepeatedReference})

func checkRepeatedReference(p *lint.Pass) {
	if len(p.Facts.References) < 2 {
		return
	}
	type cable struct {
		post         string
		year, serial int
	}
	seen := map[cable]lint.Reference{}
	for _, r := range p.Facts.References {
		if r.Kind != "cable" || r.Post == "" {
			continue
		}
		k := cable{r.Post, r.Year, r.Serial}
		if first, again := seen[k]; again {
			p.Reportf(r.At, "reference to %s %d a second time", r.Post, r.Serial).Note(first.At, "the first time")
			continue
		}
		seen[k] = r
	}
}
