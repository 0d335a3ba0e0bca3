package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// MissingPortionMark reports a numbered paragraph without a portion mark where other paragraphs
// have one.
//
// Each paragraph of a classified telegram carries its own level, so that parts of the text can be
// used. With a mark for the entire text, the other marks are not needed. The severity is info in
// archive copies.
//
//	C O N F I D E N T I A L PORT LOUIS 000042
//
//	1. (C) The port captain said
//	2. The harbor master said
//
// Add the mark of the original.
//
// Fix: none. A marking is never written automatically.
//
// Source: 5 FAH-1 H-246; E.O. 13526, section 1.6(c).
var MissingPortionMark = add(lint.Rule{
	Name: "missing-portion-mark", Group: "text", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: stateTexts, Check: checkMarks,
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
	malformed := map[int]bool{} // reported by malformed-portion-mark
	for e := range grammar.All[*grammar.Paragraph](p.Cable) {
		if e.SyntaxError == nil && e.Mark == nil {
			_, expected := malformedMark(p, e)
			malformed[e.Span().Start] = expected != ""
		}
	}
	for _, para := range f.Paragraphs {
		if !para.Mark.Known && !malformed[para.At.Start] {
			p.Reportf(para.Number, "missing portion mark after the number of paragraph %d",
				para.Number.Value)
		}
	}
}
