package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FieldsOnOneLine reports a field that begins behind another one on the same line.
//
// Each field of the text has a line of its own, by which programs find it. Published copies have drawn many together.
//
//	E.O. 12958: N/A TAGS: PREL, MP
//
// The fix begins a line; no word changes.
//
// Source: 5 FAH-1 H-240 for the order of the lines; counted in published copies.
var FieldsOnOneLine = add(lint.Rule{
	Name: "fields-on-one-line", Group: "layout",
	Severity: lint.Info, HasFix: true, Check: checkFieldLines,
})

func checkFieldLines(p *lint.Pass) {
	if p.Cable.Fields == nil {
		return
	}
	text := p.Cable.File.Text
	for i, e := range p.Cable.Fields.Lines {
		name, labelled := fieldLabels[e.Kind()]
		if i == 0 || !labelled {
			continue
		}
		before := p.Cable.Fields.Lines[i-1]
		gap := grammar.Span{Start: before.Span().End, End: e.Span().Start}
		if strings.ContainsAny(gap.Of(text), "\r\n") || fieldLabels[before.Kind()] == "" {
			continue
		}
		p.Reportf(grammar.Span{Start: e.Span().Start, End: e.Span().Start + min(len(name), e.Span().Len())}, "%s on the line of %s where it is due on a line of its own", name, fieldLabels[before.Kind()]).
			Fix("begin a line", lint.Replace(gap, "\n"))
	}
}
