package rules

import (
	"cmp"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FieldsOnOneLine reports a field that begins after another one on the same line.
//
// Each field of the text has a line of its own, by which programs find it. Many published copies
// have joined the lines: a habit, off in an archive copy unless habits are selected.
//
//	E.O. 12958: N/A TAGS: PREL, MP
//
// Use instead:
//
//	E.O. 12958: N/A
//	TAGS: PREL, MP
//
// Fix: safe. It starts a new line and changes no word.
//
// Source: 5 FAH-1 H-240 for the order of the lines; counted in published copies.
var FieldsOnOneLine = add(lint.Rule{
	Name: "fields-on-one-line", Group: "layout", Tags: []string{lint.Habits},
	Aliases:  []string{"field-in-subject", "field-in-references"},
	Severity: lint.Info, HasFix: true, Check: checkFieldLines,
})

// linesAbove names the lines without a label that a field may be on.
var linesAbove = map[grammar.Kind]string{
	grammar.MarkingKind: "the classification line", grammar.CaptionKind: "a caption",
	grammar.AttentionKind: "an attention line",
	grammar.ReasonKind:    "the reason",
}

func checkFieldLines(p *lint.Pass) {
	if p.Cable.Fields == nil {
		return
	}
	for i, e := range p.Cable.Fields.Lines {
		if i == 0 {
			continue
		}
		before := p.Cable.Fields.Lines[i-1]
		gap := grammar.Span{Start: before.Span().End, End: e.Span().Start}
		if before.Kind().IsSetAside() || strings.ContainsAny(p.Text(gap), "\r\n") {
			continue
		}
		name, labelled := fieldLabels[e.Kind()]
		where := cmp.Or(fieldLabels[before.Kind()], linesAbove[before.Kind()])
		if where == "" || !labelled {
			continue
		}
		start := e.Span().Start
		at := grammar.Span{Start: start, End: start + min(len(name), e.Span().Len())}
		p.Reportf(at, "%s on the line of %s, expected on a line of its own", name, where).
			Fix("start a new line", lint.Replace(gap, "\n"))
	}
}
