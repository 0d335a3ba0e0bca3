package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// UnknownLevel reports a classification line whose first word is no classification.
//
// A level that cannot be read protects nothing, and is lost to every search.
//
//	CONFIDENTAIL PORT LOUIS 000042
//
// The level that differs by a letter is a suggestion; a classification is never changed by itself.
//
// Source: 5 FAH-2 H-222; the executive orders on classification.
var UnknownLevel = add(lint.Rule{
	Name: "unknown-level", Group: "marking",
	Severity: lint.Error, HasSuggestion: true, Check: checkLevelWord,
})

func checkLevelWord(p *lint.Pass) {
	e := grammar.First[*grammar.Marking](p.Cable)
	if e == nil || e.SyntaxError != nil || p.Facts.Level.Known {
		return
	}
	d := p.Reportf(e.Level, "classification %s where UNCLAS, C O N F I D E N T I A L, S E C R E T or T O P  S E C R E T is due", e.Level.Text)
	bare := strings.ReplaceAll(e.Level.Text, " ", "")
	for _, l := range tables.Levels {
		if tables.OneLetterApart(bare, strings.ReplaceAll(l.Word, " ", "")) {
			d.Suggest("write "+l.Line, lint.Replace(e.Level, l.Line))
			return
		}
	}
}
