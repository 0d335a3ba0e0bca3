package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// SequenceSkips reports the number that an addressee's copies are counted by, where it does not rise by one from
// section to section.
//
// The number after an addressee counts the messages from the post to it, and each section is one. A
// gap shows that another message went between two sections, or that a digit is garbled.
//
//	TO SECSTATE WASHDC PRIORITY 4410
//	TO SECSTATE WASHDC PRIORITY 4413
//
// Compare with the original.
//
// Fix: none. A number is never changed automatically.
//
// Source: counted on records of 1974 and 1979: 38 of 39.
var SequenceSkips = add(lint.Rule{
	Name: "sequence-skips", Group: "heading", Severity: lint.Info,
	Layouts: prints, Check: checkSequenceSkips,
})

func checkSequenceSkips(p *lint.Pass) {
	if p.Cable.Layout == grammar.POEMS {
		return // its only heading is below the text
	}
	last := map[string]lint.Addressee{}
	for _, a := range p.Facts.Addressees {
		last[a.Name] = a
	}
	for _, h := range p.Facts.Heads {
		for _, a := range h.Addresses {
			before, ok := last[a.Name]
			if last[a.Name] = a; !ok || !a.Sequence.Known || !before.Sequence.Known ||
				a.Sequence.Value == before.Sequence.Value+1 || before.Sequence.Value == 9999 {
				continue
			}
			p.Reportf(a.Sequence, "found number %d for %s, expected %d in the next section", a.Sequence.Value, a.Name,
				before.Sequence.Value+1).
				Note(before.Sequence, "the section before")
		}
	}
}
