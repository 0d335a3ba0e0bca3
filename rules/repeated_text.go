package rules

import (
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// RepeatedText reports a file in which the text of a cable appears twice.
//
// Published files hold an excerpt above the whole text, or a text that was copied twice. Both have a
// classification line with the same number and section. The fuller one gives the facts, with the heading
// that is above either, and only it is judged.
//
//	UNCLAS PORT LOUIS 000042
//	…
//	1. (U) The dues...
//
//	UNCLAS PORT LOUIS 000042
//	…
//	1. (U) The dues rise in June.
//
// Keep the fuller copy.
//
// Fix: none. A text is never removed automatically.
//
// Source: observed in published copies.
var RepeatedText = add(lint.Rule{
	Name: "repeated-text", Group: "text", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: telegrams, Check: checkRepeatedText,
})

func checkRepeatedText(p *lint.Pass) {
	copies := slices.Collect(grammar.All[*grammar.Copy](p.Cable))
	if len(copies) == 0 {
		checkRepeatedMarking(p)
		return
	}
	times := "twice"
	if n := len(copies) + 1; n > 2 {
		times = fmt.Sprintf("%d times", n)
	}
	d := p.ReportCopyf(copies[0], "found this text %s, expected it once", times)
	for e := range grammar.All[*grammar.Marking](p.Cable) {
		if e.Serial != nil { // the one by which it is known
			d.Note(e, "the fullest copy, which is judged")
			return
		}
	}
}

// checkRepeatedMarking reports a classification line that was typed twice, with nothing but captions
// or addressees between.
func checkRepeatedMarking(p *lint.Pass) {
	if p.Cable.Fields == nil {
		return
	}
	var first *grammar.Marking
	for _, e := range p.Cable.Fields.Lines {
		switch m, ok := e.(*grammar.Marking); {
		case ok && m.SyntaxError == nil && m.Serial != nil:
			if first != nil && p.Text(first) == p.Text(m) {
				p.Reportf(m, "found the classification line twice, expected it once").
					Note(first, "the first one")
				return
			}
			first = m
		case e.Kind() == grammar.OrderKind, e.Kind() == grammar.TagsKind, e.Kind() == grammar.SubjectKind:
			return
		}
	}
}
