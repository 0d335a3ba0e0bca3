package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// FormatLineOutOfOrder reports a line of the heading in the wrong place.
//
// The order of the format lines is fixed, and readers find the lines by it. A second heading, of a
// pilot or a readdressal, begins again and is not reported.
//
//	FM AMEMBASSY PORT LOUIS
//	O 271109Z MAR 06
//
// Use instead:
//
//	O 271109Z MAR 06
//	FM AMEMBASSY PORT LOUIS
//
// Fix: none. A line is never moved automatically.
//
// Source: ACP 127(G) 142b; 503 for readdressals.
var FormatLineOutOfOrder = add(lint.Rule{
	Name: "format-line-out-of-order", Group: "heading", Severity: lint.Error, BaseProcedure: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Warning),
	Check: checkFormatOrder,
})

func checkFormatOrder(p *lint.Pass) {
	checkLateAddressee(p)
	if p.Cable.Heading == nil || len(p.Cable.Heading.Envelopes) < 2 {
		return
	}
	seen := map[grammar.Kind]bool{}
	for e := range formatLines(p.Cable) {
		k := e.Kind()
		if k == grammar.AddresseeKind && seen[k] {
			continue
		}
		if seen[k] {
			return // a second heading
		}
		seen[k] = true
	}
	var last grammar.Element
	for e := range formatLines(p.Cable) {
		if last != nil && e.Kind() < last.Kind() {
			p.Reportf(e, "%s after the %s, expected before it", formatLine(e), formatLine(last)).
				Note(last, "the %s", formatLine(last))
			return
		}
		last = e
	}
}

// checkLateAddressee reports the first addressee below the classification line.
func checkLateAddressee(p *lint.Pass) {
	if p.Cable.Fields == nil {
		return
	}
	var marking grammar.Element
	for _, e := range p.Cable.Fields.Lines {
		switch e.Kind() {
		case grammar.MarkingKind:
			marking = e
		case grammar.AddresseeKind:
			d := p.Reportf(e, "addressee after the classification line, expected before it")
			if marking != nil {
				d.Note(marking, "the classification line")
			}
			return
		}
	}
}
