package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// DamagedDateTime reports a date-time line in which letters and digits were confused, a letter of
// the month is wrong, a precedence is doubled, or a blank is missing or too many.
//
// Programs that read the line find no date in it, and so no year of the cable.
//
//	0 27I109Z MRA O6
//
// Use instead:
//
//	O 271109Z MAR 06
//
// Fix: suggested. It writes what the letters and digits look like, which changes the record.
//
// Source: observed in scans and in copies typed by hand.
var DamagedDateTime = add(lint.Rule{
	Name: "damaged-date-time", Group: "heading", Severity: lint.Warning, BaseProcedure: true, HasSuggestion: true,
	Layouts: headedTexts, Kinds: lint.Kinds(grammar.PreambleKind), Check: checkDamagedDateTime,
})

func checkDamagedDateTime(p *lint.Pass) {
	for e := range grammar.All[*grammar.Preamble](p.Cable) {
		if e.Group == nil {
			continue
		}
		meant, damaged := e.Meant()
		if !damaged {
			continue
		}
		at := e.Group.At.To(e.Month)
		if e.Year != nil {
			at = at.To(e.Year)
		}
		words := []string{meant.Group, meant.Month, meant.Year}
		for i, w := range e.Precedences {
			next := e.Group.At.Start
			if i+1 < len(e.Precedences) {
				next = e.Precedences[i+1].At.Start
			}
			if w.Text != meant.Precedences[i] || w.At.End == next {
				at = e.Precedences[0].At.To(at)
				words = append(meant.Precedences, words...)
				break
			}
		}
		expected := strings.TrimRight(strings.Join(words, " "), " ")
		p.Reportf(at, "found date-time group %s, expected %s", p.Text(at), expected).
			Suggest("write "+expected, lint.Replace(at, expected))
	}
}
