package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// Line128LevelMismatch reports a classification letter in the line of ACP 128 that is not the one
// of its four letters, of the security warning or of the text.
//
// The same level is at four places: position four, the letters after the hyphen, the letters
// after ZNR or ZNY, and the first line of the text. A message that is handled by the lower one is
// exposed.
//
//	RTTUZYUW RUEHPLA0042 0861109-CCCC--RUEHCAA.
//
// Use instead:
//
//	RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA.
//
// Fix: none. The record is what it is.
//
// Source: ACP 128, Allied telecommunications record system, as its positions are known from
// messages of 1991 to 1995.
var Line128LevelMismatch = add(lint.Rule{
	Name: "line128-level-mismatch", Group: "heading", Severity: lint.Error,
	Layouts: lint.Layouts(grammar.ACP128, grammar.GENADMIN), Check: checkLine128LevelMismatch,
})

func checkLine128LevelMismatch(p *lint.Pass) {
	for e := range grammar.All[*grammar.Form](p.Cable) {
		if e.Line == nil || len(e.Line.Head.Text) < 8 {
			continue
		}
		at := grammar.Span{Start: e.Line.Head.At.Start + 3, End: e.Line.Head.At.Start + 4}
		letter := p.Text(at)
		if !strings.HasPrefix(e.Line.Letters.Text, letter) {
			p.Reportf(e.Line.Letters, "letters %s do not match %s in position 4", e.Line.Letters.Text, letter).
				Note(at, "position 4")
		}
		if s := grammar.First[*grammar.Security](p.Cable); s != nil && s.Letters != nil &&
			!strings.HasPrefix(s.Letters.Text, letter) {
			p.Reportf(s.Letters, "security letters %s do not match %s in position 4 of the first line", s.Letters.Text,
				letter).Note(at, "position 4")
		}
		if level := p.Facts.Level; level.Known && levelLetter(level.Value) != letter && letter != "E" {
			p.Reportf(level, "level %s does not match %s in position 4 of the first line", p.Text(level), letter).
				Note(at, "position 4")
		}
	}
}
