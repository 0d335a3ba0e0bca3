package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// SectionOutOfRange reports a section counter that is zero or above its total.
//
// Programs cannot join the sections of the message.
//
//	C O N F I D E N T I A L SECTION 03 OF 02 PORT LOUIS 000042
//
// Compare with the page lines and the other sections.
//
// Fix: none. A section counter is never changed automatically.
//
// Source: ACP 127(G) 208e.
var SectionOutOfRange = add(lint.Rule{
	Name: "section-out-of-range", Group: "marking", Severity: lint.Error, BaseProcedure: true,
	Check: checkSectionRange,
})

func checkSectionRange(p *lint.Pass) {
	f := p.Facts
	if f.Section.Known && f.Sections.Known &&
		(f.Section.Value < 1 || f.Section.Value > f.Sections.Value) {
		reportOutOfRange(p, f.Section, f.Sections)
	}
	for _, page := range f.Pages {
		if f.Sections.Known && page.Total.Value == 0 {
			continue // page-total-mismatch says so
		}
		if page.Section.Known && (page.Section.Value < 1 || page.Section.Value > page.Total.Value) {
			reportOutOfRange(p, page.Section, page.Total)
		}
	}
}

func reportOutOfRange(p *lint.Pass, section, total lint.Fact[int]) {
	p.Reportf(section.At.To(total), "found section %d of %d, expected 1 to %d",
		section.Value, total.Value, max(1, total.Value))
}
