package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// RepeatedReference reports a cable that is listed twice among the references.
//
// A digit of one of them is usually wrong.
//
//	REF: A. PORT LOUIS 31 B. PORT LOUIS 31
//
// Compare both with the original.
//
// Fix: none. A reference is never changed automatically.
//
// Source: 5 FAH-1 H-240, by inference.
var RepeatedReference = add(lint.Rule{
	Name: "repeated-reference", Group: "reference", Severity: lint.Info,
	Layouts: stateTexts, Check: checkRepeatedReference,
})

func checkRepeatedReference(p *lint.Pass) {
	if len(p.Facts.References) < 2 {
		return
	}
	type cable struct {
		post         string
		year, serial int
	}
	var seen firsts[cable]
	for i, r := range p.Facts.References {
		if r.Kind != "cable" || r.Post == "" {
			continue
		}
		if first, again := seen.add(cable{r.Post, r.Year, r.Serial}, i); again {
			p.Reportf(r.At, "repeated reference to %s %d", r.Post, r.Serial).
				Note(p.Facts.References[first].At, "the first occurrence")
		}
	}
}
