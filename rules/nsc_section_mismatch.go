package rules

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// NSCSectionMismatch reports a section number on a print of the White House that does not match the
// classification line.
//
// SECT repeats the section counter of the telegram. A telegram in one section has 01 OF 01, and no
// counter.
//
//	SECT:   SECTION: 02 OF 02
//	C O N F I D E N T I A L SECTION 01 OF 02 STATE 040881
//
// Compare with the original.
//
// Fix: none. The record is never changed automatically.
//
// Source: prints of 1995, 3 of 3.
var NSCSectionMismatch = add(lint.Rule{
	Name: "nsc-section-mismatch", Group: "marking", Severity: lint.Warning,
	Layouts: nscPrints, Check: checkNSCSectionMismatch,
})

func checkNSCSectionMismatch(p *lint.Pass) {
	a, ok := p.Facts.Attribute("SECT")
	words := strings.Fields(strings.TrimPrefix(a.Value, "SECTION:"))
	if !ok || len(words) != 3 || words[1] != "OF" || !p.Facts.Level.Known {
		return
	}
	part, err := strconv.Atoi(words[0])
	total, err2 := strconv.Atoi(words[2])
	if err != nil || err2 != nil {
		return
	}
	section, sections := 1, 1
	if p.Facts.Sections.Known {
		section, sections = p.Facts.Section.Value, p.Facts.Sections.Value
	}
	if part != section || total != sections {
		p.Reportf(a.ValueAt, "section %d of %d does not match %d of %d on the classification line", part, total, section,
			sections).
			Note(p.Facts.Level, "the classification line")
	}
}
