package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LevelSpacing reports a classification whose letters are not spaced as they are due: C O N F I D E N T I A L, S E C R E T
// and T O P S E C R E T with a blank between letters, UNCLAS without.
//
// The spacing makes a classified message stand out of a stack of paper.
//
//	S EC R E T PORT LOUIS 000042
//
// The fix moves blanks alone; the level stays what it is. Drafts are spaced by the communications center.
//
// Source: ACP 127(G) 209.
var LevelSpacing = add(lint.Rule{
	Name: "level-spacing", Group: "marking", Severity: lint.Warning, HasFix: true,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info, grammar.DraftProfile: lint.Off},
	Check: checkLevelSpacing,
})

func checkLevelSpacing(p *lint.Pass) {
	e := grammar.First[*grammar.Marking](p.Cable)
	if e == nil || e.SyntaxError != nil || !p.Facts.Level.Known {
		return
	}
	text := e.Level.Text
	due := strings.ReplaceAll(text, " ", "")
	if p.Facts.Level.Value.Classified() {
		due = strings.Join(strings.Split(due, ""), " ")
	} else if p.Facts.Level.Value != lint.Unclassified {
		return
	}
	if text == due || strings.ReplaceAll(text, "P  S", "P S") == due { // T O P  S E C R E T occurs too
		return
	}
	p.Reportf(e.Level, "classification %s where %s is due", text, due).Fix("space the letters", lint.Replace(e.Level, due))
}
