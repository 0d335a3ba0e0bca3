package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// RetiredTag reports a TAGS code that was not in use in the year of the cable.
//
// A search for the code of that year misses the cable. The severity is info, because the table
// knows the years of some codes only.
//
//	R 271109Z MAR 06
//	TAGS: PFOR, MP
//
// Use instead:
//
//	R 271109Z MAR 06
//	TAGS: PREL, MP
//
// Fix: suggested where the table knows the code that replaced it. It changes a code of the record.
//
// Source: 5 FAH-3, copies of several years; codes counted in published sets.
var RetiredTag = add(lint.Rule{
	Name: "retired-tag", Group: "tags",
	Layouts: stateTexts, Severity: lint.Info, HasSuggestion: true, Check: checkRetiredTag,
})

// firstRevision is the year in which the codes of 1973 were first revised as a whole; before it a code
// that fell out of use was no mistake.
const firstRevision = 1980

func checkRetiredTag(p *lint.Pass) {
	if !p.Facts.Year.Known {
		return
	}
	year := p.Facts.Year.Value
	for _, t := range p.Facts.TAGS {
		known, ok := p.Tables.DatedTAG(strings.ToUpper(t.Code))
		switch {
		case !ok:
		case known.To > 0 && year > known.To+1 && year >= firstRevision:
			d := p.Reportf(t.At, "TAGS code %s in a cable of %d was not in use after %d", t.Code, year, known.To)
			if known.Successor != "" {
				d.Suggest("write "+known.Successor, lint.Replace(t.At, known.Successor))
			}
		case known.From > 0 && year < known.From-1:
			p.Reportf(t.At, "TAGS code %s in a cable of %d was not in use before %d", t.Code, year, known.From)
		}
	}
}
