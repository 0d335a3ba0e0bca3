package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// NofornMismatch reports a paragraph marked NF on a cable without the caption NOFORN.
//
// What may not go to foreign nationals in a part may not go to them in the whole.
//
//	S E C R E T PORT LOUIS 000042
//	1. (S/NF) The port captain said
//
// The rule is inferred from practice, and published copies break it often: there it is a note. The caption is never put in by
// itself.
//
// Source: 5 FAH-2 H-252, by inference.
var NofornMismatch = add(lint.Rule{
	Name: "noforn-mismatch", Group: "caption", Severity: lint.Warning,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Info},
	Check: checkNoforn,
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
		mark := strings.ToUpper(para.Mark.Value)
		if _, caveat, ok := strings.Cut(mark, "/"); ok && (strings.Trim(caveat, "/") == "NF" || strings.HasSuffix(caveat, "NOFORN")) {
			p.Reportf(para.Mark, "paragraph marked %s where the cable has no caption NOFORN", para.Mark.Value).Note(f.Level, "the classification line")
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
