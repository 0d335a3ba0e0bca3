package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingSectionOfRecord reports a record of an archive that does not hold all sections of its telegram.
//
// The archive files the sections of a telegram as one record, one after the other. The reader does not
// see what was in the one that is missing. Where the page lines have no sections, the only classification line
// counts.
//
//	PAGE 01   VALLET 01306 01 OF 03 101644Z
//	PAGE 01   VALLET 01306 03 OF 03 101655Z
//
// Look for the section among the other records of that number.
//
// Fix: none. What the record lacks cannot be written.
//
// Source: counted on records of 1974 and 1979: 40 of 40 in sections are whole.
var MissingSectionOfRecord = add(lint.Rule{
	Name: "missing-section-of-record", Group: "marking", Severity: lint.Warning,
	Layouts: archivePrints, Check: checkMissingSectionOfRecord,
})

func checkMissingSectionOfRecord(p *lint.Pass) {
	if len(p.Facts.Attributes) == 0 {
		return // no record: the other sections may be files of their own
	}
	const most = 99 // sections of two digits
	var held [most + 1]bool
	var last *lint.Page
	for s := range sectionsOfPrint(p) {
		if page := &s.pages[0]; page.Total.Known {
			last = page
			if n := page.Section.Value; n >= 0 && n <= most {
				held[n] = true
			}
		}
	}
	if last == nil {
		checkLostSections(p)
		return
	}
	if held[0] {
		return
	}
	for n := 1; n <= min(last.Total.Value, most); n++ {
		if !held[n] {
			p.Reportf(last.Section.At.To(last.Total), "missing section %d of %d in the record", n, last.Total.Value)
			return
		}
	}
}

// checkLostSections reports a record whose page lines have no sections, and whose only classification line has
// the counter of one of several.
func checkLostSections(p *lint.Pass) {
	var only *grammar.Marking
	for m := range grammar.All[*grammar.Marking](p.Cable) {
		switch {
		case m.Serial == nil:
		case m.Counter == nil || m.Counter.Part == nil || only != nil:
			return
		default:
			only = m
		}
	}
	if only == nil {
		return
	}
	part, known := only.Counter.Part.Int()
	total, _ := only.Counter.Total.Int()
	if !known || total < 2 {
		return
	}
	missing := 1
	if part == 1 {
		missing = 2
	}
	p.Reportf(only.Counter.Part.At.To(only.Counter.Total), "missing section %d of %d in the record", missing, total)
}
