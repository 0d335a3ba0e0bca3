package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LevelOutOfDate reports LIMITED OFFICIAL USE as the level of a cable of 1996 or later.
//
// The level ended in October 1995. From then on such a cable is UNCLAS with the caption SENSITIVE.
//
//	R 271109Z MAR 06
//	LIMITED OFFICIAL USE PORT LOUIS 000042
//
// Use instead:
//
//	R 271109Z MAR 06
//	UNCLAS PORT LOUIS 000042
//
//	SENSITIVE
//
// Fix: none. A classification is never changed automatically.
//
// Source: the State Department's change to SBU with E.O. 12958, 12 FAM 540.
var LevelOutOfDate = add(lint.Rule{
	Name: "level-out-of-date", Group: "marking", Severity: lint.Warning,
	Layouts: textLayouts, Check: checkLevelDate,
})

func checkLevelDate(p *lint.Pass) {
	e := grammar.First[*grammar.Marking](p.Cable)
	if e == nil || e.SyntaxError != nil || !p.Facts.Sent.Known || !strings.HasPrefix(e.Level.Text, "L") {
		return
	}
	if strings.ReplaceAll(e.Level.Text, " ", "") == "LIMITEDOFFICIALUSE" && !p.Facts.Sent.Value.Before(date(1996, 1, 1)) {
		p.Reportf(e.Level, "found %s in a cable of %d, expected UNCLAS with the caption SENSITIVE",
			e.Level.Text, p.Facts.Sent.Value.Year()).Note(p.Facts.Sent, "the date-time group")
	}
}
