package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// UnexplainedGarbleMark reports a mark of a garbled word that no note of the communications center explains.
//
// An operator who received a garbled word marked it, and the note at the end said what was missing or
// that the word was to be repeated. Without the note the correct word was never asked for, or the note
// was lost.
//
//  2. THE UNIONS WERE TOLD OF (#) ON MAY 8.
//
// Use instead:
//
//  2. THE UNIONS WERE TOLD OF (#) ON MAY 8.
//
//     NOTE BY OC/T: (#) GROUP MISSING.
//
// Fix: none. Only the original shows the word.
//
// Source: the mark in 8 of 360 records of 1974 and 1979, the note in 12.
var UnexplainedGarbleMark = add(lint.Rule{
	Name: "unexplained-garble-mark", Group: "text", Severity: lint.Info,
	Layouts: archivePrints, Check: checkUnexplainedGarbleMark,
})

func checkUnexplainedGarbleMark(p *lint.Pass) {
	text := p.Cable.File.Text
	if strings.IndexByte(text, '#') < 0 { // which is rarer than a parenthesis
		return
	}
	if i := strings.Index(text, "(#)"); i >= 0 && !strings.Contains(text, "NOTE BY OC") {
		p.Reportf(grammar.Span{Start: i, End: i + len("(#)")}, "garbled word without a note by the communications center")
	}
}
