package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DialectOutOfDate reports a cable whose layout does not fit its date: SMART fields before 2009,
// when that system began, or the marks of an archive print before 1973. Prints of that form were
// made until about 2010.
//
// Either the date or the layout is wrong, or the cable was typed again. SMART also reprinted older
// telegrams; such a copy shows the lines of the telegram below the SMART fields and is not
// reported.
//
//	MRN: 03 PORT LOUIS 42
//	Date/DTG: Mar 27, 2003
//
// Compare the date with the original.
//
// Fix: none. A date is never changed automatically.
//
// Source: the dialects of the published sets; the pilot of SMART in 2009; the AAD series of the
// National Archives, 1973 to 1979.
var DialectOutOfDate = add(lint.Rule{
	Name: "dialect-out-of-date", Group: "layout", Severity: lint.Warning,
	Everywhere: true, Check: checkDialectDate,
})

const (
	firstOfSMART = 2009
	firstPrint   = 1973 // of the archive prints; prints of the same form were made until 2010
)

func checkDialectDate(p *lint.Pass) {
	switch p.Cable.Layout {
	case grammar.SMART:
		if at, year, ok := labelledYear(p); ok && year < firstOfSMART && !reprints(p.Cable.File.Text) {
			p.Reportf(at, "SMART fields in a cable of %d, expected the format lines of a telegram", year)
		}
	case grammar.ArchivePrint:
		if sent := p.Facts.Sent; sent.Known && sent.Value.Year() < firstPrint {
			p.Reportf(sent, "archive print dated %d, expected %d or later", sent.Value.Year(), firstPrint)
		}
	}
}

// labelledYear returns the year of the message reference number of the SMART form: 03 in MRN: 03
// PORT LOUIS 42.
func labelledYear(p *lint.Pass) (at grammar.Span, year int, ok bool) {
	for e := range grammar.All[*grammar.Labelled](p.Cable) {
		if e.Reference != nil {
			year, ok = lint.Year(e.Reference.Year.Text)
			return e.Reference.Year.At, year, ok
		}
	}
	return grammar.Span{}, 0, false
}

// reprints reports whether lines of a telegram are below the labels.
func reprints(text string) bool {
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "VZCZC") || strings.HasPrefix(line, "PAGE 01") ||
			strings.HasPrefix(line, "BT\n") || strings.HasPrefix(line, "BT\r") {
			return true
		}
	}
	return false
}
