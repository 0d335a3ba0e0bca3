package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ActionWithoutRequest reports a subject that announces an action request in a cable whose text never speaks of one.
//
// Readers look for what they are to do. Published copies are cut and left alone, and so are cables in sections.
//
//	SUBJECT: ACTION REQUEST: HARBOR DUES
//
// Source: 5 FAH-1 H-246, by inference.
var ActionWithoutRequest = add(lint.Rule{
	Name: "action-without-request", Group: "text", Severity: lint.Info,
	In:    map[grammar.Profile]lint.Severity{grammar.ArchiveProfile: lint.Off},
	Check: checkActionRequest,
})

func checkActionRequest(p *lint.Pass) {
	f := p.Facts
	if f.Section.Known || !strings.Contains(capitals(f.Subject.Value), "ACTION REQUEST") || len(f.Paragraphs) == 0 {
		return
	}
	for _, e := range p.Cable.Elements {
		switch e.Kind() {
		case grammar.ParagraphKind, grammar.PassageKind, grammar.TitleKind, grammar.SubparagraphKind, grammar.MarkerKind:
			if text := capitals(p.Text(e)); strings.Contains(text, "ACTION") || strings.Contains(text, "REQUEST") {
				return
			}
		}
	}
	p.Reportf(f.Subject, "subject with an action request where the text makes none")
}
