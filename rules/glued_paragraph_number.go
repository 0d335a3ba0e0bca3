package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// GluedParagraphNumber reports a paragraph number without a space after it, once per file.
//
// Programs that look for numbered paragraphs may miss it.
//
//	UNCLAS PORT LOUIS 000042
//
//	1.(C) The port captain said
//
// Use instead:
//
//	UNCLAS PORT LOUIS 000042
//
//	1. (C) The port captain said
//
// Fix: safe. It inserts spaces only.
//
// Source: 5 FAH-1 H-246, the form of paragraphs; counted in published copies.
var GluedParagraphNumber = add(lint.Rule{
	Name: "glued-paragraph-number", Group: "text", Tags: []string{lint.Habits},
	Layouts: telegrams, Severity: lint.Info, HasFix: true, Check: checkGluedNumber,
})

func checkGluedNumber(p *lint.Pass) {
	text := p.Cable.File.Text
	var edits []lint.Edit
	for e := range grammar.All[*grammar.Paragraph](p.Cable) {
		if e.SyntaxError != nil {
			continue
		}
		end := e.Number.At.End
		if end < e.Span().End && strings.IndexByte(" \t\r\n", text[end]) < 0 {
			edits = append(edits, lint.Insert(end, " "))
		}
	}
	if len(edits) > 0 {
		p.Reportf(edits[0].At, "missing space after the paragraph number%s",
			among(len(edits), "such numbers")).
			Fix("insert the spaces", edits...)
	}
}
