package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// SectionMismatch reports a section number on the DE line that does not match the section counter.
//
// A long message is sent in sections. The counter shows which one this is, and the DE line
// repeats it after a slant. Where they differ, programs join the sections in the wrong order.
//
//	DE RUEHPO #0042/02 0861109
//	UNCLAS SECTION 01 OF 02 PORT LOUIS 000042
//
// Compare both lines with the original.
//
// Fix: none. A section counter is never changed automatically.
//
// Source: ACP 127(G) 208; the suffix is observed in State's traffic.
var SectionMismatch = add(lint.Rule{
	Name: "section-mismatch", Group: "marking", Severity: lint.Error, BaseProcedure: true,
	Check: checkSection,
})

func checkSection(p *lint.Pass) {
	f := p.Facts
	if !f.Part.Known || f.Section.Value < 1 || f.Section.Value > f.Sections.Value {
		return // a counter out of range is reported by section-out-of-range
	}
	if f.Part.Value != f.Section.Value {
		p.Reportf(f.Part, "section %s on the DE line does not match %s of the section counter",
			p.Text(f.Part), p.Text(f.Section)).
			Note(f.Section, "the section counter")
	}
}
