package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// PortionMarkOutOfDate reports the portion mark (SBU) in a cable from before October 1995, or
// (LOU) in a later one.
//
// In October 1995, sensitive but unclassified replaced limited official use, so the mark or the
// date is wrong. One year is allowed on either side.
//
//	R 271109Z MAR 89
//
//	1. (SBU) The port captain said
//
// Use instead:
//
//	R 271109Z MAR 89
//
//	1. (LOU) The port captain said
//
// Fix: none. A marking is never changed automatically.
//
// Source: 12 FAM 540.
var PortionMarkOutOfDate = add(lint.Rule{
	Name: "portion-mark-out-of-date", Group: "text", Severity: lint.Info,
	Layouts: stateTexts, Check: checkMarkDate,
})

func checkMarkDate(p *lint.Pass) {
	if !p.Facts.Sent.Known {
		return
	}
	sent := p.Facts.Sent.Value
	first, last := date(1994, 10, 1), date(1996, 10, 1) // of SBU, of LOU
	for _, para := range p.Facts.Paragraphs {
		mark := para.Mark.Value
		switch {
		case strings.HasPrefix(mark, "SBU") && sent.Before(first):
			p.Reportf(para.Mark, "portion mark SBU in a cable of %d, expected LOU before 1995", sent.Year()).
				Note(p.Facts.Sent, "the date-time group")
			return
		case strings.HasPrefix(mark, "LOU") && sent.After(last):
			p.Reportf(para.Mark, "portion mark LOU in a cable of %d, expected SBU since 1995", sent.Year()).
				Note(p.Facts.Sent, "the date-time group")
			return
		}
	}
}
