package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// RepeatedHeadingMismatch reports a section of a print whose addressees, E.O. line, TAGS or subject are
// not those of the first.
//
// Each section repeats the heading, and in later prints E.O. line, TAGS and subject as well. Others show
// that the section belongs to another telegram, or that a line is garbled or missing.
//
//	TAGS: EFIS, PREL, MU
//	TAGS: EFIS, PREL, MZ
//
// Compare with the original.
//
// Fix: none. The record is never changed automatically.
//
// Source: the prints of 1985-2001 that were read; in 68 sections of 1974 and 1979 the addressees are
// repeated.
var RepeatedHeadingMismatch = add(lint.Rule{
	Name: "repeated-heading-mismatch", Group: "heading", Severity: lint.Warning,
	Layouts: sectionedPrints, Check: checkRepeatedHeadingMismatch,
})

func checkRepeatedHeadingMismatch(p *lint.Pass) {
	if len(p.Facts.Heads) == 0 {
		return
	}
	for _, h := range p.Facts.Heads {
		if len(h.Addresses) > 0 && len(p.Facts.Addressees) > 0 {
			compareAddressees(p, h.Addresses, p.Facts.Addressees)
		}
	}
	sections := 0
	first := map[grammar.Kind]grammar.Element{}
	for _, e := range p.Cable.Elements {
		switch k := e.Kind(); k {
		case grammar.MarkingKind:
			sections++
		case grammar.OrderKind, grammar.TagsKind, grammar.SubjectKind:
			before, ok := first[k]
			if !ok {
				first[k] = e
			} else if sections > 1 && tables.LettersAndDigits(p.Text(e)) != tables.LettersAndDigits(p.Text(before)) {
				p.Reportf(e, "section with another %s line than the first", nameOfField(k)).Note(before, "the first section")
			}
		}
	}
}

// compareAddressees reports the first addressee of a section that is not the one of the first section.
func compareAddressees(p *lint.Pass, list, first []lint.Addressee) {
	for i := range max(len(list), len(first)) {
		switch {
		case i >= len(list):
			p.Reportf(list[i-1].At, "missing addressee %s of the first section after %s", first[i].Name, list[i-1].Name).
				Note(first[i].At, "the first section")
		case i >= len(first):
			p.Reportf(list[i].At, "found addressee %s, which the first section does not have", list[i].Name).
				Note(first[i-1].At, "the last addressee of the first section")
		case tables.LettersAndDigits(list[i].Name) != tables.LettersAndDigits(first[i].Name):
			p.Reportf(list[i].At, "found addressee %s, expected %s as in the first section", list[i].Name, first[i].Name).
				Note(first[i].At, "the first section")
		case list[i].Role != first[i].Role:
			p.Reportf(list[i].At, "found %s addressee %s, expected %s addressee as in the first section", list[i].Role,
				list[i].Name, first[i].Role).Note(first[i].At, "the first section")
		default:
			continue
		}
		return
	}
}

func nameOfField(k grammar.Kind) string {
	switch k {
	case grammar.OrderKind:
		return "E.O."
	case grammar.TagsKind:
		return "TAGS"
	}
	return "SUBJECT"
}
