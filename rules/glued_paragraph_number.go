package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GluedParagraphNumber reports a paragraph number without a blank behind it.
//
//	1.(C) The port captain said
//
// The fix puts the blank in.
//
// Source: 5 FAH-1 H-246, the form of paragraphs; counted in published copies.
var GluedParagraphNumber = add(lint.Rule{
	Name: "glued-paragraph-number", Group: "text", Tags: []string{lint.Habits},
	Severity: lint.Info, HasFix: true, Check: checkGluedNumber,
})

func checkGluedNumber(p *lint.Pass) {
	text := p.Cable.File.Text
	var edits []lint.Edit
	for e := range grammar.All[*grammar.Paragraph](p.Cable) {
		if e.SyntaxError != nil {
			continue
		}
		end := e.Number.At.End
		if end < e.Span().End && text[end] != ' ' && text[end] != '\n' && text[end] != '\r' && text[end] != '\t' {
			edits = append(edits, lint.Insert(end, " "))
		}
	}
	if len(edits) > 0 {
		p.Reportf(edits[0].At, "no blank behind the paragraph number where one is due%s", among(len(edits), "such numbers")).Fix("put blanks in", edits...)
	}
}
