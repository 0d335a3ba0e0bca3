package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// SectionMismatch reports section numbers that differ: the suffix of the DE line, the section counter, and the totals of
// page lines.
//
// A long message is sent in sections. The counter says which one this is and of how many, the DE line repeats it behind a
// slant, and each page line repeats the total.
//
//	DE RUEHPO #0042/02 0861109
//	UNCLAS SECTION 01 OF 02 PORT LOUIS 000042
//
// Compare with the original; nothing is changed by itself.
//
// Source: ACP 127(G) 208; the suffix is observed in State's traffic.
var SectionMismatch = add(lint.Rule{Name: "section-mismatch", Group: "marking", Severity: lint.Error, Check: checkSection})

func checkSection(p *lint.Pass) {
	f := p.Facts
	if !f.Section.Known {
		return
	}
	if f.Section.Value < 1 || f.Section.Value > f.Sections.Value {
		p.Reportf(f.Section.At.To(f.Sections), "section %d of %d where 1 to %d is due", f.Section.Value, f.Sections.Value, f.Sections.Value)
		return
	}
	if f.Part.Known && f.Part.Value != f.Section.Value {
		p.Reportf(f.Part, "section %s on the DE line where the counter says %s", p.Text(f.Part), p.Text(f.Section)).
			Note(f.Section, "the section counter")
	}
	for _, page := range f.Pages {
		if page.Total.Known && page.Total.Value != f.Sections.Value {
			p.Reportf(page.Total, "a total of %d sections where the counter says %d", page.Total.Value, f.Sections.Value).
				Note(f.Sections, "the section counter")
		}
	}
}
