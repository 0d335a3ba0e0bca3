package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// LevelLineMismatch reports a level above or below a page of a print that is unlike the classification line.
//
// Every page bears the level of the telegram. Another one shows that a page of another telegram was
// filed here, or that a line was changed.
//
//	UNCLASSIFIED
//	PAGE 01   VALLET 01306 101644Z
//	C O N F I D E N T I A L VALLETTA 1306
//
// Compare with the original.
//
// Fix: none. A level is never changed automatically.
//
// Source: counted on records of 1974 and 1979: one level in 359 of 359.
var LevelLineMismatch = add(lint.Rule{
	Name: "level-line-mismatch", Group: "marking", Severity: lint.Error,
	Layouts: prints, Check: checkLevelLineMismatch,
})

func checkLevelLineMismatch(p *lint.Pass) {
	level := p.Facts.Level
	if !level.Known {
		return
	}
	for _, l := range p.Facts.LevelLines {
		if l.Value != level.Value {
			p.Reportf(l, "page marked %s in a cable that is %s", l.Value, level.Value).Note(level, "the level of the cable")
		}
	}
}
