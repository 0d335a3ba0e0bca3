package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingPortionMark reports a numbered paragraph without a portion mark where others have one.
//
// Each paragraph of a classified telegram says its own level, so that parts can be used. A mark for the entire text makes
// the others needless.
//
//  1. (C) The port captain said
//  2. The harbor master said
//
// Add the mark by the original; none is added by itself. In archive copies this is a note.
//
// Source: 5 FAH-1 H-246; E.O. 13526, section 1.6(c).
var MissingPortionMark = add(lint.Rule{
	Name: "missing-portion-mark", Group: "text", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkMarks,
})

func checkMarks(p *lint.Pass) {
	f := p.Facts
	marked := 0
	for _, para := range f.Paragraphs {
		if para.Entire {
			return
		}
		if para.Mark.Known {
			marked++
		}
	}
	if !f.Level.Value.Classified() || marked == 0 {
		return
	}
	malformed := map[int]bool{} // whose mark another rule reports
	for e := range grammar.All[*grammar.Paragraph](p.Cable) {
		if e.SyntaxError == nil && e.Mark == nil {
			_, due := malformedMark(p, e)
			malformed[e.Span().Start] = due != ""
		}
	}
	for _, para := range f.Paragraphs {
		if !para.Mark.Known && !malformed[para.At.Start] {
			p.Reportf(para.Number, "paragraph %d without a portion mark where the others have one", para.Number.Value)
		}
	}
}
