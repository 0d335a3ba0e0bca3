package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// NofornMismatch reports a paragraph marked NF on a cable without the caption NOFORN.
//
// If a part may not be given to foreign nationals, the whole may not. The severity is info in
// archive copies, which often lack the caption. The rule is inferred from practice.
//
//	S E C R E T PORT LOUIS 000042
//
//	1. (S/NF) The port captain said
//
// Use instead:
//
//	S E C R E T PORT LOUIS 000042
//
//	NOFORN
//
//	1. (S/NF) The port captain said
//
// Fix: none. A caption is never written automatically.
//
// Source: 5 FAH-2 H-252, by inference.
var NofornMismatch = add(lint.Rule{
	Name: "noforn-mismatch", Group: "caption", Severity: lint.Warning,
	In:      lint.In(grammar.ArchiveProfile, lint.Info),
	Layouts: textLayouts, Check: checkNoforn,
})

func checkNoforn(p *lint.Pass) {
	f := p.Facts
	if !f.Level.Known || strings.Contains(markingText(p), "NOFORN") || hasCaption(f, "NOFORN") {
		return
	}
	for _, c := range f.Captions {
		if strings.Contains(c.Value, "NOFORN") || tables.OneLetterApart(c.Value, "NOFORN") {
			return
		}
	}
	for _, para := range f.Paragraphs {
		if strings.IndexByte(para.Mark.Value, '/') < 0 {
			continue // as most marks
		}
		mark := strings.ToUpper(para.Mark.Value)
		_, caveat, ok := strings.Cut(mark, "/")
		if ok && (strings.Trim(caveat, "/") == "NF" || strings.HasSuffix(caveat, "NOFORN")) {
			p.Reportf(para.Mark, "paragraph marked %s in a cable without the caption NOFORN",
				para.Mark.Value).
				Note(f.Level, "the classification line")
			return
		}
	}
}

// markingText returns the first classification line, or "".
func markingText(p *lint.Pass) string {
	if e := grammar.First[*grammar.Marking](p.Cable); e != nil {
		return p.Text(e)
	}
	return ""
}
