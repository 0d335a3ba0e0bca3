package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// SectionOutOfRange reports a section counter that counts beyond its total, or from zero.
//
//	C O N F I D E N T I A L SECTION 03 OF 02 PORT LOUIS 000042
//
// Compare with the page lines and the other sections; nothing is changed by itself.
//
// Source: ACP 127(G) 208e.
var SectionOutOfRange = add(lint.Rule{Name: "section-out-of-range", Group: "marking", Severity: lint.Error, Check: checkSectionRange})

func checkSectionRange(p *lint.Pass) {
	f := p.Facts
	if f.Section.Known && f.Sections.Known && (f.Section.Value < 1 || f.Section.Value > f.Sections.Value) {
		p.Reportf(f.Section.At.To(f.Sections), "section %d of %d where 1 to %d are due", f.Section.Value, f.Sections.Value, max(1, f.Sections.Value))
	}
	for _, page := range f.Pages {
		if page.Section.Known && (page.Section.Value < 1 || page.Section.Value > page.Total.Value) {
			p.Reportf(page.Section.At.To(page.Total), "section %d of %d where 1 to %d are due", page.Section.Value, page.Total.Value, max(1, page.Total.Value))
		}
	}
}
