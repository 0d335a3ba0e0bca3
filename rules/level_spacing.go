package rules

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LevelSpacing reports a classified level without a space between its letters, or an unclassified
// one with such spaces.
//
// Spaced letters make a classified message stand out in a stack of paper. Drafts are not checked,
// because the communications center spaces their letters.
//
//	S EC R E T PORT LOUIS 000042
//
// Use instead:
//
//	S E C R E T PORT LOUIS 000042
//
// Fix: safe. It changes spaces only.
//
// Source: ACP 127(G) 209.
var LevelSpacing = add(lint.Rule{
	Name: "level-spacing", Group: "marking", Severity: lint.Warning, HasFix: true,
	In:    lint.In(grammar.ArchiveProfile, lint.Info).And(grammar.DraftProfile, lint.Off),
	Check: checkLevelSpacing,
})

func checkLevelSpacing(p *lint.Pass) {
	e := grammar.First[*grammar.Marking](p.Cable)
	if e == nil || e.SyntaxError != nil || !p.Facts.Level.Known {
		return
	}
	text := e.Level.Text
	if p.Facts.Level.Value == lint.Unclassified && strings.IndexByte(text, ' ') < 0 {
		return // as it should be
	}
	if p.Facts.Level.Value.Classified() && isSpacedOut(text) {
		return // as it should be
	}
	expected := strings.ReplaceAll(text, " ", "")
	if p.Facts.Level.Value.Classified() {
		expected = strings.Join(strings.Split(expected, ""), " ")
	} else if p.Facts.Level.Value != lint.Unclassified {
		return
	}
	if text == expected || strings.ReplaceAll(text, "P  S", "P S") == expected {
		return // T O P  S E C R E T occurs too
	}
	p.Reportf(e.Level, "found level %s, expected %s", text, expected).
		Fix("correct the spaces between the letters", lint.Replace(e.Level, expected))
}

// isSpacedOut reports whether s has letters of ASCII with one blank between each: C O N F I D E N T I A L.
func isSpacedOut(s string) bool {
	for i := range len(s) {
		if blank := s[i] == ' '; blank != (i%2 == 1) || s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return len(s)%2 == 1
}
