package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingLevelLine reports a page of an archive's print without the level above or below it.
//
// The level is above and below each page, so that no sheet is taken for an open one. Prints of the
// Department's own telegrams have it once between two pages.
//
//	C O N F I D E N T I A L VALLETTA 1306
//
//	PAGE 02   VALLET 01306 101644Z
//
// Use instead:
//
//	CONFIDENTIAL
//
//	CONFIDENTIAL
//
//	PAGE 02   VALLET 01306 101644Z
//
// Fix: none. A classification is never changed automatically.
//
// Source: counted on records of 1974 and 1979: 340 of 359.
var MissingLevelLine = add(lint.Rule{
	Name: "missing-level-line", Group: "marking", Severity: lint.Info,
	Layouts: archivePrints, Check: checkMissingLevelLine,
})

func checkMissingLevelLine(p *lint.Pass) {
	if len(p.Facts.LevelLines) == 0 {
		return // a bare print
	}
	before := grammar.NoKind // of the line before, page breaks left out
	for _, e := range p.Cable.Elements {
		switch k := e.Kind(); k {
		case grammar.WrapperKind, grammar.PrintLineKind:
			continue
		case grammar.PageKind:
			if before != grammar.LevelLineKind && e.(*grammar.Page).Page != nil {
				p.Reportf(e, "missing level above the page line")
				return
			}
			before = k
		case grammar.EndOfMessageKind:
			if before != grammar.LevelLineKind {
				p.Reportf(e, "missing level below the last page")
			}
			return
		default:
			before = k
		}
	}
}
