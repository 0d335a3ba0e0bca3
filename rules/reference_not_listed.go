package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ReferenceNotListed reports a letter that the text cites and that the list of references does not
// have.
//
// Either the list lost an entry, or the text has the wrong letter. A reader cannot find the cable.
//
//	REF: A. PORT LOUIS 31
//
//	1. (U) As said in ref B
//
// Compare the list and the text with the original.
//
// Fix: none. A reference is never changed automatically.
//
// Source: observed; the list exists to be cited by letter.
var ReferenceNotListed = add(lint.Rule{
	Name: "reference-not-listed", Group: "reference", Severity: lint.Warning,
	Layouts: stateTexts, Check: checkCited,
})

func checkCited(p *lint.Pass) {
	listed := map[string]bool{}
	for _, r := range p.Facts.References {
		if r.Letter != "" {
			listed[r.Letter] = true
		}
	}
	if len(listed) == 0 {
		return
	}
	for _, e := range p.Cable.Elements {
		if e.Kind() != grammar.ParagraphKind && e.Kind() != grammar.SubparagraphKind {
			continue
		}
		text := p.Text(e)
		citations(text, func(at int) bool {
			if letter := strings.ToUpper(text[at : at+1]); !listed[letter] {
				span := grammar.Span{Start: e.Span().Start + at, End: e.Span().Start + at + 1}
				p.Reportf(span, "reference %s is not in the list of references", letter).
					Note(grammar.First[*grammar.References](p.Cable).Label(), "the list of references")
			}
			return true
		})
	}
}

func isLetter(c byte) bool { return 'A' <= c&^0x20 && c&^0x20 <= 'Z' }
