package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingSummary reports a long cable without a summary.
//
// A text of more than three pages, about 8,000 characters, or of two sections begins with a
// summary, by which readers decide whether to read on. Archive copies and drafts are not checked.
// An example would not fit on this page.
//
// Write a first paragraph with the title SUMMARY.
//
// Fix: none. Only the drafter can write a summary.
//
// Source: 5 FAH-1 H-246.
var MissingSummary = add(lint.Rule{
	Name: "missing-summary", Group: "text", Severity: lint.Info,
	In:      lint.In(grammar.ArchiveProfile, lint.Off).And(grammar.DraftProfile, lint.Off),
	Layouts: telegrams, Check: checkSummary,
})

func checkSummary(p *lint.Pass) {
	const long = 8000 // characters of three pages
	f := p.Facts
	if len(f.Paragraphs) < 3 || f.Section.Value > 1 || f.Sections.Value < 2 &&
		len(p.Cable.File.Text) < long {
		return
	}
	for _, e := range p.Cable.Elements {
		switch e.(type) {
		case *grammar.Paragraph, *grammar.Title, *grammar.Passage, *grammar.Marker:
			text := p.Text(e)
			if strings.Contains(capitals(text[:min(len(text), 80)]), "SUMMARY") {
				return
			}
		}
	}
	at := f.Paragraphs[0].At.Start
	p.Reportf(grammar.Span{Start: at, End: at}, "missing summary before a text of this length")
}
