package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// SectionPadding reports a section counter of one digit.
//
// Programs that sort sections by their text expect two digits, as the State Department writes them:
// SECTION 01 OF 02. The severity is info, because the base procedure has SECTION 1 OF 2.
//
//	UNCLAS SECTION 1 OF 2 PORT LOUIS 000042
//
// Use instead:
//
//	UNCLAS SECTION 01 OF 02 PORT LOUIS 000042
//
// Fix: suggested. It writes the zeros, which changes the record.
//
// Source: observed in all traffic of the State Department; ACP 127(G) 208e for the base procedure.
var SectionPadding = add(lint.Rule{
	Name: "section-padding", Group: "marking",
	Severity: lint.Info, HasSuggestion: true, Check: checkSectionPadding,
})

func checkSectionPadding(p *lint.Pass) {
	for e := range grammar.All[*grammar.Marking](p.Cable) {
		if e.Counter == nil || e.Counter.Part == nil {
			continue
		}
		var edits []lint.Edit
		for _, w := range []*grammar.Number{e.Counter.Part, e.Counter.Total} {
			if len(w.Text) == 1 {
				edits = append(edits, lint.Insert(w.At.Start, "0"))
			}
		}
		if len(edits) > 0 {
			p.Reportf(e.Counter.Part.At.To(e.Counter.Total), "section counter of one digit, expected two").
				Suggest("write the zeros", edits...)
		}
	}
}
