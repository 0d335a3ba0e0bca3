package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// SectionMismatch reports a section number on the DE line or on the page line of a print that does
// not match the section counter, or is missing.
//
// A long message is sent in sections. The counter shows which one this is, and the DE line
// repeats it after a slant, or on prints the page line. Where they differ, programs join the sections
// in the wrong order.
//
//	DE RUEHPO #0042/02 0861109
//	UNCLAS SECTION 01 OF 02 PORT LOUIS 000042
//
// Compare both lines with the original.
//
// Fix: none. A section counter is never changed automatically.
//
// Source: ACP 127(G) 208; the suffix is observed in State's traffic. Page lines of records of 1974 and
// 1979: 106 of 106.
var SectionMismatch = add(lint.Rule{
	Name: "section-mismatch", Group: "marking", Severity: lint.Error, BaseProcedure: true,
	Layouts: markedTexts, Check: checkSection,
})

func checkSection(p *lint.Pass) {
	f := p.Facts
	if p.Cable.Layout != grammar.ACP127 {
		checkSectionOfPrint(p)
		return
	}
	if !f.Part.Known || f.Section.Value < 1 || f.Section.Value > f.Sections.Value {
		return // a counter out of range is reported by section-out-of-range
	}
	if f.Part.Value != f.Section.Value {
		p.Reportf(f.Part, "section %s on the DE line does not match %s of the section counter",
			p.Text(f.Part), p.Text(f.Section)).
			Note(f.Section, "the section counter")
	}
}

// checkSectionOfPrint compares the page line of each section with its classification line. A
// telegram in one section may have 01 OF 01 on the page line, and no counter. A print of all
// sections joined has 00.
func checkSectionOfPrint(p *lint.Pass) {
	lines := slices.Collect(grammar.All[*grammar.Marking](p.Cable))
	for s := range sectionsOfPrint(p) {
		var line *grammar.Marking // the first one that has a serial number and could be read
		for len(lines) > 0 && lines[0].Span().Start < s.end {
			if m := lines[0]; line == nil && m.Span().Start >= s.start && m.SyntaxError == nil && m.Serial != nil {
				line = m
			}
			lines = lines[1:]
		}
		page := s.pages[0]
		if line == nil || page.Section.Known && page.Section.Value == 0 {
			continue
		}
		counter := line.Counter
		if !page.Section.Known {
			checkSectionOfPage(p, counter, page.At)
			continue
		}
		if counter == nil {
			if page.Total.Value > 1 {
				p.Reportf(line.Level.At.To(line.Serial), "missing counter of section %d of %d on the classification line",
					page.Section.Value, page.Total.Value).
					Note(page.Section.At.To(page.Total), "the page line")
			}
			continue
		}
		part, known := 0, false
		if counter.Part != nil {
			part, known = counter.Part.Int()
		}
		total, _ := counter.Total.Int()
		if known && (part != page.Section.Value || total != page.Total.Value) {
			p.Reportf(page.Section.At.To(page.Total), "section %d of %d on the page line does not match %s on the classification line",
				page.Section.Value, page.Total.Value, p.Text(counter.Part.At.To(counter.Total))).
				Note(counter.Part.At.To(counter.Total), "the section counter")
		}
	}
}

// checkSectionOfPage reports a page line without the section that the counter of the classification line has.
func checkSectionOfPage(p *lint.Pass, counter *grammar.Counter, page grammar.Span) {
	if counter == nil || counter.Part == nil {
		return
	}
	part, known := counter.Part.Int()
	if total, _ := counter.Total.Int(); known && total > 1 {
		p.Reportf(page, "missing section %d of %d on the page line", part, total).
			Note(counter.Part.At.To(counter.Total), "the section counter")
	}
}
