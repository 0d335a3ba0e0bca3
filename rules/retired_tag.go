package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// RetiredTag reports a TAGS code that was not in use in the year of the cable.
//
// A search for the code of the day misses the cable. Years are known for part of the table, so this is a note.
//
//	R 271109Z MAR 06
//	TAGS: PFOR, MP
//
// The code that took its place is a suggestion.
//
// Source: 5 FAH-3, copies of several years; codes counted in published sets.
var RetiredTag = add(lint.Rule{
	Name: "retired-tag", Group: "tags",
	Severity: lint.Info, HasSuggestion: true, Check: checkRetiredTag,
})

func checkRetiredTag(p *lint.Pass) {
	if !p.Facts.Year.Known {
		return
	}
	year := p.Facts.Year.Value
	for _, t := range p.Facts.TAGS {
		known, ok := p.Tables.FindTAG(strings.ToUpper(t.Code))
		switch {
		case !ok:
		case known.To > 0 && year > known.To+1:
			d := p.Reportf(t.At, "TAGS code %s in a cable of %d where it was in use until %d", t.Code, year, known.To)
			if known.Successor != "" {
				d.Suggest("write "+known.Successor, lint.Replace(t.At, known.Successor))
			}
		case known.From > 0 && year < known.From-1:
			p.Reportf(t.At, "TAGS code %s in a cable of %d where it came into use in %d", t.Code, year, known.From)
		}
	}
}
