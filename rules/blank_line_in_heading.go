package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// BlankLineInHeading reports blank lines between the lines of the heading.
//
// Programs that read headings stop at the first blank line and miss the lines after it.
//
//	FM AMEMBASSY PORT LOUIS
//
//	TO RUEHC/SECSTATE WASHDC
//
// Use instead:
//
//	FM AMEMBASSY PORT LOUIS
//	TO RUEHC/SECSTATE WASHDC
//
// Fix: safe. It removes the blank lines only.
//
// Source: ACP 127(G) 138 and the samples of its Annex B.
var BlankLineInHeading = add(lint.Rule{
	Name: "blank-line-in-heading", Group: "heading", Tags: []string{lint.Habits}, Severity: lint.Warning, HasFix: true,
	BaseProcedure: true,
	In:            lint.In(grammar.ArchiveProfile, lint.Info),
	Check:         checkBlankInHeading,
})

func checkBlankInHeading(p *lint.Pass) {
	elements := p.Cable.Elements
	for i, e := range elements {
		k := e.Kind()
		if k.IsSetAside() {
			continue
		}
		if k >= grammar.SeparationKind || i+1 == len(elements) ||
			elements[i+1].Kind() > grammar.SeparationKind {
			return
		}
		gap := grammar.Span{Start: e.Span().End, End: e.Extent().End}
		first := strings.IndexByte(p.Text(gap), '\n') + 1
		rest := p.Text(gap)[first:]
		if n := strings.Count(rest, "\n"); n > 0 {
			start := gap.Start + first
			blank := grammar.Span{Start: start, End: start + strings.LastIndexByte(rest, '\n') + 1}
			at := grammar.Span{Start: start, End: start}
			p.Reportf(at, "blank line in the heading after the %s", formatLine(e)).
				Fix("remove the blank line", lint.Delete(blank))
		}
	}
}
