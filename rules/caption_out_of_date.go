package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// CaptionOutOfDate reports a caption that was not in use in the year of the cable.
//
// The caption or the date is wrong, or the cable was typed again later. The severity is info,
// because the years in the table of captions rest on common knowledge; a difference of one year
// is allowed on either side.
//
//	R 271109Z MAR 74
//	SIPDIS
//
// Compare the caption and the date with the original.
//
// Fix: none. Captions and dates are never changed automatically.
//
// Source: 5 FAH-2 H-440; the years in which captions occur in published sets.
var CaptionOutOfDate = add(lint.Rule{
	Name: "caption-out-of-date", Group: "caption", Severity: lint.Info,
	Layouts: textLayouts, Check: checkCaptionDate,
})

func checkCaptionDate(p *lint.Pass) {
	if !p.Facts.Year.Known {
		return
	}
	year := p.Facts.Year.Value
	for _, c := range p.Facts.Captions {
		known, ok := p.Tables.FindCaption(c.Value)
		switch {
		case !ok:
		case known.From > 0 && year < known.From-1:
			p.Reportf(c, "caption %s in a cable of %d was not in use before %d", c.Value, year, known.From).
				Note(p.Facts.Year, "the date-time group")
		case known.To > 0 && year > known.To+1:
			p.Reportf(c, "caption %s in a cable of %d was not in use after %d", c.Value, year, known.To).
				Note(p.Facts.Year, "the date-time group")
		}
	}
}
