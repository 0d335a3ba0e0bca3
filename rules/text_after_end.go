package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// TextAfterEnd reports text after NNNN, or after the last label and the level of SMART's form.
//
// The message has ended: the text belongs to another message, or to the system that stored it. The
// heading of a whole second message is reported by messages-run-together.
//
//	NNNN
//	THE PORT CAPTAIN SAID
//
// Find out where the text belongs.
//
// Fix: none. Text is never removed automatically.
//
// Source: ACP 127(G) 114 and 202; counted over 28 cables of SMART.
var TextAfterEnd = add(lint.Rule{
	Name: "text-after-end", Group: "heading", Severity: lint.Warning, BaseProcedure: true,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: textLayouts,
	Kinds:   lint.Kinds(grammar.EndOfMessageKind, grammar.LabelKind), Check: checkAfterEnd,
})

func checkAfterEnd(p *lint.Pass) {
	if p.Cable.Layout == grammar.SMART {
		checkAfterRule(p)
		return
	}
	ended := false
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.EndOfMessageKind:
			ended = true
		case grammar.PublisherKind:
		default:
			if ended {
				if stationSerial(p.Text(e)) == "" && e.Kind() == grammar.StrayKind &&
					grammar.First[*grammar.Repeat](p.Cable) == nil {
					p.Reportf(grammar.Span{Start: e.Span().Start, End: e.Span().Start}, "text after NNNN")
				}
				return
			}
		}
	}
}

// checkAfterRule reports text after Dissemination Rule, the last label of SMART's form, and the level
// below it. What others put around a cable, and an older telegram below its labels, are none.
func checkAfterRule(p *lint.Pass) {
	rule := false
	for _, e := range p.Cable.Elements {
		if l, ok := e.(*grammar.Labelled); ok {
			rule = l.IsCalled("Dissemination Rule") || rule && l.Label().Len() == 0
			continue
		}
		k := e.Kind()
		if !rule || k == grammar.InnerKind || k.IsSetAside() || k == grammar.PublisherKind || knownLevel(p.Text(e)) {
			continue
		}
		p.Reportf(grammar.Span{Start: e.Span().Start, End: e.Span().Start}, "text after the last label of the form")
		return
	}
}
