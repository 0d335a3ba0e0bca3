package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingHeadingLine reports a print, or a message of another service, whose heading has lost its
// date-time line, its FM line or all its addressees.
//
// Without the date-time line nothing else says the year, without FM or TO nobody knows who spoke to
// whom. Only a heading of which another of these lines is left is reported: extracts may have none. Of
// telegrams with all format lines missing-format-line tells more.
//
//	          ------------------071320 101702Z /61
//	FM AMEMBASSY VALLETTA
//	TO SECSTATE WASHDC
//
// Use instead:
//
//	          ------------------071320 101702Z /61
//	R 101530Z MAY 79
//	FM AMEMBASSY VALLETTA
//	TO SECSTATE WASHDC
//
// Fix: none. The line has to come from the original.
//
// Source: records of 1974 and 1979: none of 180 has lost one of the three lines. One later print of 38 has.
var MissingHeadingLine = add(lint.Rule{
	Name: "missing-heading-line", Group: "heading", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info).And(grammar.DraftProfile, lint.Off),
	Layouts: shortHeadings, Check: checkMissingHeadingLine,
})

func checkMissingHeadingLine(p *lint.Pass) {
	if !sectionedPrints.Has(p.Cable.Layout) {
		checkHeadingLines(p, 0, len(p.Cable.File.Text), p.Facts.Sent.Known) // NR 15 R 101315Z JUN 90: with the call
		return
	}
	for s := range sectionsOfPrint(p) {
		checkHeadingLines(p, s.start, s.end, false)
	}
}

// checkHeadingLines reports what the heading between two offsets lacks, where it has two of the lines. One that is
// dated elsewhere needs no date-time line.
func checkHeadingLines(p *lint.Pass, start, end int, dated bool) {
	var lines [3]grammar.Element // the first of each kind
	for _, e := range p.Cable.Elements {
		at := e.Span().Start
		if m, ok := e.(*grammar.Marking); at >= end || at >= start && ok && m.Serial != nil {
			break // a level alone is above and below each page
		}
		if line, ok := headingLineOf(p, e); at >= start && ok && lines[line] == nil {
			lines[line] = e
		}
	}
	preamble, originator, addressee := lines[preambleLine], lines[originatorLine], lines[addresseeLine]
	switch {
	case preamble == nil && !dated && originator != nil && addressee != nil:
		p.Reportf(originator, "missing date-time line before the FM line")
	case originator == nil && preamble != nil && addressee != nil:
		p.Reportf(preamble, "missing FM line after the date-time line")
	case addressee == nil && preamble != nil && originator != nil:
		p.Reportf(originator, "missing addressee (TO or INFO) after the FM line")
	}
}

// The lines of a heading that checkHeadingLines looks for.
const (
	preambleLine = iota
	originatorLine
	addresseeLine
)

// headingLineOf returns which of the lines an element is. The headings of further sections, and of prints with the
// text first, are lines of a kind of their own.
func headingLineOf(p *lint.Pass, e grammar.Element) (line int, ok bool) {
	switch e := e.(type) {
	case *grammar.Preamble:
		return preambleLine, true
	case *grammar.Originator:
		return originatorLine, true
	case *grammar.Addressee:
		return addresseeLine, true
	case *grammar.HeadingLine:
		switch {
		case e.Address == nil: // also a date-time line that cannot be read
			return preambleLine, true
		case strings.HasPrefix(p.Text(e), "FM "):
			return originatorLine, true
		}
		return addresseeLine, true
	}
	return 0, false
}
