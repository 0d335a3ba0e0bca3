package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnknownLevel reports a classification line whose first word is not a level.
//
// A level that cannot be read protects nothing, and searches for it do not find the cable.
//
//	CONFIDENTAIL PORT LOUIS 000042
//
// Use instead:
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//
// Fix: suggested where the word differs by one letter from a level. It changes a classification.
//
// Source: 5 FAH-2 H-222; the executive orders on classification.
var UnknownLevel = add(lint.Rule{
	Name: "unknown-level", Group: "marking",
	Severity: lint.Error, HasSuggestion: true,
	Layouts: markedTexts, Check: checkLevelWord,
})

func checkLevelWord(p *lint.Pass) {
	e := grammar.First[*grammar.Marking](p.Cable)
	if e == nil || e.SyntaxError != nil || lint.WordLevel(e.Level.Text) != lint.NoLevel {
		return
	}
	if level := p.Facts.Level; level.Known && level.At != e.Level.At &&
		!slices.ContainsFunc(p.Facts.LevelLines, func(l lint.Fact[lint.Level]) bool { return l.At == level.At }) {
		return // that of another line; a print has it above each page too
	}
	d := p.Reportf(e.Level, "unknown level %s, expected UNCLAS, CONFIDENTIAL, SECRET or TOP SECRET",
		e.Level.Text)
	bare := strings.ReplaceAll(e.Level.Text, " ", "")
	for _, l := range tables.Levels {
		if tables.OneLetterApart(bare, strings.ReplaceAll(l.Word, " ", "")) {
			d.Suggest("write "+l.Line, lint.Replace(e.Level, l.Line))
			return
		}
	}
}
