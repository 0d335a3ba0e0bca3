package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// LevelAbovePortions reports a classified cable in which every part is marked below the level of
// the cable.
//
// The level of a cable is that of its highest part. A cable may be classified higher as a
// compilation. A cable in sections is not checked, because another section may hold the highest
// part. The severity is info in archive copies, which may be cut.
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//
//	1. (U) The port captain said
//
// Find out whether the level or a portion mark is wrong.
//
// Fix: none. A marking is never changed automatically.
//
// Source: E.O. 13526, sections 1.6 and 1.7; 5 FAH-1 H-132.
var LevelAbovePortions = add(lint.Rule{
	Name: "level-above-portions", Group: "text", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: textLayouts &^ smartLayouts, Check: checkLevelAbove,
})

func checkLevelAbove(p *lint.Pass) {
	f := p.Facts
	if !f.Level.Value.Classified() || f.Sections.Value > 1 || len(f.Paragraphs) == 0 {
		return
	}
	highest := lint.MarkLevel(f.Mark.Value)
	for _, para := range f.Paragraphs {
		if para.Level == lint.NoLevel {
			return // without a mark, or with an unknown one
		}
		highest = max(highest, para.Level)
	}
	for _, e := range p.Cable.Elements {
		switch e := e.(type) {
		case *grammar.Subparagraph:
			highest = max(highest, markOf(e.Mark))
		case *grammar.Title:
			highest = max(highest, markOf(e.Mark))
		case *grammar.Passage:
			highest = max(highest, markOf(e.Mark))
		}
	}
	if highest < f.Level.Value {
		p.Reportf(f.Level, "cable is %s, but no part is marked above %s", f.Level.Value, highest)
	}
}

func markOf(m *grammar.PortionMark) lint.Level {
	if m == nil {
		return lint.NoLevel
	}
	return lint.MarkLevel(trimMark(m.Text))
}

// trimMark returns a mark without its parentheses.
func trimMark(s string) string {
	return strings.TrimRight(strings.TrimLeft(s, "( "), ") ")
}
