package rules

import (
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LongLine reports lines of more than 69 characters, once per file.
//
// A teleprinter prints at most 69 characters on a line, and prints the rest on top of the last
// one. Archive copies and drafts are not wrapped, so they are not checked. An example would not
// fit on this page.
//
// Wrap lines of the text. An address may not be broken.
//
// Fix: none. Where a line may be broken depends on what it is.
//
// Source: ACP 127(G) 138f.
var LongLine = add(lint.Rule{
	Name: "long-line", Group: "layout", Severity: lint.Info, BaseProcedure: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Off).And(grammar.DraftProfile, lint.Off),
	Check: checkLongLine,
})

func checkLongLine(p *lint.Pass) {
	const most = 69
	text := p.Cable.File.Text
	count, first := 0, grammar.Span{}
	for _, l := range p.Cable.File.Lines {
		if l.End-l.Start <= most || utf8.RuneCountInString(text[l.Start:l.End]) <= most {
			continue
		}
		if count++; count == 1 {
			first = grammar.Span{Start: l.Start, End: l.End}
		}
	}
	if count > 0 {
		p.Reportf(first, "line of %d characters, expected at most %d%s",
			utf8.RuneCountInString(p.Text(first)), most, among(count, "such lines"))
	}
}
