package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// SetReferenceOrder reports references of a general message that are not lettered A, B, C, and a
// narrative that leaves one of them out.
//
// The narrative says what each reference is.
//
//	REF/A/LTR/OPNAV/12JAN11//
//	REF/C/MSG/CNO/051400ZJAN11//
//
// Use instead:
//
//	REF/A/LTR/OPNAV/12JAN11//
//	REF/B/MSG/CNO/051400ZJAN11//
//
// Fix: none. The record is what it is.
//
// Source: message text formatting (USMTF), from memory.
var SetReferenceOrder = add(lint.Rule{
	Name: "set-reference-order", Group: "text", Severity: lint.Warning,
	Layouts: lint.Layouts(grammar.GENADMIN), Check: checkSetReferenceOrder,
})

func checkSetReferenceOrder(p *lint.Pass) {
	var letters []string
	for _, s := range p.Facts.Sets {
		if s.Name != "REF" || len(s.Fields) == 0 {
			continue
		}
		if want := string(rune('A' + len(letters))); s.Fields[0] != want && len(letters) < 26 {
			p.Reportf(s.At, "found reference %s, expected %s", s.Fields[0], want)
		}
		letters = append(letters, s.Fields[0])
	}
	for _, s := range p.Facts.Sets {
		if s.Name != "NARR" {
			continue
		}
		for i, w := range []byte(p.Text(s.At)) {
			before := p.Text(grammar.Span{Start: max(s.At.Start, s.At.Start+i-len("REF ")), End: s.At.Start + i})
			ends := i+1 == s.At.Len() || strings.IndexByte(" .,;\n/", p.Text(s.At)[i+1]) >= 0
			if before == "REF " && ends && 'A' <= w && w <= 'Z' && !slices.Contains(letters, string(w)) {
				p.Reportf(grammar.Span{Start: s.At.Start + i, End: s.At.Start + i + 1},
					"the narrative names reference %c, and there is none", w)
			}
		}
		for _, letter := range letters {
			if !strings.Contains(p.Text(s.At), "REF "+letter) && !strings.Contains(p.Text(s.At), letter+" ") {
				p.Reportf(grammar.Span{Start: s.At.Start, End: s.At.Start + len(s.Name)},
					"the narrative leaves out reference %s", letter)
			}
		}
	}
}
