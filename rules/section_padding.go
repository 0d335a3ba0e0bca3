package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// SectionPadding reports a section counter that is not of two figures.
//
// The State Department writes SECTION 01 OF 02; the base procedure has SECTION 1 OF 2, so this is a note.
//
//	UNCLAS SECTION 1 OF 2 PORT LOUIS 000042
//
// Writing the zeros is a suggestion.
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
			p.Reportf(e.Counter.Part.At.To(e.Counter.Total), "section counter of one figure where two are due").Suggest("write the zeros", edits...)
		}
	}
}
