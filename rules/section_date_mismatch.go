package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// SectionDateMismatch reports a section of a print with another date-time group than the first.
//
// All sections of a telegram have one date-time group. Another one shows that the section belongs to
// another telegram, or that a digit is garbled.
//
//	P R 101530Z MAY 79
//	P R 101930Z MAY 79
//
// Compare with the original.
//
// Fix: none. A date is never changed automatically.
//
// Source: counted on records of 1974 and 1979: 39 of 40.
var SectionDateMismatch = add(lint.Rule{
	Name: "section-date-mismatch", Group: "heading", Severity: lint.Error,
	Layouts: prints, Check: checkSectionDateMismatch,
})

func checkSectionDateMismatch(p *lint.Pass) {
	sent := p.Facts.Sent
	if !sent.Known || p.Cable.Layout == grammar.POEMS {
		return
	}
	for _, h := range p.Facts.Heads {
		if h.Sent.Known && !h.Sent.Value.Equal(sent.Value) {
			p.Reportf(h.Sent, "section dated %s, expected %s as in the first", p.Text(h.Sent), p.Text(sent)).
				Note(sent, "the first section")
		}
	}
}
