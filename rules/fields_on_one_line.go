package rules

import (
	"cmp"
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
	Name: "fields-on-one-line", Aliases: []string{"field-in-subject", "field-in-references"}, Group: "layout",
	Severity: lint.Info, HasFix: true, Check: checkFieldLines,
})

// linesAbove names the lines without a label that a field may stand on.
var linesAbove = map[grammar.Kind]string{
	grammar.MarkingKind: "the classification line", grammar.CaptionKind: "a caption", grammar.AttentionKind: "an attention line",
	grammar.ReasonKind: "the reason",
}

func checkFieldLines(p *lint.Pass) {
	if p.Cable.Fields == nil {
		return
	}
	for i, e := range p.Cable.Fields.Lines {
		name, labelled := fieldLabels[e.Kind()]
		if i == 0 || !labelled || p.Cable.Fields.Lines[i-1].Kind().IsSetAside() {
			continue
		}
		before := p.Cable.Fields.Lines[i-1]
		gap := grammar.Span{Start: before.Span().End, End: e.Span().Start}
		where := cmp.Or(fieldLabels[before.Kind()], linesAbove[before.Kind()])
		if where == "" || strings.ContainsAny(p.Text(gap), "\r\n") {
			continue
		}
		at := grammar.Span{Start: e.Span().Start, End: e.Span().Start + min(len(name), e.Span().Len())}
		p.Reportf(at, "%s on the line of %s where it is due on a line of its own", name, where).
			Fix("begin a line", lint.Replace(gap, "\n"))
	}
}
