package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// WordCutByPage reports a word that a page line cuts in two.
//
// Searches find neither half.
//
//	THE PRESI-
//	PAGE 02 RUEHPL 0042 UNCLAS
//	DENT SAID
//
// Join the word where the page line is removed.
//
// Fix: none. Joining the word would move the page line.
//
// Source: ACP 127(G) 208; observed in archive prints.
var WordCutByPage = add(lint.Rule{
	Name: "word-cut-by-page", Group: "text", Severity: lint.Info,
	Layouts: telegrams,
	Kinds:   lint.Kinds(grammar.PageKind), Check: checkCutWord,
})

func checkCutWord(p *lint.Pass) {
	elements := p.Cable.Elements
	text := p.Cable.File.Text
	for i := 1; i+1 < len(elements); i++ {
		if elements[i].Kind() != grammar.PageKind {
			continue
		}
		end := elements[i-1].Span().End
		next := elements[i+1].Span().Start
		cut := end >= 2 && text[end-1] == '-' && isWordByte(text[end-2])
		if cut && next < len(text) && isWordByte(text[next]) &&
			elements[i+1].Kind() == grammar.PassageKind {
			start := end - 1
			for start > 0 && isWordByte(text[start-1]) {
				start--
			}
			p.Reportf(grammar.Span{Start: start, End: end}, "word cut in two by a page line").
				Note(elements[i], "the page line")
		}
	}
}
